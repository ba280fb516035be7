import { compareText, type NodeId, type OrderKey } from '../../foundation/index.ts'
import { TRASH, type TreeView } from '../tree/index.ts'
import { reuseList } from './reuse.ts'
import { FLOATING, isNodeId, ROOT_ID } from './schema.ts'

/** What a node can hang under: a node, nothing (a floating topic), or the trash. The root's parent is null. */
export type NodeParent = NodeId | typeof FLOATING | typeof TRASH | null

/** Nodes under each node and under `floating`, in their order. */
export type NodeChildren = Readonly<Record<NodeId | typeof FLOATING, readonly NodeId[]>>

export type NodePlace = {
  readonly parentId: NodeParent
  readonly order: OrderKey
  /** True in the trash, also for what hangs under something in the trash. */
  readonly deleted: boolean
}

/** Where every node is. */
export type Structure = {
  readonly children: NodeChildren
  readonly places: ReadonlyMap<NodeId, NodePlace>
  /** Tops of the deleted branches, the last deleted first. */
  readonly trash: readonly NodeId[]
}

/** Lays out the nodes as the tree says; places and lists equal to those in `last` stay the same objects. */
export function readStructure(tree: TreeView, ids: readonly NodeId[], last: Structure | undefined): Structure {
  const known = new Set<string>(ids)
  const children = readChildren(tree, ids, known, last?.children)
  const live = reachable(children)
  const trash: NodeId[] = []
  const places = new Map<NodeId, NodePlace>()
  for (const id of ids) {
    const placement = tree.placementOf(id)
    const parentId = id === ROOT_ID ? null : parentIn(known, placement?.parent)
    if (parentId === TRASH) trash.push(id)
    places.set(id, reusePlace(last?.places.get(id), parentId, placement?.order ?? '', !live.has(id)))
  }
  const lastDeletedFirst = (a: NodeId, b: NodeId): number =>
    compareText(tree.placementOf(b)?.key ?? '', tree.placementOf(a)?.key ?? '') || compareText(a, b)
  return { children, places, trash: reuseList(last?.trash, trash.sort(lastDeletedFirst)) }
}

/** Parents that are no nodes count as the trash, so that whatever a peer writes, every node is found somewhere (MM3). */
function parentIn(known: ReadonlySet<string>, parent: string | undefined): NodeParent {
  if (parent === FLOATING) return FLOATING
  return isNodeId(parent) && known.has(parent) ? parent : TRASH
}

const NO_NODES: readonly NodeId[] = Object.freeze([])

function readChildren(
  tree: TreeView,
  ids: readonly NodeId[],
  known: ReadonlySet<string>,
  last: NodeChildren | undefined,
): NodeChildren {
  const childrenOf = (parent: NodeId | typeof FLOATING): readonly NodeId[] => {
    const placed = tree.childrenOf(parent)
    if (placed.length === 0) return NO_NODES
    const isPlaced = (id: string): id is NodeId => id !== ROOT_ID && known.has(id)
    return reuseList(
      last?.[parent],
      placed.map(({ id }) => id).filter((id) => isPlaced(id)),
    )
  }
  const children: Record<NodeId | typeof FLOATING, readonly NodeId[]> = { [FLOATING]: childrenOf(FLOATING) }
  for (const id of ids) children[id] = childrenOf(id)
  return Object.freeze(children)
}

function reachable(children: NodeChildren): ReadonlySet<NodeId> {
  const live = new Set<NodeId>([ROOT_ID, ...children[FLOATING]])
  // A set yields what is added while it is walked: this is the breadth-first walk.
  for (const id of live) for (const child of children[id] ?? NO_NODES) live.add(child)
  return live
}

function reusePlace(last: NodePlace | undefined, parentId: NodeParent, order: OrderKey, deleted: boolean): NodePlace {
  const isSame = last && last.parentId === parentId && last.order === order && last.deleted === deleted
  return isSame ? last : { parentId, order, deleted }
}
