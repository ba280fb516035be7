import { z } from 'zod'
import { err, type NodeId } from '../../foundation/index.ts'
import { defineCommand } from '../kernel/index.ts'
import { type NewMove, placeRun, TRASH } from '../tree/index.ts'
import { destinationInput, indexInput, nodeIdsInput } from './inputs.ts'
import {
  appendMoves,
  checkDestination,
  checkMovable,
  type Destination,
  hasRoom,
  isUnderAny,
  movesOf,
  type PlacingReason,
  siblingsIn,
  topmost,
} from './placing.ts'
import { FLOATING, mapTree, ROOT_ID } from './schema.ts'
import { type MapSnapshot, mapSnapshot } from './snapshot.ts'

/**
 * Moves live nodes side by side to `index` among the children of `parentId` that are not moved themselves; they keep
 * the order they had in the map, and what is selected under another selected node comes along with it.
 */
export const moveNodes = defineCommand<
  { nodeIds: NodeId[]; parentId: Destination; index: number },
  void,
  PlacingReason
>({
  input: z.object({ nodeIds: nodeIdsInput, parentId: destinationInput, index: indexInput }),
  check: ({ doc }, { nodeIds, parentId }) => {
    const movable = checkMovable(doc, nodeIds)
    if (!movable.ok) return movable
    const map = mapSnapshot(doc)
    if (nodeIds.some((id) => map.nodes[id]?.deleted)) return err('node-not-found')
    if (isUnderAny(map, parentId, new Set(nodeIds))) return err('would-cycle')
    return checkDestination(doc, parentId, nodeIds.length)
  },
  run: (context, { nodeIds, parentId, index }) => {
    const map = mapSnapshot(context.doc)
    const tops = topmost(map, nodeIds)
    const run = placeRun(siblingsIn(map, parentId, new Set(tops)), index, tops.length)
    appendMoves(context, movesOf(tops, parentId, run))
  },
})

/** Moves branches to the trash, one move for each topmost selected node; links and tasks stay as they are. */
export const deleteNodes = defineCommand<{ nodeIds: NodeId[] }, void, 'node-not-found' | 'is-root' | 'log-full'>({
  input: z.object({ nodeIds: nodeIdsInput }),
  check: ({ doc }, { nodeIds }) => {
    const movable = checkMovable(doc, nodeIds)
    return movable.ok ? hasRoom(doc, nodeIds.length) : movable
  },
  run: (context, { nodeIds }) => {
    const map = mapSnapshot(context.doc)
    const moves = topmost(map, nodeIds).map((item) => ({ item, parent: TRASH, order: map.nodes[item]?.order ?? '' }))
    appendMoves(context, moves)
  },
})

/** Brings nodes back from the trash to where they were, or to the end of the root when that place is gone too. */
export const restoreNodes = defineCommand<{ nodeIds: NodeId[] }, void, 'node-not-found' | 'is-root' | 'log-full'>({
  input: z.object({ nodeIds: nodeIdsInput }),
  check: deleteNodes.check ?? (() => err('node-not-found')),
  run: (context, { nodeIds }) => {
    const map = mapSnapshot(context.doc)
    const deleted = nodeIds.filter((id) => map.nodes[id]?.deleted)
    const placed: NewMove[] = []
    for (const id of new Set(deleted)) placed.push(formerPlace(context.doc, map, id, placed.length))
    appendMoves(context, placed)
  },
})

function formerPlace(doc: Parameters<typeof mapTree>[0], map: MapSnapshot, item: NodeId, nth: number): NewMove {
  const former = mapTree(doc).placeBeforeTrash(item)
  const parent = former?.parent as Destination | undefined // checked below: only a live node or `floating` is taken
  if (former && parent && (parent === FLOATING || map.nodes[parent]?.deleted === false)) return { item, ...former }
  const siblings = siblingsIn(map, ROOT_ID, new Set())
  return { item, parent: ROOT_ID, order: placeRun(siblings, siblings.length, nth + 1).orders[nth] ?? '' }
}
