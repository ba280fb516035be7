import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareOrder, isOrderKey, ORDER_KEY_LIMIT, type Ordered } from '../../foundation/index.ts'
import { placeRun } from './place-run.ts'

const anyKey = fc.constantFrom('a0', 'a0V', 'a1', 'Zz', 'A00000000000000000000000001', `a0${'1'.repeat(60)}`, 'zz')
const anySiblings = fc.array(anyKey, { maxLength: 8 }).map((keys) =>
  keys
    .filter(isOrderKey)
    .map((order, i) => ({ id: `s${i}`, order }))
    .sort(compareOrder),
)

function idsAfter(siblings: readonly Ordered[], index: number, count: number): string[] {
  const { orders, rekeyed } = placeRun(siblings, index, count)
  const moved = new Map(rekeyed.map((sibling) => [sibling.id, sibling.order]))
  const all = siblings.map(({ id, order }) => ({ id, order: moved.get(id) ?? order }))
  return [...all, ...orders.map((order, i) => ({ id: `n${i}`, order }))].sort(compareOrder).map(({ id }) => id)
}

describe('placing items side by side', () => {
  it('[TR9] puts them where they were asked for and keeps everyone else in order, whatever keys were there', () => {
    fc.assert(
      fc.property(anySiblings, fc.nat(9), fc.integer({ min: 0, max: 5 }), (siblings, index, count) => {
        const ids = siblings.map(({ id }) => id)
        const placed = Array.from({ length: count }, (_, i) => `n${i}`)
        expect(idsAfter(siblings, index, count)).toEqual(ids.toSpliced(Math.min(index, ids.length), 0, ...placed))
        expect(placeRun(siblings, index, count).orders.every(isOrderKey)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('[TR9] spreads the keys of all siblings before one grows beyond the limit', () => {
    let siblings: Ordered[] = [
      { id: 'first', order: 'a0' },
      { id: 'last', order: 'a1' },
    ]
    let spreads = 0
    for (let n = 0; n < 1000; n += 1) {
      const { orders, rekeyed } = placeRun(siblings, 1, 1)
      const moved = new Map(rekeyed.map((sibling) => [sibling.id, sibling.order]))
      if (moved.size > 0) spreads += 1
      siblings = [
        ...siblings.map((s) => ({ ...s, order: moved.get(s.id) ?? s.order })),
        { id: `${n}`, order: orders[0]! },
      ]
      siblings.sort(compareOrder)
      expect(siblings.every(({ order }) => order.length <= ORDER_KEY_LIMIT)).toBe(true)
    }
    expect(siblings.slice(0, 3).map(({ id }) => id)).toEqual(['first', '999', '998'])
    expect(spreads).toBeLessThan(20)
  })
})
