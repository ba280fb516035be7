import { z } from 'zod'
import type * as Y from 'yjs'
import { err, type NodeId, type Result } from '../../foundation/index.ts'
import { defineCommand } from '../kernel/index.ts'
import { placeRun, TRASH } from '../tree/index.ts'
import { destinationInput, indexInput, nodeIdsInput } from './inputs.ts'
import {
  appendMoves,
  checkDestination,
  checkMovable,
  type Destination,
  hasRoom,
  isUnderAny,
  type PlacingReason,
  rekeyMoves,
  siblingsIn,
  topmost,
} from './placing.ts'
import { restoringMoves } from './restoring.ts'
import { mapSnapshot } from './snapshot.ts'

type Selection = { nodeIds: NodeId[] }
type TrashReason = 'node-not-found' | 'is-root' | 'log-full'

/**
 * Moves nodes side by side to `index` among the children of `parentId` that are not moved themselves; they keep the
 * order they had in the map, and what is selected under another selected node comes along with it. A node in the
 * trash comes back this way too.
 */
export const moveNodes = defineCommand<Selection & { parentId: Destination; index: number }, void, PlacingReason>({
  input: z.object({ nodeIds: nodeIdsInput, parentId: destinationInput, index: indexInput }),
  check: ({ doc }, { nodeIds, parentId }) => {
    const movable = checkMovable(doc, nodeIds)
    if (!movable.ok) return movable
    if (isUnderAny(mapSnapshot(doc), parentId, new Set(nodeIds))) return err('would-cycle')
    return checkDestination(doc, parentId, nodeIds.length)
  },
  run: (context, { nodeIds, parentId, index }) => {
    const map = mapSnapshot(context.doc)
    const tops = topmost(map, nodeIds)
    const run = placeRun(siblingsIn(context.doc, parentId, new Set(tops)), index, tops.length)
    const moves = tops.map((item, i) => ({ item, parent: parentId, order: run.orders[i] ?? '' }))
    appendMoves(context, [...moves, ...rekeyMoves(parentId, run)])
  },
})

/** Moves branches to the trash, one move for each topmost selected node; links and tasks stay as they are. */
export const deleteNodes = defineCommand<Selection, void, TrashReason>({
  input: z.object({ nodeIds: nodeIdsInput }),
  check: ({ doc }, { nodeIds }) => checkTrashing(doc, nodeIds),
  run: (context, { nodeIds }) => {
    const map = mapSnapshot(context.doc)
    const live = topmost(map, nodeIds)
      .flatMap((id) => map.nodes[id] ?? [])
      .filter((node) => !node.deleted)
    appendMoves(
      context,
      live.map(({ id, order }) => ({ item: id, parent: TRASH, order })),
    )
  },
})

/** Brings nodes back from the trash to where they were, or as near to it as still lives (MM9). */
export const restoreNodes = defineCommand<Selection, void, TrashReason>({
  input: z.object({ nodeIds: nodeIdsInput }),
  check: ({ doc }, { nodeIds }) => checkTrashing(doc, nodeIds),
  run: (context, { nodeIds }) => appendMoves(context, restoringMoves(context.doc, nodeIds)),
})

function checkTrashing(doc: Y.Doc, nodeIds: readonly NodeId[]): Result<void, TrashReason> {
  const movable = checkMovable(doc, nodeIds)
  return movable.ok ? hasRoom(doc, nodeIds.length) : movable
}
