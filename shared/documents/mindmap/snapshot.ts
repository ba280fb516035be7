import * as Y from 'yjs'
import { compareText, type NodeId, type OrderKey } from '../../foundation/index.ts'
import { readMeta } from '../kernel/index.ts'
import { TRASH, type TreeView } from '../tree/index.ts'
import { FLOATING, isNodeId, mapRoots, mapTree, type NodeContent, readNode, ROOT_ID } from './schema.ts'

/** What a node can hang under: a node, nothing (a floating topic), or the trash. The root's parent is null. */
export type NodeParent = NodeId | typeof FLOATING | typeof TRASH | null

/** A node as the screens see it. */
export type NodeSnapshot = NodeContent & {
  readonly id: NodeId
  readonly parentId: NodeParent
  readonly order: OrderKey
  /** True in the trash, also for what hangs under something in the trash. */
  readonly deleted: boolean
}

/** Everything a person could see of a map. Values that have not changed are the same objects as in the last snapshot. */
export type MapSnapshot = {
  readonly title: string
  readonly rootId: NodeId
  /** All nodes by id, deleted ones too. */
  readonly nodes: Readonly<Record<NodeId, NodeSnapshot>>
  /** Nodes under each node and under `floating`, in their order; a branch in the trash keeps its own. */
  readonly children: Readonly<Record<NodeId | typeof FLOATING, readonly NodeId[]>>
  /** Tops of the deleted branches, the last deleted first. */
  readonly trash: readonly NodeId[]
}

type Cached = { snapshot: MapSnapshot | null }

// A cache of a pure function (MM2), dropped with the document.
const cache = new WeakMap<Y.Doc, Cached>()

/** The snapshot of a map; the same object until the document changes. */
export function mapSnapshot(doc: Y.Doc): MapSnapshot {
  // In the middle of a transaction the cache does not know what has changed yet.
  if (doc._transaction && doc._transaction.changed.size > 0) return buildSnapshot(doc)
  const cached = cache.get(doc) ?? follow(doc)
  cached.snapshot ??= buildSnapshot(doc)
  return cached.snapshot
}

function follow(doc: Y.Doc): Cached {
  const cached: Cached = { snapshot: null }
  cache.set(doc, cached)
  doc.on('beforeObserverCalls', (transaction) => {
    if (transaction.changed.size > 0) cached.snapshot = null
  })
  return cached
}

function buildSnapshot(doc: Y.Doc): MapSnapshot {
  const tree = mapTree(doc)
  const contents = readContents(doc)
  const live = liveNodes(tree, contents)
  const nodes: Record<string, NodeSnapshot> = {}
  const children: Record<string, readonly NodeId[]> = {}
  const trash: NodeId[] = []
  for (const [id, content] of contents) {
    const placement = tree.placementOf(id)
    const parentId = id === ROOT_ID ? null : parentIn(contents, placement?.parent)
    if (parentId === TRASH) trash.push(id)
    nodes[id] = Object.freeze({ id, parentId, order: placement?.order ?? '', ...content, deleted: !live.has(id) })
    children[id] = childNodes(tree, contents, id)
  }
  children[FLOATING] = childNodes(tree, contents, FLOATING)
  const lastDeletedFirst = (a: NodeId, b: NodeId): number =>
    compareText(tree.placementOf(b)?.key ?? '', tree.placementOf(a)?.key ?? '') || compareText(a, b)
  return Object.freeze({
    title: readMeta(doc).title,
    rootId: ROOT_ID,
    nodes: Object.freeze(nodes),
    children: Object.freeze(children),
    trash: Object.freeze(trash.sort(lastDeletedFirst)),
  })
}

function readContents(doc: Y.Doc): Map<NodeId, NodeContent> {
  const contents = new Map<NodeId, NodeContent>()
  const entries = [...mapRoots(doc).nodes.entries()].sort(([a], [b]) => compareText(a, b))
  for (const [id, value] of entries) if (isNodeId(id) && value instanceof Y.Map) contents.set(id, readNode(value))
  return contents
}

/** Parents that are no nodes count as the trash, so that whatever a peer writes, every node is found somewhere (MM6). */
function parentIn(contents: ReadonlyMap<NodeId, NodeContent>, parent: string | undefined): NodeParent {
  if (parent === FLOATING) return FLOATING
  return isNodeId(parent) && contents.has(parent) ? parent : TRASH
}

function liveNodes(tree: TreeView, contents: ReadonlyMap<NodeId, NodeContent>): ReadonlySet<NodeId> {
  const live = new Set<NodeId>(contents.has(ROOT_ID) ? [ROOT_ID] : [])
  for (const id of childNodes(tree, contents, FLOATING)) live.add(id)
  // A set yields what is added while it is walked: this is the breadth-first walk.
  for (const id of live) for (const child of childNodes(tree, contents, id)) live.add(child)
  return live
}

function childNodes(
  tree: TreeView,
  contents: ReadonlyMap<NodeId, NodeContent>,
  parent: NodeId | typeof FLOATING,
): readonly NodeId[] {
  return Object.freeze(
    tree.childrenOf(parent).flatMap(({ id }) => (isNodeId(id) && id !== ROOT_ID && contents.has(id) ? [id] : [])),
  )
}
