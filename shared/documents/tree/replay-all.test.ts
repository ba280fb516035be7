import { describe, expect, it } from 'vitest'
import type { ReplicaId } from '../../foundation/index.ts'
import { type MoveOp, moveKey } from './move-log.ts'
import { nextLamport, replayAll } from './replay-all.ts'
import { replayMoves } from './replay.ts'

function move(lamport: number, item: string, parent: string): MoveOp {
  return { key: moveKey(lamport, 'a' as ReplicaId), lamport, item, parent, order: 'a0' }
}

describe('one tree over the logs of several documents', () => {
  const first = { documentId: 'bucket1', moves: [move(1, 'b', 'root'), move(2, 'b', 'c')] }
  const second = { documentId: 'bucket2', moves: [move(1, 'c', 'root'), move(2, 'c', 'b')] }

  it('[TR8] tells equal keys apart by document and breaks cycles across documents, in any order of the logs', () => {
    for (const logs of [
      [first, second],
      [second, first],
    ]) {
      const tree = replayAll(logs, ['root'])
      expect([tree.placementOf('b')?.parent, tree.placementOf('c')?.parent]).toEqual(['c', 'root'])
      expect(tree.skipped()).toHaveLength(1)
    }
  })

  it('[TR8] counts on from the highest lamport of all the documents', () => {
    const trees = [replayMoves(first.moves, []), replayMoves([move(9, 'd', 'root')], []), replayMoves([], [])]
    expect([nextLamport(trees), nextLamport(trees, 20), nextLamport([])]).toEqual([10, 21, 1])
  })
})
