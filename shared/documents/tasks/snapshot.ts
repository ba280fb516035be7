import * as Y from 'yjs'
import {
  compareOrder,
  compareText,
  type DocumentId,
  type MemberId,
  type OrderKey,
  type TaskId,
} from '../../foundation/index.ts'
import { deepFreeze, flatKey, readFlat, readMeta, type TaskRow } from '../kernel/index.ts'
import {
  asAssignees,
  asComment,
  asFlag,
  asOrder,
  asPlace,
  asPriority,
  asSchedule,
  asSource,
  asText,
  asTime,
} from './fields.ts'
import { readPlacements } from './placements.ts'
import { readProjectId, taskRoots } from './schema.ts'

export type ChecklistItem = {
  readonly id: string
  readonly text: string
  readonly done: boolean
  readonly order: OrderKey
}

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
  readonly conversionIds: readonly string[]
  /** Its creation was undone, but somebody had worked in it: it stays, and is listed (TK4). */
  readonly undone: boolean
}

export type TasksSnapshot = {
  readonly title: string
  /** Empty until `setProject`. */
  readonly projectId: DocumentId
  readonly closed: boolean
  /** All shown tasks by id, deleted ones too. */
  readonly tasks: readonly Task[]
}

/** Everything of a bucket as one frozen value. */
export function tasksSnapshot(doc: Y.Doc): TasksSnapshot {
  return deepFreeze({
    title: readMeta(doc).title,
    projectId: readProjectId(doc) as DocumentId, // a brand over text
    closed: taskRoots(doc).bucket.get('closed') === true,
    tasks: [...readTasks(doc).values()],
  })
}

/** Fields of `origins` that are one tag or one checklist item each. */
export const TAG_PREFIX = 'tag|'
export const CHECK_PREFIX = 'check|'

type Fields = ReadonlyMap<string, unknown>
const NONE: Fields = new Map()

/** The shown tasks by id. A task whose creation was undone is shown only when somebody worked in it (TK4). */
export function readTasks(doc: Y.Doc): ReadonlyMap<string, Task> {
  const roots = taskRoots(doc)
  const projectId = readProjectId(doc) as DocumentId // a brand over text
  const edits = readFlat(roots.edits)
  const tags = readFlat(roots.tags)
  const checklists = readFlat(roots.checklist)
  const comments = readFlat(roots.comments)
  const conversions = readFlat(roots.conversions)
  const placements = readPlacements(doc)
  const tasks: [string, Task][] = []
  for (const [id, origin] of readFlat(roots.origins)) {
    const layers = { origin, edit: edits.get(id) ?? NONE }
    const parts = {
      checklist: readChecklist(origin, checklists.get(id) ?? NONE),
      comments: readComments(comments.get(id) ?? NONE),
      tags: readTags(origin, tags.get(id) ?? NONE),
      description: readDescription(roots.texts, id, layers),
      conversionIds: [...(conversions.get(id)?.keys() ?? [])].sort(compareText),
    }
    const isMade = placements.isPlaced(id) || parts.conversionIds.length > 0
    const isWorkedIn =
      hasEdits(layers.edit) || tags.has(id) || parts.comments.length > 0 || hasText(checklists.get(id) ?? NONE)
    if (!origin.has('title') || (!isMade && !isWorkedIn)) continue
    // Ids are brands over text.
    tasks.push([
      id,
      { id: id as TaskId, projectId, ...placements.of(id), ...readFields(layers), ...parts, undone: !isMade },
    ])
  }
  return new Map(tasks.sort(([a], [b]) => compareText(a, b)))
}

type Layers = { readonly origin: Fields; readonly edit: Fields }

/** The fields that are one key each: as edited, else as created, else the default. */
function readFields({ origin, edit }: Layers) {
  const read = <T>(field: string, decode: (value: unknown) => T | undefined, fallback: T): T => {
    // Not `??`: null is a value that people set.
    const edited = decode(edit.get(field))
    const value = edited === undefined ? decode(origin.get(field)) : edited
    return value === undefined ? fallback : value
  }
  const [statusId, order] = read('place', asPlace, ['todo', 'a0'])
  return {
    title: read('title', asText, ''),
    statusId,
    order,
    assignees: read('assignees', asAssignees, []),
    schedule: read('schedule', asSchedule, {}),
    priority: read('priority', asPriority, null),
    milestone: read('milestone', asFlag, false),
    deliverable: read('deliverable', asText, ''),
    source: read('source', asSource, null),
    deletedAt: read('deletedAt', asTime, null),
  }
}

/** The text a description begins with: what `setDescription` seeds its Y.Text from. */
export function baseDescription({ edit, origin }: Layers): string {
  return asText(edit.get('description')) ?? asText(origin.get('description')) ?? ''
}

function readDescription(texts: Y.Map<unknown>, id: string, layers: Layers): string {
  const body = asText(layers.edit.get('body'))
  const text = body === undefined ? undefined : texts.get(flatKey(id, body))
  return text instanceof Y.Text ? text.toJSON() : baseDescription(layers)
}

function hasEdits(edit: Fields): boolean {
  for (const field of edit.keys()) if (field !== 'deletedAt') return true
  return false
}

function hasText(checklist: Fields): boolean {
  for (const field of checklist.keys()) if (field.endsWith('|text')) return true
  return false
}

function readTags(origin: Fields, edits: Fields): readonly string[] {
  const tags = new Set<string>()
  for (const field of origin.keys()) if (field.startsWith(TAG_PREFIX)) tags.add(field.slice(TAG_PREFIX.length))
  for (const [tag, isOn] of edits) {
    if (isOn === true) tags.add(tag)
    else tags.delete(tag)
  }
  return [...tags].sort(compareText)
}

function readChecklist(origin: Fields, edits: Fields): readonly ChecklistItem[] {
  const ids = new Set<string>()
  for (const field of origin.keys()) if (field.startsWith(CHECK_PREFIX)) ids.add(field.slice(CHECK_PREFIX.length))
  for (const field of edits.keys()) ids.add(field.slice(0, field.indexOf('|')))
  const items: ChecklistItem[] = []
  for (const id of ids) {
    const made = origin.get(CHECK_PREFIX + id)
    const { text, done, order } = (typeof made === 'object' && made !== null ? made : {}) as Record<string, unknown>
    const shownText = asText(edits.get(flatKey(id, 'text'))) ?? asText(text)
    if (shownText === undefined || (asTime(edits.get(flatKey(id, 'deletedAt'))) ?? null) !== null) continue
    items.push({
      id,
      text: shownText,
      done: asFlag(edits.get(flatKey(id, 'done'))) ?? asFlag(done) ?? false,
      order: asOrder(edits.get(flatKey(id, 'order'))) ?? asOrder(order) ?? 'a0',
    })
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
