import type * as Y from 'yjs'
import { err, type NodeId, ok, type Ordered, type Result } from '../../foundation/index.ts'
import type { CommandContext } from '../kernel/index.ts'
import { isLamport, type NewMove, type RunPlacement, writeMoves } from '../tree/index.ts'
import { FLOATING, mapRoots, mapTree, nodeContainer, ROOT_ID } from './schema.ts'
import { lastBirth, type MapSnapshot, mapSnapshot } from './snapshot.ts'
import type { NodeParent } from './structure.ts'

/** Where a person can put a node. */
export type Destination = NodeId | typeof FLOATING

export type PlacingReason = 'node-not-found' | 'parent-not-found' | 'would-cycle' | 'is-root' | 'log-full'

/** The live siblings a node would be placed among. */
export function siblingsIn(doc: Y.Doc, parent: Destination, without: ReadonlySet<string> = new Set()): Ordered[] {
  // From the tree, not the snapshot: in the middle of an addition the snapshot would be laid out anew for nothing.
  return mapTree(doc)
    .childrenOf(parent)
    .filter(({ id }) => id !== ROOT_ID && !without.has(id) && nodeContainer(doc, id))
}

/** Checks that `parent` lives and that the log has room for `count` moves. */
export function checkDestination(
  doc: Y.Doc,
  parent: Destination,
  count: number,
): Result<void, 'parent-not-found' | 'log-full'> {
  const map = mapSnapshot(doc)
  if (parent !== FLOATING && map.nodes[parent]?.deleted !== false) return err('parent-not-found')
  // Siblings may all need a new key.
  return hasRoom(doc, count + (map.children[parent]?.length ?? 0))
}

export function hasRoom(doc: Y.Doc, count: number): Result<void, 'log-full'> {
  return isLamport(nextLamport(doc) + count) ? ok() : err('log-full')
}

/** The lamport of the next move: above every move and every birth, so that no key is used twice, even after undo. */
export function nextLamport(doc: Y.Doc): number {
  return Math.max(mapTree(doc).lastLamport(), lastBirth(doc)) + 1
}

/** The moves of siblings that have to make room. */
export function rekeyMoves(parent: Destination, { rekeyed }: RunPlacement): NewMove[] {
  return rekeyed.map(({ id, order }) => ({ item: id, parent, order }))
}

/** Writes moves behind everything in the log. */
export function appendMoves({ doc, replica }: CommandContext, moves: readonly NewMove[]): void {
  writeMoves(mapRoots(doc).moves, replica, nextLamport(doc), moves)
}

/** The selected nodes without those that come along under another selected one, in the order of the map. */
export function topmost(map: MapSnapshot, ids: readonly NodeId[]): NodeId[] {
  const selected = new Set(ids)
  const tops: NodeId[] = []
  const stack: NodeId[] = [map.rootId, ...map.children[FLOATING], ...map.trash].toReversed()
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (selected.has(id)) tops.push(id)
    else stack.push(...(map.children[id] ?? []).toReversed())
  }
  return tops
}

/** Checks that every node exists, in the trash or not. */
export function checkNodes(doc: Y.Doc, ids: readonly NodeId[]): Result<void, 'node-not-found'> {
  return ids.every((id) => nodeContainer(doc, id)) ? ok() : err('node-not-found')
}

/** Checks a selection that is to be placed elsewhere: known, and without the root. */
export function checkMovable(doc: Y.Doc, ids: readonly NodeId[]): Result<void, 'node-not-found' | 'is-root'> {
  return ids.includes(ROOT_ID) ? err('is-root') : checkNodes(doc, ids)
}

/** True when `parent` is one of the nodes or hangs under one. */
export function isUnderAny(map: MapSnapshot, parent: Destination, ids: ReadonlySet<NodeId>): boolean {
  for (let at: NodeParent | undefined = parent; at; at = map.nodes[at as NodeId]?.parentId) {
    if (ids.has(at as NodeId)) return true // `floating` and `trash` are in no selection
  }
  return false
}
