import { compareOrder, type DocumentId, err, ok, placeAt, type TaskId } from '../../foundation/index.ts'
import type { TaskRow } from '../../documents/kernel/index.ts'
import { inTree } from '../projections/tables.ts'
import { projectTasks } from './create-task.ts'
import type { Planner, PlanningContext } from './planning-context.ts'
import { run, type Step } from './steps.ts'

/**
 * Hangs a task somewhere else in the WBS, which lies in several buckets: looks for circles and siblings in all of them,
 * and numbers the move above all that its author has seen (TR8).
 */
export const planMoveTask: Planner<'plan/moveTask'> = async (context, { taskId, parentId, index }) => {
  const row = context.tables.task(taskId)
  if (!row) return err({ reason: 'not-found', detail: taskId })
  if (isWithin(context, parentId, taskId)) return err({ reason: 'would-cycle', detail: taskId })
  const siblings = projectTasks(context, row.projectId)
    .map((task) => inTree(context.tables, task))
    .filter((task) => task.parentId === parentId && task.deletedAt === null && task.id !== taskId)
    .map(({ id, siblingOrder }) => ({ id, order: siblingOrder }))
    .toSorted(compareOrder)
  const placement = placeAt(siblings, index ?? siblings.length)
  const steps = moveSteps(context, [...placement.rekeyed, { id: taskId, order: placement.order }], {
    parentId,
    floor: await lastLamport(context, row.projectId),
  })
  return ok({ steps, output: undefined })
}

/** The steps that put tasks under a parent at given keys, each in the bucket it lives in. */
export function moveSteps(
  { tables }: PlanningContext,
  placed: readonly { readonly id: string; readonly order: string }[],
  to: { readonly parentId: string | null; readonly floor: number },
): Step[] {
  return placed.flatMap(({ id, order }) => {
    const row = tables.task(id as TaskId) // every id comes from a row
    return row ? [run(row.documentId, 'moveInTree', { taskId: id, order, ...to })] : []
  })
}

/** The highest lamport in the buckets of a project. Opens them all: moves are rare, and one lamport too low is for ever. */
export async function lastLamport(context: PlanningContext, projectId: DocumentId): Promise<number> {
  const buckets = new Set(projectTasks(context, projectId).map(({ documentId }) => documentId))
  const snapshots = await Promise.all([...buckets].map((id) => context.snapshot(id, 'tasks')))
  return snapshots.reduce((most, bucket) => Math.max(most, bucket?.lastLamport ?? 0), 0)
}

/** True when `id` is the task or somewhere under it. */
export function isWithin({ tables }: PlanningContext, id: string | null, taskId: TaskId): boolean {
  for (let at = id; at !== null;) {
    if (at === taskId) return true
    const row: TaskRow | undefined = tables.task(at as TaskId) // a section's id finds no task
    at = row ? inTree(tables, row).parentId : null
  }
  return false
}
