import * as Y from 'yjs'
import {
  compareOrder,
  compareText,
  deterministicId,
  type DocumentId,
  type MemberId,
  type TaskId,
} from '../../foundation/index.ts'
import { deepFreeze, flatKey, type Predecessor, type TaskRow } from '../kernel/index.ts'
import { type Beginning, BEGINNING_DECODERS, type ChecklistItem } from './beginning.ts'
import { asComment, asFlag, asOrder, asPredecessor, asText, asTime } from './fields.ts'
import { asCover, readImages, type TaskImage } from './images.ts'
import type { WbsPlace } from './placements.ts'

export type Comment = {
  readonly id: string
  readonly by: MemberId
  readonly atMs: number
  readonly text: string
}

/** One task with everything in it. */
export type Task = Omit<TaskRow, 'documentId' | 'checklistDone' | 'checklistTotal' | 'comments'> & {
  readonly description: string
  readonly checklist: readonly ChecklistItem[]
  /** Oldest first. */
  readonly comments: readonly Comment[]
  readonly images: readonly TaskImage[]
  readonly conversionIds: readonly string[]
  /** Its creation was undone, but somebody had worked in it: it stays, and is listed (TK4). */
  readonly undone: boolean
}

export type Fields = ReadonlyMap<string, unknown>

/** Everything the document holds of one task. */
export type TaskParts = {
  readonly id: string
  readonly projectId: DocumentId
  readonly beginning: Beginning
  readonly edits: Fields
  readonly tags: Fields
  readonly predecessors: Fields
  readonly checklist: Fields
  readonly comments: Fields
  readonly conversions: Fields
  readonly texts: Fields
  readonly images: Fields
  readonly place: WbsPlace
  /** Named by the move log, be it in a move that is skipped: a task is never lost to a cycle. */
  readonly isPlaced: boolean
}

/** The task as people see it, or null when it is not shown: never created here, or its creation was undone (TK4). */
export function readTask(parts: TaskParts): Task | null {
  const comments = readComments(parts.comments)
  const images = readImages(parts.images)
  const description = readDescription(parts)
  const isMade = parts.isPlaced || parts.conversions.size > 0
  const isWorkedIn =
    hasEdits(parts.edits) ||
    parts.tags.size > 0 ||
    parts.predecessors.size > 0 ||
    comments.length > 0 ||
    images.length > 0 ||
    description !== baseDescription(parts) ||
    hasText(parts.checklist)
  if (parts.beginning.title === undefined || (!isMade && !isWorkedIn)) return null
  return deepFreeze({
    id: parts.id as TaskId, // a brand over text
    projectId: parts.projectId,
    ...parts.place,
    ...readFields(parts),
    description,
    tags: readTags(parts),
    predecessors: readPredecessors(parts),
    checklist: readChecklist(parts),
    comments,
    images,
    cover: coverOf(parts, images),
    conversionIds: [...parts.conversions.keys()].sort(compareText),
    undone: !isMade,
  })
}

/** The text a description begins with: what `setDescription` seeds its Y.Text from. */
export function baseDescription({ edits, beginning }: Pick<TaskParts, 'edits' | 'beginning'>): string {
  return asText(edits.get('description')) ?? beginning.description ?? ''
}

/** The fields that are one key each: as edited, else as created, else the default. */
function readFields({ beginning, edits }: TaskParts) {
  const read = <Field extends keyof Beginning>(field: Field): Beginning[Field] => {
    // TypeScript does not see that a field and its decoder vary together.
    const decode = BEGINNING_DECODERS[field] as (value: unknown) => Beginning[Field]
    const edited = decode(edits.get(field))
    // Not `??`: null is a value that people set.
    return edited === undefined ? beginning[field] : edited
  }
  const [statusId, order] = read('place') ?? ['todo', 'a0']
  return {
    title: read('title') ?? '',
    statusId,
    order,
    assignees: read('assignees') ?? [],
    schedule: read('schedule') ?? {},
    actual: read('actual') ?? {},
    priority: read('priority') ?? null,
    milestone: read('milestone') ?? false,
    deliverable: read('deliverable') ?? '',
    budget: read('budget') ?? null,
    source: read('source') ?? null,
    deletedAt: asTime(edits.get('deletedAt')) ?? null,
  }
}

/** The image on the card. One that was taken off the task is on no card. */
function coverOf({ edits }: TaskParts, images: readonly TaskImage[]): Task['cover'] {
  const chosen = asCover(edits.get('cover'))
  const image = images.find(({ blob }) => blob === chosen)
  return image ? { blob: image.blob, width: image.width, height: image.height } : null
}

/** The name of the Y.Text that a description begins as at its first edit, the same on every computer (TK7). */
export function bodyOf(base: string): string {
  return deterministicId('description', base)
}

function readDescription(parts: TaskParts): string {
  const base = baseDescription(parts)
  if (parts.texts.size === 0) return base
  const body = asText(parts.edits.get('body'))
  const chosen = body === undefined ? undefined : parts.texts.get(body)
  // Of two first edits made apart, undoing one may take `body` away; what the other wrote is still in the text.
  const text = chosen instanceof Y.Text ? chosen : parts.texts.get(bodyOf(base))
  return text instanceof Y.Text ? text.toJSON() : base
}

function hasEdits(edits: Fields): boolean {
  for (const field of edits.keys()) if (field !== 'deletedAt') return true
  return false
}

function hasText(checklist: Fields): boolean {
  for (const field of checklist.keys()) if (field.endsWith('|text')) return true
  return false
}

function readTags({ beginning, tags }: TaskParts): readonly string[] {
  const names = new Set<string>(beginning.tags)
  for (const [tag, isOn] of tags) {
    if (isOn === true) names.add(tag)
    else names.delete(tag)
  }
  return [...names].sort(compareText)
}

function readPredecessors({ id, beginning, predecessors }: TaskParts): readonly Predecessor[] {
  const found = new Map<string, Predecessor>((beginning.predecessors ?? []).map((each) => [each.taskId, each]))
  for (const [taskId, value] of predecessors) {
    const read = asPredecessor(taskId, value)
    if (read === false) found.delete(taskId)
    else if (read) found.set(taskId, read)
  }
  found.delete(id) // waiting for oneself is waiting for ever
  return [...found.values()].sort((a, b) => compareText(a.taskId, b.taskId))
}

function readChecklist({ beginning, checklist }: TaskParts): readonly ChecklistItem[] {
  const begun = new Map((beginning.checklist ?? []).map((item) => [item.id, item]))
  const ids = new Set(begun.keys())
  for (const field of checklist.keys()) ids.add(field.slice(0, Math.max(0, field.indexOf('|'))))
  const items: ChecklistItem[] = []
  for (const id of ids) {
    const edit = (field: string): unknown => checklist.get(flatKey(id, field))
    const text = asText(edit('text')) ?? begun.get(id)?.text
    if (text === undefined || (asTime(edit('deletedAt')) ?? null) !== null) continue
    const done = asFlag(edit('done')) ?? begun.get(id)?.done ?? false
    items.push({ id, text, done, order: asOrder(edit('order')) ?? begun.get(id)?.order ?? 'a0' })
  }
  return items.sort(compareOrder)
}

function readComments(fields: Fields): readonly Comment[] {
  const comments: Comment[] = []
  for (const [id, value] of fields) {
    const comment = asComment(id, value)
    if (comment) comments.push({ ...comment, by: comment.by as MemberId }) // a brand over text
  }
  return comments.sort((a, b) => a.atMs - b.atMs || compareText(a.id, b.id))
}
