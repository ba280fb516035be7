import type * as Y from 'yjs'
import type { NodeId } from '../../foundation/index.ts'
import { readMeta } from '../kernel/index.ts'
import type { TreeView } from '../tree/index.ts'
import { followNodes, type NodeReader } from './node-reader.ts'
import type { Annotation } from './decoration.ts'
import { reuseList } from './reuse.ts'
import { mapTree, type NodeContent, readAnnotations, ROOT_ID } from './schema.ts'
import { type NodeChildren, type NodePlace, readStructure, type Structure } from './structure.ts'

/** A node as the screens see it. */
export type NodeSnapshot = { readonly id: NodeId } & NodePlace & NodeContent

/**
 * Everything a person could see of a map. Nodes and lists that have not changed are the same objects as in the last
 * snapshot of the document, so that a view can select one and compare by identity.
 */
export type MapSnapshot = {
  readonly title: string
  readonly rootId: NodeId
  /** All nodes by id, deleted ones too. The root is always there. */
  readonly nodes: Readonly<Record<NodeId, NodeSnapshot>>
  /** Nodes under each node and under `floating`, in their order; a branch in the trash keeps its own. */
  readonly children: NodeChildren
  /** Tops of the deleted branches, the last deleted first. */
  readonly trash: readonly NodeId[]
  /** Boundaries, summaries and relations, by id; their nodes may be in the trash. */
  readonly annotations: readonly Annotation[]
}

/** What the last snapshot was made of. */
type Basis = {
  readonly title: string
  readonly ids: readonly NodeId[]
  readonly treeRevision: number
  readonly contentRevision: number
  readonly annotations: readonly Annotation[]
}
type NodeParts = { readonly content: NodeContent; readonly place: NodePlace; readonly node: NodeSnapshot }
type Last = { readonly basis: Basis; readonly structure: Structure; readonly snapshot: MapSnapshot }
type Follower = {
  readonly tree: TreeView
  readonly reader: NodeReader
  readonly parts: Map<NodeId, NodeParts>
  last: Last | undefined
}

// A cache of a pure function (MM2), dropped with the document: commands, projections and views share one reading.
const followers = new WeakMap<Y.Doc, Follower>()

/** The snapshot of a map, right at every moment, also in the middle of a transaction. */
export function mapSnapshot(doc: Y.Doc): MapSnapshot {
  const follower = followerOf(doc)
  const { tree, reader, last } = follower
  const basis = {
    title: readMeta(doc).title,
    ids: reader.ids(),
    treeRevision: tree.revision(),
    contentRevision: reader.revision(),
    annotations: reuseList(last?.basis.annotations, readAnnotations(doc)),
  }
  if (last && isSameBasis(last.basis, basis)) return last.snapshot
  const isSameStructure = last?.basis.ids === basis.ids && last.basis.treeRevision === basis.treeRevision
  const structure = last && isSameStructure ? last.structure : readStructure(tree, basis.ids, last?.structure)
  const { children, trash } = structure
  const nodes = assembleNodes(follower, basis.ids, structure)
  const { title, annotations } = basis
  const snapshot: MapSnapshot = Object.freeze({ title, rootId: ROOT_ID, nodes, children, trash, annotations })
  follower.last = { basis, structure, snapshot }
  return snapshot
}

/** The highest lamport any node of the map was born with. */
export function lastBirth(doc: Y.Doc): number {
  return followerOf(doc).reader.lastBirth()
}

function followerOf(doc: Y.Doc): Follower {
  const tree = mapTree(doc)
  const follower = followers.get(doc) ?? { tree, reader: followNodes(doc), parts: new Map(), last: undefined }
  followers.set(doc, follower)
  follower.reader.catchUp()
  return follower
}

function isSameBasis(a: Basis, b: Basis): boolean {
  return (
    a.title === b.title &&
    a.ids === b.ids &&
    a.treeRevision === b.treeRevision &&
    a.contentRevision === b.contentRevision &&
    a.annotations === b.annotations
  )
}

function assembleNodes(
  { reader, parts }: Follower,
  ids: readonly NodeId[],
  { places }: Structure,
): MapSnapshot['nodes'] {
  const nodes: Record<NodeId, NodeSnapshot> = {}
  for (const id of ids) {
    const content = reader.contentOf(id)
    const place = places.get(id)
    if (!content || !place) continue
    const known = parts.get(id)
    const node = known?.content === content && known.place === place ? known.node : undefined
    nodes[id] = node ?? Object.freeze({ id, ...place, ...content })
    if (!node) parts.set(id, { content, place, node: nodes[id] })
  }
  return Object.freeze(nodes)
}
