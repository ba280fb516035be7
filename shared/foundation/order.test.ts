import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareOrder, isOrderKey, orderBetween, type Ordered, ordersBetween, placeAt } from './order.ts'

const sorted = (items: readonly Ordered[]): Ordered[] => [...items].sort(compareOrder)

/** Places `id` and writes the keys back, as every list of the app does. */
function insert(siblings: readonly Ordered[], index: number, id: string): Ordered[] {
  const { order, rekeyed } = placeAt(sorted(siblings), index)
  const changed = new Map(rekeyed.map((item) => [item.id, item]))
  return sorted([...siblings.map((item) => changed.get(item.id) ?? item), { id, order }])
}

// Keys as peers may have written them: mostly good, often equal, sometimes nonsense.
const anyKey = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a0', 'a1', 'a0V', 'Zz', 'b00') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '!', 'a', 'a00', 'A00000000000000000000000000', '中', 'a0 ', 'z'.repeat(2000)),
  },
)

describe('order keys', () => {
  it('put an item exactly where it was asked to be, whatever keys its neighbours have', () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 8 }), fc.integer({ min: -2, max: 10 }), (keys, index) => {
        const before = sorted(keys.map((order, n) => ({ id: `i${n}`, order })))
        const after = insert(before, index, 'new')
        const at = Math.max(0, Math.min(index, before.length))
        expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).toSpliced(at, 0, 'new'))
        expect(isOrderKey(after[at]?.order)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('need no new keys for the neighbours when those differ', () => {
    const list = ordersBetween(null, null, 3).map((order, n) => ({ id: `i${n}`, order }))
    for (const index of [0, 1, 2, 3]) expect(placeAt(list, index).rekeyed).toEqual([])
  })

  it('place at the end for an index that is no number', () => {
    expect(placeAt([{ id: 'a', order: 'a0' }], Number.NaN).order).toBe('a1')
  })

  it('are accepted exactly when the library accepts them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{0,30}$/), (key) => {
        expect(isOrderKey(key)).toBe(libraryAccepts(key))
      }),
      { numRuns: 3000 },
    )
    expect(isOrderKey('a!')).toBe(false)
    expect(isOrderKey(7)).toBe(false)
  })

  it('compare by code unit and break ties by id, the same in every locale', () => {
    const items = [
      { id: 'b', order: 'a0' },
      { id: 'a', order: 'a0' },
      { id: 'c', order: 'Zz' },
    ]
    expect(sorted(items).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })
})

function libraryAccepts(key: string): boolean {
  try {
    orderBetween(key, null)
    return key !== ''
  } catch {
    return false
  }
}
