import { describe, expect, it } from 'vitest'
import type { Random } from '../../foundation/index.ts'

const DRAWS = 10_000
// A fair source misses these bounds less than once in 10^12 runs: they find a broken one, not an unlucky one.
const TOLERANCE = 0.05

/** The contract of the Random port: every implementation runs it from its own test file. */
export function describeRandom(name: string, create: () => Random): void {
  describe(`random ${name}`, () => {
    it('draws floats from 0 up to, never including, 1, spread over the whole range', () => {
      const random = create()
      const drawn = Array.from({ length: DRAWS }, () => random.next())
      expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true)
      const share = (from: number): number =>
        drawn.filter((value) => value >= from && value < from + 0.25).length / DRAWS
      for (const from of [0, 0.25, 0.5, 0.75]) {
        expect(Math.abs(share(from) - 0.25)).toBeLessThan(TOLERANCE)
      }
    })

    it('gives as many bytes as asked for, none included, of every value', () => {
      const random = create()
      for (const length of [0, 1, 16, 1000]) expect(random.bytes(length)).toHaveLength(length)
      expect(new Set(random.bytes(DRAWS)).size).toBe(256)
    })

    it('gives new bytes each time, in memory of their own', () => {
      const random = create()
      const first = random.bytes(16)
      const copy = [...first]
      const second = random.bytes(16)
      expect([...second]).not.toEqual(copy)
      second.fill(0)
      expect([...first]).toEqual(copy)
    })
  })
}
