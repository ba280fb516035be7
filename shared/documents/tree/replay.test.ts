import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReplicaId } from '../../foundation/index.ts'
import { type MoveOp, moveKey } from './move-log.ts'
import { referenceTree } from './reference.ts'
import { createReplay, replayMoves, type TreeView } from './replay.ts'

const ROOTS = ['root', 'floating']

function move(lamport: number, item: string, parent: string, { order = 'a0', replica = 'a' } = {}): MoveOp {
  return { key: moveKey(lamport, replica as ReplicaId), lamport, item, parent, order }
}

function childrenIn(tree: TreeView, parents: Iterable<string>): Record<string, readonly string[]> {
  const lists = [...parents].map((parent) => [parent, tree.childrenOf(parent).map(({ id }) => id)] as const)
  return Object.fromEntries(lists.filter(([, ids]) => ids.length > 0))
}

const NAMES = ['b', 'c', 'd', 'e', 'f', 'g']
const PARENTS = [...ROOTS, 'trash', 'unknown', ...NAMES]
const anyMove = fc
  .record({
    lamport: fc.integer({ min: 1, max: 40 }),
    replica: fc.constantFrom('a', 'ab', 'b'),
    item: fc.constantFrom(...NAMES, 'root'),
    parent: fc.constantFrom(...PARENTS),
    order: fc.constantFrom('a0', 'a1', 'a0V'),
  })
  .filter(({ item, parent }) => item !== parent)
  .map(({ lamport, item, parent, order, replica }) => move(lamport, item, parent, { order, replica }))
const anyLog = fc.uniqueArray(anyMove, { selector: ({ key }) => key, maxLength: 40 })

describe('replaying a log of moves', () => {
  it('[TR1] gives what the plain rule gives, whatever the order of arrival', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const tree = replayMoves(log, ROOTS)
        expect(childrenIn(tree, PARENTS)).toEqual(referenceTree(log, ROOTS))
      }),
      { numRuns: 500 },
    )
  })

  it('[TR2] gives the same in steps, with moves arriving late and moves taken back, as from scratch', () => {
    const anyStep = fc.record({
      added: fc.array(anyMove, { maxLength: 4 }),
      removed: fc.array(fc.nat(), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const replay = createReplay(ROOTS)
        const log = new Map<string, MoveOp>()
        for (const { added, removed } of steps) {
          const gone = new Set(removed.flatMap((n) => [...log.keys()][n % Math.max(1, log.size)] ?? []))
          for (const key of gone) log.delete(key)
          const fresh = new Map(added.map((op) => [op.key, op]))
          for (const [key, op] of fresh) log.set(key, op)
          replay.apply({ added: [...fresh.values()], removed: gone })
          const scratch = replayMoves([...log.values()], ROOTS)
          expect(childrenIn(replay, PARENTS)).toEqual(childrenIn(scratch, PARENTS))
          expect(replay.skipped()).toEqual(scratch.skipped())
          expect(replay.lastLamport()).toBe(scratch.lastLamport())
        }
      }),
      { numRuns: 500 },
    )
  })

  it('[TR3] has no cycle and puts every placed item under exactly one top', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const tree = replayMoves(log, ROOTS)
        const seen: string[] = []
        const walk = (parent: string): void => {
          for (const { id } of tree.childrenOf(parent)) {
            seen.push(id)
            walk(id)
          }
        }
        const tops = PARENTS.filter((name) => tree.placementOf(name) === undefined)
        tops.forEach(walk)
        expect(seen.toSorted()).toEqual([...tree.items()].toSorted())
        expect([...tree.items()].every((item) => tops.includes(tree.topOf(item)))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('[TR4] leaves out the later of two moves that together close a cycle', () => {
    const log = [move(1, 'b', 'root'), move(2, 'c', 'root'), move(3, 'b', 'c'), move(3, 'c', 'b', { replica: 'z' })]
    const tree = replayMoves(log, ROOTS)
    expect(childrenIn(tree, PARENTS)).toEqual({ root: ['c'], c: ['b'] })
    expect(tree.skipped()).toEqual([{ key: moveKey(3, 'z' as ReplicaId), reason: 'would-cycle' }])
  })

  it('[TR4] gives a move its effect back when the one it collided with is undone', () => {
    const replay = createReplay(ROOTS)
    const first = move(3, 'b', 'c')
    replay.apply({ added: [move(1, 'b', 'root'), move(2, 'c', 'root'), first, move(4, 'c', 'b')], removed: new Set() })
    replay.apply({ added: [], removed: new Set([first.key]) })
    expect(childrenIn(replay, PARENTS)).toEqual({ root: ['b'], b: ['c'] })
  })

  it('[TR4] never moves a root', () => {
    const tree = replayMoves([move(1, 'b', 'root'), move(2, 'root', 'b'), move(3, 'floating', 'trash')], ROOTS)
    expect(tree.skipped().map(({ reason }) => reason)).toEqual(['is-root', 'is-root'])
  })

  it('[TR6] keeps a descendant that was moved out of a deleted branch', () => {
    const tree = replayMoves(
      [move(1, 'b', 'root'), move(2, 'c', 'b'), move(3, 'b', 'trash'), move(4, 'c', 'root')],
      ROOTS,
    )
    expect([tree.topOf('b'), tree.topOf('c')]).toEqual(['trash', 'root'])
  })

  it('[TR6] lets the later of a move and a deletion of one item decide', () => {
    const start = [move(1, 'b', 'root'), move(2, 'c', 'root')]
    const moveLast = replayMoves([...start, move(3, 'c', 'trash'), move(3, 'c', 'b', { replica: 'z' })], ROOTS)
    const deleteLast = replayMoves([...start, move(3, 'c', 'b'), move(3, 'c', 'trash', { replica: 'z' })], ROOTS)
    expect([moveLast.topOf('c'), deleteLast.topOf('c')]).toEqual(['root', 'trash'])
  })

  it('[TR6] remembers where an item was before it went to the trash, however often it was deleted', () => {
    const log = [
      move(1, 'b', 'root'),
      move(2, 'b', 'floating', { order: 'a1' }),
      move(3, 'b', 'trash'),
      move(4, 'b', 'trash'),
    ]
    expect(replayMoves(log, ROOTS).placeBeforeTrash('b')).toMatchObject({ parent: 'floating', order: 'a1' })
  })

  it('[TR7] leaves it to the reader what an unknown parent is', () => {
    const tree = replayMoves([move(1, 'b', 'section-1'), move(2, 'c', 'b')], ROOTS)
    expect([tree.topOf('c'), tree.topOf('nobody')]).toEqual(['section-1', 'nobody'])
  })

  it('keeps the list of children the same until it changes', () => {
    const replay = createReplay(ROOTS)
    replay.apply({ added: [move(1, 'b', 'root'), move(2, 'c', 'b')], removed: new Set() })
    const before = replay.childrenOf('root')
    replay.apply({ added: [move(3, 'd', 'b')], removed: new Set() })
    expect(replay.childrenOf('root')).toBe(before)
    replay.apply({ added: [move(4, 'd', 'root')], removed: new Set() })
    expect(replay.childrenOf('root').map(({ id }) => id)).toEqual(['b', 'd'])
  })
})
