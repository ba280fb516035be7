import type * as Y from 'yjs'
import { z } from 'zod'
import { type DocumentId, err, newId, ok, placeAt, type Result } from '../../foundation/index.ts'
import { defineCommand, flatKey, isEntityId } from '../kernel/index.ts'
import { checkCreate, createTasks } from './create.ts'
import { imageCommands } from './image-commands.ts'
import { editDescription, prepareDescription } from './description.ts'
import {
  checkFields,
  createInput,
  entityId,
  type FieldProblem,
  fieldsInput,
  index,
  line,
  order,
  parentId,
  rekeyed,
  taskId,
  text,
} from './input.ts'
import {
  BUCKET_TASK_LIMIT,
  hasRoomToMove,
  readProjectId,
  taskRoots,
  WBS_ROOT,
  wbsOf,
  writePlacements,
} from './schema.ts'
import { readTasks } from './live-tasks.ts'
import type { Task } from './read-task.ts'

type UnknownTask = 'unknown-task'

/** The commands of a bucket. Lists that span buckets (columns, the WBS) get their order keys from the caller. */
export const tasksCommands = {
  setTitle: defineCommand({
    input: z.object({ title: line }),
    run: ({ doc }, input) => {
      taskRoots(doc).meta.set('title', input.title)
    },
  }),

  /** Binds the bucket to its project, once. */
  setProject: defineCommand({
    input: z.object({ projectId: z.custom<DocumentId>(isEntityId) }),
    check: ({ doc }, input) => {
      const known = readProjectId(doc)
      return known === '' || known === input.projectId ? ok() : err('other-project' as const)
    },
    run: ({ doc }, input) => {
      setIfChanged(taskRoots(doc).bucket, 'projectId', input.projectId)
    },
  }),

  /** No new task comes in; the ones inside live on. */
  close: defineCommand({
    input: z.object({}),
    run: ({ doc }) => {
      setIfChanged(taskRoots(doc).bucket, 'closed', true)
    },
  }),

  createTasks: defineCommand({
    input: createInput,
    check: (context, { items, overflow }) => checkCreate(context, items, overflow ?? false),
    run: (context, { items }) => createTasks(context, items),
  }),

  setFields: defineCommand({
    input: fieldsInput.extend({ taskId }),
    check: ({ doc }, input): Result<void, UnknownTask | FieldProblem> =>
      isShown(doc, input.taskId) ? checkFields(input) : err('unknown-task'),
    run: ({ doc }, { taskId: id, tags, predecessors, ...fields }) => {
      const roots = taskRoots(doc)
      const task = readTasks(doc).get(id)
      for (const [field, value] of Object.entries(fields)) {
        if (value !== undefined && !isSame(task, field, value)) roots.edits.set(flatKey(id, field), value)
      }
      // Of what a task has many, only the difference is written: what somebody else adds at the same time stays.
      if (tags) {
        const before = new Set(task?.tags)
        for (const tag of tags) if (!before.delete(tag)) setIfChanged(roots.tags, flatKey(id, tag), true)
        for (const tag of before) roots.tags.set(flatKey(id, tag), false)
      }
      if (predecessors) {
        const before = new Map(task?.predecessors.map((each) => [each.taskId, each]))
        for (const { taskId: other, type, lag } of predecessors) {
          const known = before.get(other)
          before.delete(other)
          const isKnown = known?.type === type && JSON.stringify(known.lag) === JSON.stringify(lag)
          if (!isKnown) roots.predecessors.set(flatKey(id, other), { type, lag })
        }
        for (const other of before.keys()) roots.predecessors.set(flatKey(id, other), false)
      }
    },
  }),

  /** Puts a card into a column at a key of `placeAt`; `rekeyed` are the cards of this bucket it gave new keys. */
  moveCard: defineCommand({
    input: z.object({ taskId, statusId: entityId, order, rekeyed }),
    check: ({ doc }, input) => checkShown(doc, [input.taskId]),
    run: ({ doc }, input) => {
      const { edits } = taskRoots(doc)
      const tasks = readTasks(doc)
      for (const card of input.rekeyed ?? []) {
        const task = tasks.get(card.taskId)
        if (task) edits.set(flatKey(task.id, 'place'), [task.statusId, card.order])
      }
      edits.set(flatKey(input.taskId, 'place'), [input.statusId, input.order])
    },
  }),

  /** Hangs a task under a section or task, at `order`, or at `index` among the children of this bucket, or last. */
  moveInTree: defineCommand({
    input: z.object({
      taskId,
      parentId,
      order: order.optional(),
      index: index.optional(),
      rekeyed,
      /** The highest lamport the author has seen in the project's other buckets (TR8). */
      floor: z.number().int().nonnegative().optional(),
    }),
    check: ({ doc }, input): Result<void, UnknownTask | 'would-cycle' | 'log-full'> => {
      if (!isShown(doc, input.taskId)) return err('unknown-task')
      if (input.parentId !== null && wbsOf(doc).isWithin(input.parentId, input.taskId)) return err('would-cycle')
      return hasRoomToMove(doc, BUCKET_TASK_LIMIT, input.floor)
    },
    run: ({ doc, replica }, input) => {
      const wbs = wbsOf(doc)
      const parent = input.parentId ?? WBS_ROOT
      const siblings = wbs.childrenOf(parent).filter((sibling) => sibling.id !== input.taskId)
      const placement = input.order === undefined ? placeAt(siblings, input.index ?? siblings.length) : null
      const given = (input.rekeyed ?? []).map((sibling) => ({ id: sibling.taskId as string, order: sibling.order }))
      const moves = [...(placement?.rekeyed ?? []), ...given].flatMap((sibling) => {
        const at = wbs.placementOf(sibling.id)
        return at ? [{ item: sibling.id, parent: at.parent, order: sibling.order }] : []
      })
      const last = { item: input.taskId, parent, order: input.order ?? placement?.order ?? 'a0' }
      writePlacements(doc, replica, [...moves, last], input.floor)
    },
  }),

  /** Deletes exactly these tasks; whoever deletes a branch names its subtasks too, they may be in other buckets. */
  deleteTasks: defineCommand({
    input: z.object({ taskIds: z.array(taskId).min(1).readonly() }),
    check: ({ doc }, input) => checkShown(doc, input.taskIds),
    run: ({ doc, nowMs }, input) => {
      const tasks = readTasks(doc)
      for (const id of input.taskIds) {
        if (tasks.get(id)?.deletedAt === null) taskRoots(doc).edits.set(flatKey(id, 'deletedAt'), nowMs)
      }
    },
  }),

  restoreTasks: defineCommand({
    input: z.object({ taskIds: z.array(taskId).min(1).readonly() }),
    check: ({ doc }, input) => checkShown(doc, input.taskIds),
    run: ({ doc }, input) => {
      const tasks = readTasks(doc)
      for (const id of input.taskIds) {
        if (tasks.get(id)?.deletedAt !== null) taskRoots(doc).edits.set(flatKey(id, 'deletedAt'), null)
      }
    },
  }),

  addChecklistItem: defineCommand({
    input: z.object({ taskId, itemId: entityId.optional(), text: line, index: index.optional() }),
    check: ({ doc }, input): Result<void, UnknownTask | 'item-exists'> => {
      const task = readTasks(doc).get(input.taskId)
      if (!task) return err('unknown-task')
      return task.checklist.some((item) => item.id === input.itemId) ? err('item-exists') : ok()
    },
    run: ({ doc, random }, input) => {
      const itemId = input.itemId ?? newId<string>(random)
      const set = checklistWriter(doc, input.taskId)
      const items = readTasks(doc).get(input.taskId)?.checklist ?? []
      const placement = placeAt(items, input.index ?? items.length)
      for (const moved of placement.rekeyed) set(moved.id, 'order', moved.order)
      set(itemId, 'text', input.text)
      set(itemId, 'order', placement.order)
      set(itemId, 'deletedAt', null)
      return { itemId }
    },
  }),

  setChecklistItem: defineCommand({
    input: z.object({
      taskId,
      itemId: entityId,
      text: line.optional(),
      done: z.boolean().optional(),
      index: index.optional(),
    }),
    check: ({ doc }, input) => checkItem(doc, input.taskId, input.itemId),
    run: ({ doc }, input) => {
      const set = checklistWriter(doc, input.taskId)
      if (input.text !== undefined) set(input.itemId, 'text', input.text)
      if (input.done !== undefined) set(input.itemId, 'done', input.done)
      if (input.index === undefined) return
      const others = readTasks(doc)
        .get(input.taskId)
        ?.checklist.filter((item) => item.id !== input.itemId)
      const placement = placeAt(others ?? [], input.index)
      for (const moved of placement.rekeyed) set(moved.id, 'order', moved.order)
      set(input.itemId, 'order', placement.order)
    },
  }),

  removeChecklistItem: defineCommand({
    input: z.object({ taskId, itemId: entityId }),
    check: ({ doc }, input) => checkItem(doc, input.taskId, input.itemId),
    run: ({ doc, nowMs }, input) => {
      checklistWriter(doc, input.taskId)(input.itemId, 'deletedAt', nowMs)
    },
  }),

  addComment: defineCommand({
    input: z.object({ taskId, text: text.min(1) }),
    check: ({ doc }, input) => checkShown(doc, [input.taskId]),
    run: ({ doc, random, actor, nowMs }, input) => {
      const commentId = newId<string>(random)
      const comment = { by: actor, atMs: nowMs, text: input.text }
      taskRoots(doc).comments.set(flatKey(input.taskId, commentId), comment)
      return { commentId }
    },
  }),

  ...imageCommands,

  setDescription: defineCommand({
    input: z.object({ taskId, text }),
    check: ({ doc }, input) => checkShown(doc, [input.taskId]),
    prepare: ({ doc }, input) => prepareDescription(doc, input.taskId),
    run: ({ doc }, input) => editDescription(doc, input.taskId, input.text),
  }),
}

