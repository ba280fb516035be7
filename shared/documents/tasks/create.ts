import type * as Y from 'yjs'
import {
  deterministicId,
  err,
  newId,
  ok,
  orderBetween,
  type OrderKey,
  type Result,
  type TaskId,
} from '../../foundation/index.ts'
import { type CommandContext, flatKey, readFlat } from '../kernel/index.ts'
import type { NewMove, TreeView } from '../tree/index.ts'
import { checkFields, type CreateItem, type FieldProblem } from './input.ts'
import { BUCKET_TASK_LIMIT, isTooLarge, taskCount, taskRoots, WBS_ROOT, wbsOf, writePlacements } from './schema.ts'
import { CHECK_PREFIX, readTasks, TAG_PREFIX, type Task } from './snapshot.ts'
import type { CardPlace } from './fields.ts'

export type CreateReason = FieldProblem | 'bucket-closed' | 'bucket-full' | 'would-cycle'

/** Whether all items can be created or merged; ids that exist already need no room, not even in a closed bucket. */
export function checkCreate(context: CommandContext, items: readonly CreateItem[]): Result<void, CreateReason> {
  for (const item of items) {
    const fields = checkFields(item.fields)
    if (!fields.ok) return fields
  }
  if (hasCycle(items, wbsOf(context.doc))) return err('would-cycle')
  const roots = taskRoots(context.doc)
  const added = items.filter((item) => !item.taskId || !roots.origins.has(flatKey(item.taskId, 'title'))).length
  if (added === 0) return ok()
  if (roots.bucket.get('closed') === true) return err('bucket-closed')
  const isFull = taskCount(context.doc) + added > BUCKET_TASK_LIMIT || isTooLarge(context.doc)
  return isFull ? err('bucket-full') : ok()
}

function hasCycle(items: readonly CreateItem[], wbs: TreeView): boolean {
  const parents = new Map<string, string | null>()
  for (const { taskId, parentId } of items) {
    if (taskId && !wbs.placementOf(taskId)) parents.set(taskId, parentId)
  }
  return [...parents.keys()].some((id) => {
    let at: string | null | undefined = parents.get(id)
    for (let steps = 0; at && at !== id && steps <= items.length + 1; steps += 1) {
      // A chain that never comes back to `id` but does not end either is caught at the member of its own cycle.
      at = parents.has(at) ? parents.get(at) : wbs.placementOf(at)?.parent
    }
    return at === id
  })
}

/**
 * Creates tasks, or merges into the ones that exist (TK5): a living task only gets what it lacks, one that a person
 * deleted stays as it is, and one whose creation was undone begins anew. Running it twice is running it once.
 */
export function createTasks(context: CommandContext, items: readonly CreateItem[]): { readonly taskIds: TaskId[] } {
  const { doc, random } = context
  const { conversions, origins } = taskRoots(doc)
  const tasks = readTasks(doc)
  const wbs = wbsOf(doc)
  const leftovers = readFlat(origins)
  const ends = listEnds(tasks.values(), wbs)
  const moves: NewMove[] = []
  const placed = new Set<string>()
  const taskIds = items.map((item) => {
    const taskId = item.taskId ?? newId<TaskId>(random)
    const existing = tasks.get(taskId)
    if (existing ? existing.deletedAt !== null : placed.has(taskId)) return taskId
    const parent = item.parentId ?? WBS_ROOT
    const isPlaced = placed.has(taskId) || wbs.placementOf(taskId) !== undefined
    const siblingOrder = isPlaced ? null : ends.children(parent, item.siblingOrder)
    if (existing) fillIn(doc, existing, item)
    else {
      const values = beginning(taskId, item, [item.statusId, ends.column(item.statusId, item.order)])
      values.set('parent', [parent, siblingOrder])
      begin(doc, taskId, values, leftovers.get(taskId)?.keys() ?? [])
    }
    if (item.conversionId !== undefined) setNew(conversions, flatKey(taskId, item.conversionId), true)
    if (siblingOrder !== null) {
      moves.push({ item: taskId, parent, order: siblingOrder })
      placed.add(taskId)
    }
    return taskId
  })
  if (moves.length > 0) writePlacements(doc, context.replica, moves)
  return { taskIds }
}

