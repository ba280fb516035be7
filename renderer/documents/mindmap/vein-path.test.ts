import { describe, expect, it } from 'vitest'
import { trunkPath, veinPath } from './vein-path.ts'

const parent = { x: 0, y: 0, width: 100, height: 20, hangs: null, depth: 1 }

describe('a vein', () => {
  it('runs straight to a child on the same line, on either side and below', () => {
    expect(veinPath(parent, { x: 130, y: 0, width: 50, height: 20, hangs: 'right' })).toBe('M100,10 L130,10')
    expect(veinPath(parent, { x: -80, y: 0, width: 50, height: 20, hangs: 'left' })).toBe('M0,10 L-30,10')
    expect(veinPath(parent, { x: 25, y: 60, width: 50, height: 20, hangs: 'down' })).toBe('M50,20 L50,60')
  })

  it('turns twice to a child on another line and ends at its middle', () => {
    const path = veinPath(parent, { x: 130, y: 50, width: 50, height: 20, hangs: 'right' })
    expect(path).toMatch(/^M100,10 L103,10 Q110,10 110,17 L110,53 Q110,60 117,60 L130,60$/)
  })

  it('gives the root one trunk for each side that has branches', () => {
    const child = { x: 130, y: 50, width: 50, height: 20 }
    expect(trunkPath(parent, [])).toEqual([])
    expect(
      trunkPath(parent, [
        { ...child, hangs: 'right' },
        { ...child, x: -80, hangs: 'left' },
      ]),
    ).toHaveLength(2)
  })
})
