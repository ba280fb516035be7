import type { Actual, StatusCategory, TaskRow } from '../../documents/kernel/index.ts'
import type { TaskId } from '../../foundation/index.ts'
import type { PlanningContext } from './planning-context.ts'
import { run, type Step } from './steps.ts'

/**
 * Stamps when work began and ended, as the status of a task changes: in the same step, so that undo takes both back.
 * What a person has written is kept; work that is opened again has no end any more.
 */
export async function stepsWithActual(
  context: PlanningContext,
  row: TaskRow,
  statusId: string,
): Promise<readonly Step[]> {
  if (row.statusId === statusId) return []
  const project = await context.snapshot(row.projectId, 'project')
  const statuses = [...(project?.statuses ?? []), ...(project?.removedStatuses ?? [])]
  const category = statuses.find(({ id }) => id === statusId)?.category
  const actual = category && actualIn(category, row.actual, context.clock.today())
  return actual ? [run(row.documentId, 'setFields', { taskId: row.id, actual })] : []
}

/** The same for a step that moves a card by itself. */
export async function stepsWithMove(context: PlanningContext, step: Step): Promise<readonly Step[]> {
  if (step.step !== 'run' || step.command !== 'moveCard' || context.kindOf(step.documentId) !== 'tasks') return []
  const { input } = step
  if (typeof input !== 'object' || input === null || !('taskId' in input) || !('statusId' in input)) return []
  const row = context.tables.task(input.taskId as TaskId) // looked up: an unknown one is not found
  return row ? stepsWithActual(context, row, String(input.statusId)) : []
}

/** The days after a change to a category; null when they stay. */
function actualIn(category: StatusCategory, actual: Actual, today: string): Actual | null {
  const { end, ...open } = actual
  switch (category) {
    case 'todo':
    case 'cancelled':
      return end === undefined ? null : open
    case 'doing':
      return end === undefined && actual.start !== undefined ? null : { ...open, start: actual.start ?? today }
    case 'done':
      return end === undefined ? { ...actual, end: today } : null
  }
}
