import type * as Y from 'yjs'
import { groupBy, type NodeId } from '../../foundation/index.ts'
import { type NewMove, placeRun, type TreeView } from '../tree/index.ts'
import { type Destination, rekeyMoves, siblingsIn, topmost } from './placing.ts'
import { FLOATING, isNodeId, mapTree, ROOT_ID } from './schema.ts'
import { type MapSnapshot, mapSnapshot } from './snapshot.ts'
import type { NodeParent } from './structure.ts'

/**
 * The moves that bring deleted nodes back (MM9). A node goes to its former place when its former parent lives or
 * comes back with it, otherwise to the end of the nearest former ancestor that does, in the last resort of the root.
 */
export function restoringMoves(doc: Y.Doc, nodeIds: readonly NodeId[]): NewMove[] {
  const map = mapSnapshot(doc)
  const tree = mapTree(doc)
  const back = new Set<NodeId>()
  const moves: NewMove[] = []
  const homeless: { readonly item: NodeId; readonly parent: Destination }[] = []
  let waiting = topmost(map, nodeIds).filter((id) => map.nodes[id]?.deleted)
  while (waiting.length > 0) {
    // Whoever was under one that comes back waits for it; who waits for nobody that comes is settled nearby.
    const ready = waiting.filter((item) => isBack(map, back, formerParent(tree, item)))
    for (const item of ready) moves.push({ item, parent: ROOT_ID, order: '', ...tree.placeBeforeTrash(item) })
    const stray = ready.length === 0 ? waiting[0] : undefined
    if (stray) homeless.push({ item: stray, parent: nearestBack(map, tree, back, stray) })
    for (const item of stray ? [stray] : ready) back.add(item)
    waiting = waiting.filter((item) => !back.has(item))
  }
  return [...moves, ...settlingMoves(doc, homeless)]
}

function settlingMoves(
  doc: Y.Doc,
  homeless: readonly { readonly item: NodeId; readonly parent: Destination }[],
): NewMove[] {
  return [...groupBy(homeless, ({ parent }) => parent)].flatMap(([parent, group]) => {
    const siblings = siblingsIn(doc, parent)
    const run = placeRun(siblings, siblings.length, group.length)
    return [...group.map(({ item }, i) => ({ item, parent, order: run.orders[i] ?? '' })), ...rekeyMoves(parent, run)]
  })
}

function formerParent(tree: TreeView, item: NodeId): string | undefined {
  return tree.placeBeforeTrash(item)?.parent
}

/** True when `parent` lives, or hangs in a branch that is back. */
function isBack(map: MapSnapshot, back: ReadonlySet<NodeId>, parent: string | undefined): parent is Destination {
  if (parent === FLOATING) return true
  for (let at: NodeParent | string | undefined = parent; isNodeId(at); at = map.nodes[at]?.parentId) {
    if (back.has(at) || map.nodes[at]?.deleted === false) return true
  }
  return false
}

function nearestBack(map: MapSnapshot, tree: TreeView, back: ReadonlySet<NodeId>, item: NodeId): Destination {
  const seen = new Set<string>([item])
  // Former places may run in a circle, since they are of different times.
  for (let at = formerParent(tree, item); isNodeId(at) && !seen.has(at); at = formerParent(tree, at)) {
    if (isBack(map, back, at)) return at
    seen.add(at)
  }
  return ROOT_ID
}
