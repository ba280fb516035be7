import type { DocumentId, NodeId, TaskId } from '../../foundation/index.ts'
import { isBlobId, isSide } from '../kernel/index.ts'
import { isItemId } from '../tree/index.ts'

/** How the children of a node are laid out; null follows the parent. On a branch `right`, `left` and `both` mean outwards. */
export const NODE_LAYOUTS = ['right', 'left', 'both', 'down'] as const
export type NodeLayout = (typeof NODE_LAYOUTS)[number]

/** How many branch hues there are; `hue` counts from 1. */
export const BRANCH_HUES = 7

/** Where a floating topic lies, in pixels from the top left corner of the root. */
export type NodePosition = { readonly x: number; readonly y: number }

/** What a node points at besides its own task: an address of the web, or something of the workspace and where it is. */
export type NodeReference =
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | { readonly kind: 'task'; readonly documentId: DocumentId; readonly taskId: TaskId }
  | { readonly kind: 'node'; readonly documentId: DocumentId; readonly nodeId: NodeId }

/** A picture in a node: the id of its bytes (`engine/blobs`) and its own size in pixels. */
export type NodeImage = { readonly blob: string; readonly width: number; readonly height: number }

/** What a person can give a node beside its words. Nothing of it is there unless somebody chose it. */
export type NodeDecoration = {
  readonly layout: NodeLayout | null
  /** Branch colour chosen by hand, 1 to 7; null takes the branch's. */
  readonly hue: number | null
  readonly bold: boolean
  readonly reference: NodeReference | null
  readonly image: NodeImage | null
  /** Of a floating topic that was dropped somewhere. */
  readonly position: NodePosition | null
}

export function readDecoration(node: Pick<ReadonlyMap<string, unknown>, 'get'>): NodeDecoration {
  const [layout, hue] = [node.get('layout'), node.get('hue')]
  return {
    layout: NODE_LAYOUTS.find((name) => name === layout) ?? null,
    hue: isHue(hue) ? hue : null,
    bold: node.get('bold') === true,
    reference: parseReference(node.get('reference')),
    image: parseImage(node.get('image')),
    position: parsePosition(node.get('position')),
  }
}

export function isHue(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= BRANCH_HUES
}

const URL_MAX = 2000
// Nothing else may be followed: a peer could write `javascript:` into a map.
const SAFE_URL = /^(?:https?:\/\/|mailto:)\S+$/iu

/** True for an address that may be opened from a map. */
export function isSafeUrl(value: unknown): value is string {
  return typeof value === 'string' && value.length <= URL_MAX && SAFE_URL.test(value)
}

function parseReference(value: unknown): NodeReference | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind, url, documentId, taskId, nodeId } = value as Readonly<Record<string, unknown>>
  if (kind === 'web') return isSafeUrl(url) ? Object.freeze({ kind, url }) : null
  if (!isItemId(documentId)) return null
  // Checked to be ids; a brand cannot be checked further.
  const document = documentId as DocumentId
  if (kind === 'document') return Object.freeze({ kind, documentId: document })
  if (kind === 'task' && isItemId(taskId))
    return Object.freeze({ kind, documentId: document, taskId: taskId as TaskId })
  if (kind === 'node' && isItemId(nodeId))
    return Object.freeze({ kind, documentId: document, nodeId: nodeId as NodeId })
  return null
}

export function isNodeImage(value: unknown): value is NodeImage {
  if (typeof value !== 'object' || value === null) return false
  const { blob, width, height } = value as Partial<Record<keyof NodeImage, unknown>>
  return isBlobId(blob) && isSide(width) && isSide(height)
}

function parseImage(value: unknown): NodeImage | null {
  if (!isNodeImage(value)) return null
  const { blob, width, height } = value
  return Object.freeze({ blob, width, height })
}

// Far beyond any screen; a number that a layout can still add to.
const POSITION_MAX = 1_000_000

export function isPosition(value: unknown): value is NodePosition {
  if (typeof value !== 'object' || value === null) return false
  const { x, y } = value as Partial<Record<'x' | 'y', unknown>>
  return [x, y].every((part) => typeof part === 'number' && Math.abs(part) <= POSITION_MAX)
}

function parsePosition(value: unknown): NodePosition | null {
  return isPosition(value) ? Object.freeze({ x: value.x, y: value.y }) : null
}

export const ANNOTATION_KINDS = ['boundary', 'summary', 'relation'] as const
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number]

/** What is drawn over several nodes: a frame around them, a bracket that sums them up, an arrow from the first to the second. */
export type Annotation = {
  readonly id: string
  readonly kind: AnnotationKind
  readonly nodeIds: readonly NodeId[]
  readonly text: string
}

const ANNOTATED_MAX = 200
const ANNOTATION_TEXT_MAX = 500

/** True for nodes that an annotation of this kind can be about. */
export function canAnnotate(kind: AnnotationKind, nodeIds: readonly unknown[]): boolean {
  if (new Set(nodeIds).size < nodeIds.length) return false
  return kind === 'relation' ? nodeIds.length === 2 : nodeIds.length > 0 && nodeIds.length <= ANNOTATED_MAX
}

/** An annotation as a peer wrote it, or null. One synced key: its parts change together. */
export function parseAnnotation(id: string, value: unknown): Annotation | null {
  if (!isItemId(id) || typeof value !== 'object' || value === null) return null
  const { kind, nodeIds, text } = value as Partial<Record<keyof Annotation, unknown>>
  const known = ANNOTATION_KINDS.find((name) => name === kind)
  if (!known || !Array.isArray(nodeIds) || !nodeIds.every((node) => isItemId(node)) || !canAnnotate(known, nodeIds)) {
    return null
  }
  if (typeof text !== 'string' || text.length > ANNOTATION_TEXT_MAX) return null
  // Checked to be ids; a brand cannot be checked further.
  return Object.freeze({ id, kind: known, nodeIds: Object.freeze([...nodeIds] as NodeId[]), text })
}
