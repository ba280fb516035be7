import { describe, expect, it } from 'vitest'
import { slotAt } from './slot.ts'

// Cards 10 to 12 of a long column are drawn, and card 3, which has the focus somewhere above.
const drawn = [
  { index: 3, middle: -900 },
  { index: 10, middle: 40 },
  { index: 11, middle: 110 },
  { index: 12, middle: 180 },
]

describe('the slot of a dragged card', () => {
  it.each([
    [0, 10],
    [41, 11],
    [150, 12],
    [500, 13],
  ])('at %d is place %d of the whole column', (y, index) => {
    expect(slotAt(drawn, y)).toBe(index)
  })

  it('is the first place of an empty column', () => {
    expect(slotAt([], 100)).toBe(0)
  })
})
