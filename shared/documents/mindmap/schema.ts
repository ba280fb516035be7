import * as Y from 'yjs'
import { compareText, type DocumentId, type NodeId, type TaskId } from '../../foundation/index.ts'
import { isItemId, isLamport, TRASH, treeOf, type TreeView } from '../tree/index.ts'
import { type Annotation, type NodeDecoration, parseAnnotation, readDecoration } from './decoration.ts'

/** The topic every map has; never moved, never deleted. */
export const ROOT_ID = 'root' as NodeId // a constant of the layout, not a random id
/** The parent of topics that hang nowhere. */
export const FLOATING = 'floating'

/** What a node is in the plan; the same words as the conversion preview uses. */
export const NODE_ROLES = ['section', 'task', 'milestone', 'checklist-item', 'note-to-task', 'idea'] as const
export type NodeRole = (typeof NODE_ROLES)[number]

/** The record that joins a node and its task (map-to-plan). One synced key: its parts change together. */
export type NodeLink = {
  readonly taskId: TaskId
  /** The bucket the task lives in for ever. */
  readonly documentId: DocumentId
  readonly projectId: DocumentId
  readonly role: NodeRole
  /** The title both sides had last agreed on: the base of the three-way merge. */
  readonly baseTitle: string
  /** Counts conversions after the task was permanently deleted, so that an old peer cannot bring it back. */
  readonly generation: number
}

/** The shared types of a map. */
export type MapRoots = {
  readonly meta: Y.Map<unknown>
  readonly nodes: Y.Map<unknown>
  readonly moves: Y.Map<unknown>
  readonly annotations: Y.Map<unknown>
}

export function mapRoots(doc: Y.Doc): MapRoots {
  return {
    meta: doc.getMap('meta'),
    nodes: doc.getMap('nodes'),
    moves: doc.getMap('moves'),
    annotations: doc.getMap('annotations'),
  }
}

/** The tree of a map; see tree/README. */
export function mapTree(doc: Y.Doc): TreeView {
  return treeOf(mapRoots(doc).moves, [ROOT_ID, FLOATING])
}

const RESERVED: ReadonlySet<string> = new Set([FLOATING, TRASH])

/** True for a string that may name a node. */
export function isNodeId(value: unknown): value is NodeId {
  return isItemId(value) && !RESERVED.has(value)
}

/** The container of a node, in whatever state; undefined when there is none. */
export function nodeContainer(doc: Y.Doc, id: string): Y.Map<unknown> | undefined {
  const value = isNodeId(id) ? mapRoots(doc).nodes.get(id) : undefined
  return value instanceof Y.Map ? value : undefined
}

/** Makes the container of a node. `born` is the lamport of its first move and never changes. */
export function createNode(
  doc: Y.Doc,
  id: NodeId,
  text: string,
  born: number,
  { note = '', markers = [] }: { readonly note?: string; readonly markers?: readonly string[] } = {},
): void {
  const node = new Y.Map<unknown>()
  node.set('text', new Y.Text(text))
  node.set('note', new Y.Text(note))
  node.set('born', born)
  if (markers.length > 0) node.set('markers', [...new Set(markers)])
  mapRoots(doc).nodes.set(id, node)
}

/** What a node says, read from whatever a peer wrote. */
export type NodeContent = NodeDecoration & {
  readonly text: string
  readonly note: string
  readonly collapsed: boolean
  readonly link: NodeLink | null
  readonly markers: readonly string[]
  readonly born: number
}

export function readNode(node: Pick<ReadonlyMap<string, unknown>, 'get'>): NodeContent {
  const born = node.get('born')
  return {
    text: readText(node.get('text')),
    note: readText(node.get('note')),
    collapsed: node.get('collapsed') === true,
    link: parseLink(node.get('link')),
    markers: parseMarkers(node.get('markers')),
    born: isLamport(born) ? born : 0,
    ...readDecoration(node),
  }
}

function readText(value: unknown): string {
  return value instanceof Y.Text ? value.toJSON() : ''
}

const MARKERS_MAX = 32
const NO_MARKERS: readonly string[] = Object.freeze([])

function parseMarkers(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return NO_MARKERS
  const markers = value.filter((marker): marker is string => typeof marker === 'string' && marker.length <= 64)
  return Object.freeze([...new Set(markers)].slice(0, MARKERS_MAX))
}

function parseLink(value: unknown): NodeLink | null {
  if (typeof value !== 'object' || value === null) return null
  const { taskId, documentId, projectId, role, baseTitle, generation } = value as Partial<
    Record<keyof NodeLink, unknown>
  >
  const known = NODE_ROLES.find((name) => name === role)
  if (!isItemId(taskId) || !isItemId(documentId) || !isItemId(projectId) || !known) return null
  if (typeof baseTitle !== 'string' || !Number.isSafeInteger(generation) || Number(generation) < 0) return null
  // The three ids were checked to be ids; a brand cannot be checked further.
  return Object.freeze({
    taskId: taskId as TaskId,
    documentId: documentId as DocumentId,
    projectId: projectId as DocumentId,
    role: known,
    baseTitle,
    generation: Number(generation),
  })
}

/** A node nobody has said anything in. */
export const EMPTY_NODE: NodeContent = Object.freeze(readNode(new Map()))

// A cache of a pure function (MM2): a value in a Y.Map is the same object until somebody writes another.
const annotationsRead = new WeakMap<object, Annotation | null>()

/** The annotations of a map, by id. One that has not changed is the same object as before. */
export function readAnnotations(doc: Y.Doc): Annotation[] {
  const found: Annotation[] = []
  for (const [id, value] of mapRoots(doc).annotations.entries()) {
    if (typeof value !== 'object' || value === null) continue
    let annotation = annotationsRead.get(value)
    // The same value is never under two ids, unless a peer shares it on purpose: then it is read anew.
    if (annotation === undefined || (annotation && annotation.id !== id)) {
      annotation = parseAnnotation(id, value)
      annotationsRead.set(value, annotation)
    }
    if (annotation) found.push(annotation)
  }
  return found.sort((a, b) => compareText(a.id, b.id))
}
