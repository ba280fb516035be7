import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TaskId } from '../../foundation/index.ts'
import { type Placed, withoutCircle } from './circles.ts'

const placed = (id: string, parentId: string | null, placedAt: number): Placed => ({
  id: id as TaskId,
  parentId,
  placedAt,
})

/** The parent of every row as readers of several buckets see it. */
function parents(rows: readonly Placed[]): Record<string, string | null> {
  const byId = new Map<string, Placed>(rows.map((row) => [row.id, row]))
  return Object.fromEntries(rows.map((row) => [row.id, withoutCircle(row, (id) => byId.get(id)).parentId]))
}

it('[TK8] of a circle across buckets the newest placement hangs directly under the project', () => {
  expect(parents([placed('a', 'b', 7), placed('b', 'a', 9), placed('c', 'a', 12)])).toEqual({ a: 'b', b: null, c: 'a' })
})

it('[TK8] placements of the same lamport are told apart by id', () => {
  expect(parents([placed('b', 'a', 9), placed('a', 'b', 9)])).toEqual({ a: 'b', b: null })
})

it('[TK8] a task under itself hangs under the project', () => {
  expect(parents([placed('a', 'a', 1)])).toEqual({ a: null })
})

it('[TK8] whatever the placements, every chain of parents ends, and only members of a circle are cut', () => {
  const id = fc.integer({ min: 0, max: 11 }).map((number) => `t${number}`)
  const rows = fc.uniqueArray(fc.record({ id, parentId: fc.option(id), placedAt: fc.nat(5) }), {
    selector: (row) => row.id,
  })
  fc.assert(
    fc.property(rows, (drawn) => {
      const before = drawn.map((row) => placed(row.id, row.parentId, row.placedAt))
      const after = parents(before)
      for (const row of before) {
        const seen = new Set<string>()
        for (let at: string | null | undefined = row.id; at; at = after[at]) {
          expect(seen.has(at)).toBe(false)
          seen.add(at)
        }
        if (after[row.id] !== row.parentId) {
          const circle = new Set<string>()
          const parentOf = (child: string) => before.find((other) => other.id === child)?.parentId
          for (let at = row.parentId; at && !circle.has(at); at = parentOf(at) ?? null) circle.add(at)
          expect(circle.has(row.id)).toBe(true)
        }
      }
    }),
  )
})
