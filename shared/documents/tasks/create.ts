import type * as Y from 'yjs'
import {
  deterministicId,
  err,
  newId,
  ok,
  orderBetween,
  ordersBetween,
  type OrderKey,
  type Result,
  type TaskId,
} from '../../foundation/index.ts'
import { type Beginning, type ChecklistItem, mergeBeginnings } from './beginning.ts'
import { readTasks } from './live-tasks.ts'
import type { Task } from './read-task.ts'
import { type CommandContext, flatKey, readFlat } from '../kernel/index.ts'
import type { NewMove, TreeView } from '../tree/index.ts'
import { checkFields, type CreateItem, type FieldProblem } from './input.ts'
import {
  BUCKET_TASK_LIMIT,
  hasRoomToMove,
  isTooLarge,
  taskCount,
  taskRoots,
  WBS_ROOT,
  wbsOf,
  writePlacements,
} from './schema.ts'

export type CreateReason = FieldProblem | 'bucket-closed' | 'bucket-full' | 'would-cycle' | 'log-full'

/**
 * Whether all items can be created or merged; ids that exist already need no room, not even in a closed bucket.
 * `overflow`: they belong here and nowhere else, full or closed or not (TK10).
 */
export function checkCreate(
  context: CommandContext,
  items: readonly CreateItem[],
  overflow: boolean,
): Result<void, CreateReason> {
  for (const item of items) {
    const fields = checkFields(item.fields)
    if (!fields.ok) return fields
  }
  if (hasCycle(items, wbsOf(context.doc))) return err('would-cycle')
  const room = hasRoomToMove(context.doc, items.length)
  if (!room.ok || overflow) return room
  const roots = taskRoots(context.doc)
  const known = readFlat(roots.origins)
  const added = items.filter((item) => !item.taskId || !known.has(item.taskId)).length
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
  const { comments, conversions, edits, origins } = taskRoots(doc)
  const tasks = readTasks(doc)
  const wbs = wbsOf(doc)
  const records = readFlat(origins)
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
    if (existing) fillIn(doc, existing, mergeBeginnings(records.get(taskId) ?? new Map()), item)
    else {
      const place = [item.statusId, ends.column(item.statusId, item.order)] as const
      const checklist = checklistOf(taskId, item, null)
      // Left from a creation that was undone: it must not come back as if it were today's.
      for (const replica of records.get(taskId)?.keys() ?? []) origins.delete(flatKey(taskId, replica))
      edits.delete(flatKey(taskId, 'deletedAt'))
      // Outside undo: taking the creation back must not take it from somebody else (TK4).
      const beginning: Beginning = {
        ...beginningOf(item),
        place,
        parent: [parent, siblingOrder ?? 'a0'],
        ...(checklist.length > 0 ? { checklist } : {}),
      }
      origins.set(flatKey(taskId, context.replica), beginning)
    }
    for (const { id, ...comment } of item.comments ?? []) setNew(comments, flatKey(taskId, id), comment)
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

/** Gives a living task what it never had; what somebody set, changed or took off stays. */
function fillIn(doc: Y.Doc, { id: taskId, checklist: known }: Task, beginning: Beginning, item: CreateItem): void {
  const { edits, tags, predecessors, checklist } = taskRoots(doc)
  const { tags: newTags = [], predecessors: waitsFor = [], ...fields } = beginningOf(item)
  const isKnown = (field: string): boolean => Object.hasOwn(beginning, field) || edits.has(flatKey(taskId, field))
  for (const [field, value] of Object.entries(fields)) {
    if (!isKnown(field) && !(field === 'description' && isKnown('body'))) edits.set(flatKey(taskId, field), value)
  }
  for (const tag of newTags) if (!beginning.tags?.includes(tag)) setNew(tags, flatKey(taskId, tag), true)
  for (const { taskId: other, type, lag } of waitsFor) {
    if (beginning.predecessors?.some((begun) => begun.taskId === other)) continue
    setNew(predecessors, flatKey(taskId, other), { type, lag })
  }
  for (const { id, text, done, order } of checklistOf(taskId, item, known.at(-1)?.order ?? null)) {
    const key = (field: string): string => flatKey(taskId, flatKey(id, field))
    if (beginning.checklist?.some((begun) => begun.id === id) || checklist.has(key('text'))) continue
    checklist.set(key('text'), text)
    checklist.set(key('order'), order)
    if (done) checklist.set(key('done'), true)
  }
}

/** The fields an item gives; what is empty is not given. */
function beginningOf({ fields, source }: CreateItem): Beginning {
  const { title, assignees, schedule, priority, deliverable, budget, milestone, description, tags } = fields
  const { actual, predecessors } = fields
  return {
    title,
    ...(assignees && assignees.length > 0 ? { assignees: [...new Set(assignees)] } : {}),
    ...(schedule && Object.keys(schedule).length > 0 ? { schedule } : {}),
    ...(actual && Object.keys(actual).length > 0 ? { actual } : {}),
    ...(priority ? { priority } : {}),
    ...(deliverable ? { deliverable } : {}),
    ...(typeof budget === 'number' ? { budget } : {}),
    ...(milestone ? { milestone } : {}),
    ...(description ? { description } : {}),
    ...(tags && tags.length > 0 ? { tags: [...new Set(tags)] } : {}),
    ...(predecessors && predecessors.length > 0 ? { predecessors } : {}),
    ...(source ? { source: { mapId: source.mapId, nodeId: source.nodeId } } : {}),
  }
}

/** Items without an id get one of their text and count, so that the same input names the same items again. */
function checklistOf(taskId: TaskId, item: CreateItem, after: OrderKey | null): ChecklistItem[] {
  const seen = new Map<string, number>()
  const orders = ordersBetween(after, null, item.checklist?.length ?? 0)
  return (item.checklist ?? []).map(({ id, text, done }, i) => {
    const count = seen.get(text) ?? 0
    seen.set(text, count + 1)
    return {
      id: id ?? deterministicId('checklist-item', taskId, text, count),
      text,
      done: done ?? false,
      order: orders[i] ?? 'a0',
    }
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