/** What a new task begins with. */
function beginning(taskId: TaskId, item: CreateItem, place: CardPlace): Map<string, unknown> {
  const values = new Map<string, unknown>(initialValues(item))
  values.set('place', place)
  for (const tag of item.fields.tags ?? []) values.set(TAG_PREFIX + tag, true)
  let last: OrderKey | null = null
  for (const { id, text, done } of checklistOf(taskId, item)) {
    last = orderBetween(last, null)
    values.set(CHECK_PREFIX + id, { text, done, order: last })
  }
  return values
}

/** Writes the beginning outside undo: taking the creation back must not take it from somebody else (TK4). */
function begin(doc: Y.Doc, taskId: TaskId, values: ReadonlyMap<string, unknown>, leftover: Iterable<string>): void {
  const { origins, edits } = taskRoots(doc)
  // Left from a creation that was undone: it must not come back as if it were today's.
  for (const field of leftover) if (!values.has(field)) origins.delete(flatKey(taskId, field))
  for (const [field, value] of values) origins.set(flatKey(taskId, field), value)
  edits.delete(flatKey(taskId, 'deletedAt'))
}

/** Gives a living task what it never had; what somebody set, changed or took off stays. */
function fillIn(doc: Y.Doc, { id: taskId, checklist: known }: Task, item: CreateItem): void {
  const { origins, edits, tags, checklist } = taskRoots(doc)
  const isKnown = (field: string): boolean => origins.has(flatKey(taskId, field)) || edits.has(flatKey(taskId, field))
  for (const [field, value] of initialValues(item)) {
    if (!isKnown(field) && !(field === 'description' && isKnown('body'))) edits.set(flatKey(taskId, field), value)
  }
  for (const tag of item.fields.tags ?? []) {
    if (!origins.has(flatKey(taskId, TAG_PREFIX + tag))) setNew(tags, flatKey(taskId, tag), true)
  }
  let last = known.at(-1)?.order ?? null
  for (const { id, text, done } of checklistOf(taskId, item)) {
    const key = (field: string): string => flatKey(taskId, flatKey(id, field))
    if (origins.has(flatKey(taskId, CHECK_PREFIX + id)) || checklist.has(key('text'))) continue
    last = orderBetween(last, null)
    checklist.set(key('text'), text)
    checklist.set(key('order'), last)
    if (done) checklist.set(key('done'), true)
  }
}

function initialValues(item: CreateItem): [field: string, value: unknown][] {
  const { title, assignees, schedule, priority, deliverable, milestone, description } = item.fields
  const values: [string, unknown][] = [
    ['title', title],
    ['assignees', assignees && [...new Set(assignees)]],
    ['schedule', schedule],
    ['priority', priority ?? undefined],
    ['deliverable', deliverable || undefined],
    ['milestone', milestone || undefined],
    ['description', description || undefined],
    ['source', item.source && { mapId: item.source.mapId, nodeId: item.source.nodeId }],
  ]
  return values.filter(([, value]) => value !== undefined)
}

/** Items without an id get one of their text and count, so that the same input names the same items again. */
function checklistOf(taskId: TaskId, item: CreateItem): { id: string; text: string; done: boolean }[] {
  const seen = new Map<string, number>()
  return (item.checklist ?? []).map(({ id, text, done }) => {
    const count = seen.get(text) ?? 0
    seen.set(text, count + 1)
    return { id: id ?? deterministicId('checklist-item', taskId, text, count), text, done: done ?? false }
  })
}

/** Hands out keys behind the last card of a column and the last child of a parent, as far as this bucket knows. */
function listEnds(tasks: Iterable<Task>, wbs: TreeView) {
  const columns = new Map<string, OrderKey>()
  for (const { statusId, order } of tasks) {
    if (order > (columns.get(statusId) ?? '')) columns.set(statusId, order)
  }
  const children = new Map<string, OrderKey>()
  const next = (ends: Map<string, OrderKey>, list: string, known: OrderKey | null, given?: OrderKey): OrderKey => {
    const order = given ?? orderBetween(ends.get(list) ?? known, null)
    if (order > (ends.get(list) ?? known ?? '')) ends.set(list, order)
    return order
  }
  return {
    column: (statusId: string, given?: OrderKey): OrderKey => next(columns, statusId, null, given),
    children: (parent: string, given?: OrderKey): OrderKey =>
      next(children, parent, wbs.childrenOf(parent).at(-1)?.order ?? null, given),
  }
}

function setNew(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (!map.has(key)) map.set(key, value)
}
