import { z } from 'zod'
import { err, isOrderKey, ok, type DocumentId, type NodeId, type Result, type TaskId } from '../../foundation/index.ts'
import { isEntityId, type PersonRef, type Priority } from '../kernel/index.ts'
import { isItemId, TRASH } from '../tree/index.ts'
import { isPersonRef, scheduleProblem, type ScheduleProblem } from './fields.ts'
import { BUCKET_TASK_LIMIT, PREDECESSOR_LIMIT, TAG_LIMIT, TEXT_LIMIT, TITLE_LIMIT, WBS_ROOT } from './schema.ts'

// Shapes only. Values a person can get wrong (dates, people, tags) are judged by `fieldProblem`, which has reasons.

export const taskId = z.custom<TaskId>(
  (value) => isEntityId(value) && isItemId(value) && value !== TRASH && value !== WBS_ROOT,
)
const parent = z.string().refine((value) => isItemId(value) && value !== TRASH && value !== WBS_ROOT)
export const parentId = parent.nullable()
export const entityId = z.string().refine(isEntityId)
export const order = z.string().refine(isOrderKey)
export const index = z.number().int().nonnegative()
export const line = z.string().trim().max(TITLE_LIMIT)
export const text = z.string().max(TEXT_LIMIT)

const documentId = z.custom<DocumentId>(isEntityId)
const amount = z.number().nonnegative()

const schedule = z
  .object({
    start: z.string().optional(),
    due: z.string().optional(),
    days: amount.optional(),
    hours: amount.optional(),
  })
  .transform(withoutUndefined)
const actual = z
  .object({ start: z.string().optional(), end: z.string().optional() })
  .transform(({ start, end }) => ({ ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }))
const assignees = z.array(z.custom<PersonRef>((value) => typeof value === 'string')).readonly()
const priority = z.custom<Priority>((value) => value === 1 || value === 2 || value === 3 || value === 4).nullable()
const predecessors = z
  .array(
    z.object({
      taskId,
      type: z.enum(['FS', 'SS', 'FF', 'SF']),
      lag: z.object({ amount: z.number(), unit: z.enum(['days', 'workdays', 'hours']) }).nullable(),
    }),
  )
  .max(PREDECESSOR_LIMIT)
  .readonly()
const tags = z.array(z.string().trim()).readonly()

/** The fields a person sets; absent ones stay as they are. */
export const fieldsInput = z.object({
  title: line.optional(),
  assignees: assignees.optional(),
  schedule: schedule.optional(),
  actual: actual.optional(),
  priority: priority.optional(),
  tags: tags.optional(),
  deliverable: line.optional(),
  budget: amount.nullable().optional(),
  predecessors: predecessors.optional(),
  milestone: z.boolean().optional(),
})
export type FieldsInput = z.infer<typeof fieldsInput>

export const createItem = z.object({
  /** Given for a task that two people may create apart (a converted node): the same id is the same task. */
  taskId: taskId.optional(),
  fields: fieldsInput.extend({ title: line, description: text.optional() }),
  statusId: entityId,
  /** Absent: behind the last card of this bucket in the column. */
  order: order.optional(),
  /** A section or task; null = directly under the project. */
  parentId,
  /** Absent: behind the last child of this bucket. */
  siblingOrder: order.optional(),
  source: z.object({ mapId: documentId, nodeId: z.custom<NodeId>(isEntityId) }).optional(),
  conversionId: entityId.optional(),
  checklist: z
    .array(z.object({ id: entityId.optional(), text: line, done: z.boolean().optional() }))
    .max(500)
    .readonly()
    .optional(),
  /** What was said before the task came here: samples and imports. Written once per id, as every comment. */
  comments: z
    .array(z.object({ id: entityId, by: entityId, atMs: z.number(), text: text.min(1) }))
    .max(500)
    .readonly()
    .optional(),
})
export type CreateItem = z.infer<typeof createItem>

export const createInput = z.object({
  items: z.array(createItem).min(1).max(BUCKET_TASK_LIMIT).readonly(),
  /** Their ids tell that they belong into this bucket, so that it takes them past its limits (TK10). */
  overflow: z.boolean().optional(),
})

/** Cards or siblings that `placeAt` gave a new key. */
export const rekeyed = z.array(z.object({ taskId, order })).readonly().optional()

export type FieldProblem = ScheduleProblem | 'invalid-person' | 'invalid-tag'

/** The first thing wrong with the values of some fields. */
export function checkFields(fields: FieldsInput): Result<void, FieldProblem> {
  const { schedule: planned = {}, actual: real = {} } = fields
  const problem = scheduleProblem(planned) ?? scheduleProblem({ start: real.start, due: real.end })
  if (problem) return err(problem)
  if (fields.assignees && !fields.assignees.every(isPersonRef)) return err('invalid-person')
  if (fields.tags && !fields.tags.every((tag) => tag !== '' && tag.length <= TAG_LIMIT)) return err('invalid-tag')
  return ok()
}

function withoutUndefined(value: {
  start?: string | undefined
  due?: string | undefined
  days?: number | undefined
  hours?: number | undefined
}): { start?: string; due?: string; days?: number; hours?: number } {
  const { start, due, days, hours } = value
  return {
    ...(start === undefined ? {} : { start }),
    ...(due === undefined ? {} : { due }),
    ...(days === undefined ? {} : { days }),
    ...(hours === undefined ? {} : { hours }),
  }
}
