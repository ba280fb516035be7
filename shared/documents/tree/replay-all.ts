import type * as Y from 'yjs'
import { type MoveOp, parseMove } from './move-log.ts'
import { replayMoves, type TreeView } from './replay.ts'

/** The moves of one document's log. */
export type NamedLog = { readonly documentId: string; readonly moves: readonly MoveOp[] }

/** All valid moves of a log. */
export function readMoves(log: Y.Map<unknown>): MoveOp[] {
  return [...log.entries()].flatMap(([key, value]) => parseMove(key, value) ?? [])
}

/**
 * One tree over the logs of several documents, such as the buckets of a project: an item may hang under one that
 * lives elsewhere. Each document counts its own lamports, so equal keys are told apart by the document's id.
 *
 * Write with `nextLamport` over all the logs, or a move may be replayed before what its author saw.
 */
export function replayAll(logs: readonly NamedLog[], roots: readonly string[]): TreeView {
  return replayMoves(
    logs.flatMap(({ documentId, moves }) => moves.map((move) => scopeMove(move, documentId))),
    roots,
  )
}

/** A move under a key that is unique among several documents and still sorts by (lamport, replica) first. */
export function scopeMove(move: MoveOp, documentId: string): MoveOp {
  // U+0000 sorts below everything a replica's name contains, so that `a` stays before `ab`.
  return { ...move, key: `${move.key}\u0000${documentId}` }
}

/** The lamport of the next move: above all that these trees have seen and above `floor`. */
export function nextLamport(trees: readonly TreeView[], floor = 0): number {
  return trees.reduce((most, tree) => Math.max(most, tree.lastLamport()), floor) + 1
}
