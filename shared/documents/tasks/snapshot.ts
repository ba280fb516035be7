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
import { readProjectId, taskRoots, WBS_ROOT, wbsOf } from './schema.ts'

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
  const wbs = wbsOf(doc)
  const placed = placedItems(roots.moves)
  const tasks: [string, Task][] = []
  for (const [id, origin] of readFlat(roots.origins)) {
    const title = asText(origin.get('title'))
    if (title === undefined) continue
    const edit = edits.get(id) ?? NONE
    const task = {
      checklist: readChecklist(origin, checklists.get(id) ?? NONE),
      comments: readComments(comments.get(id) ?? NONE),
    }
    const isWorkedIn =
      hasEdits(edit) || tags.has(id) || task.comments.length > 0 || hasLiveText(checklists.get(id) ?? NONE)
    if (!placed.has(id) && !isWorkedIn) continue
    const read = <T>(field: string, decode: (value: unknown) => T | undefined, fallback: T): T =>
      decode(edit.get(field)) ?? decode(origin.get(field)) ?? fallback
    // `null` is a value people set, so `??` would fall through to the origin.
    const readNullable = <T>(field: string, decode: (value: unknown) => T | null | undefined): T | null =>
      (edit.has(field) ? decode(edit.get(field)) : decode(origin.get(field))) ?? null
    const [statusId, order] = read('place', asPlace, ['todo', 'a0'])
    const at = wbs.placementOf(id)
    tasks.push([
      id,
      {
        id: id as TaskId, // a brand over text
        projectId,
        title: asText(edit.get('title')) ?? title,
        statusId,
        order,
        parentId: !at || at.parent === WBS_ROOT ? null : at.parent,
        siblingOrder: at?.order ?? 'a0',
        assignees: read('assignees', asAssignees, []),
        schedule: read('schedule', asSchedule, {}),
        priority: readNullable('priority', asPriority),
        tags: readTags(origin, tags.get(id) ?? NONE),
        milestone: read('milestone', asFlag, false),
        deliverable: read('deliverable', asText, ''),
        source: readNullable('source', asSource),
        deletedAt: asTime(edit.get('deletedAt')) ?? null,
        description: readDescription(roots.texts, id, edit, origin),
        ...task,
        conversionIds: [...(conversions.get(id)?.keys() ?? [])].sort(compareText),
        undone: !placed.has(id),
      },
    ])
  }
  return new Map(tasks.sort(([a], [b]) => compareText(a, b)))
}

/** The text a description begins with: what `setDescription` seeds its Y.Text from. */
export function baseDescription(edit: Fields, origin: Fields): string {
  return asText(edit.get('description')) ?? asText(origin.get('description')) ?? ''
}

function readDescription(texts: Y.Map<unknown>, id: string, edit: Fields, origin: Fields): string {
  const body = asText(edit.get('body'))
  const text = body === undefined ? undefined : texts.get(flatKey(id, body))
  return text instanceof Y.Text ? text.toJSON() : baseDescription(edit, origin)
}

/** Items named by the log, also by a move that is skipped: a task is never lost to a cycle. */
function placedItems(moves: Y.Map<unknown>): ReadonlySet<unknown> {
  const items = new Set<unknown>()
  for (const move of moves.values()) if (Array.isArray(move)) items.add(move[0])
  return items
}

function hasEdits(edit: Fields): boolean {
  for (const field of edit.keys()) if (field !== 'deletedAt') return true
  return false
}

function hasLiveText(checklist: Fields): boolean {
  for (const field of checklist.keys()) if (field.endsWith('|text')) return true
  return false
}

const TAG_PREFIX = 'tag|'
const CHECK_PREFIX = 'check|'

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