function isShown(doc: Y.Doc, id: string): boolean {
  return readTasks(doc).has(id)
}

function checkShown(doc: Y.Doc, ids: readonly string[]): Result<void, UnknownTask> {
  const tasks = readTasks(doc)
  return ids.every((id) => tasks.has(id)) ? ok() : err('unknown-task')
}

function checkItem(doc: Y.Doc, id: string, itemId: string): Result<void, UnknownTask | 'unknown-item'> {
  const task = readTasks(doc).get(id)
  if (!task) return err('unknown-task')
  return task.checklist.some((item) => item.id === itemId) ? ok() : err('unknown-item')
}

function checklistWriter(doc: Y.Doc, id: string) {
  const { checklist } = taskRoots(doc)
  return (itemId: string, field: 'text' | 'done' | 'order' | 'deletedAt', value: string | number | boolean | null) =>
    setIfChanged(checklist, flatKey(id, flatKey(itemId, field)), value)
}

function setIfChanged(map: Y.Map<unknown>, key: string, value: string | number | boolean | null): void {
  if (map.get(key) !== value) map.set(key, value)
}

/** Plain values of a few keys in a fixed order, so their JSON says whether they are equal. */
function isSame(task: Task | undefined, field: string, value: unknown): boolean {
  return task !== undefined && JSON.stringify(task[field as keyof Task]) === JSON.stringify(value)
}
