import { err, ok, type Result } from '../../foundation/index.ts'
import type { CommandFailure, TaskRow } from '../../documents/kernel/index.ts'
import { stepsWithActual } from './actual-dates.ts'
import { firstStatus, lastOrder, projectTasks } from './create-task.ts'
import type { Planner, PlanningContext } from './planning-context.ts'
import { type Plan, run } from './steps.ts'

/** Ticks a task: first status of category done, or todo again. A task already in the wanted category is left alone. */
export const planSetTaskDone: Planner<'plan/setTaskDone'> = async (context, { taskId, done }) => {
  const row = context.tables.task(taskId)
  return row ? moveTo(context, row, done) : err({ reason: 'not-found', detail: taskId })
}

/** Ticks a node: writes to the task it is linked with, which is what the node shows. */
export const planSetNodeDone: Planner<'plan/setNodeDone'> = async (context, { mapId, nodeId, done }) => {
  const map = await context.snapshot(mapId, 'mindmap')
  const link = map?.nodes[nodeId]?.link
  if (!link) return err({ reason: 'not-linked', detail: nodeId })
  const row = context.tables.task(link.taskId)
  return row ? moveTo(context, row, done) : err({ reason: 'not-found', detail: link.taskId })
}

async function moveTo(
  context: PlanningContext,
  row: TaskRow,
  done: boolean,
): Promise<Result<Plan<void>, CommandFailure>> {
  const project = await context.snapshot(row.projectId, 'project')
  if (!project) return err({ reason: 'not-found', detail: row.projectId })
  const category = [...project.statuses, ...project.removedStatuses].find(({ id }) => id === row.statusId)?.category
  if ((category === 'done') === done) return ok({ steps: [], output: undefined })
  const statusId = firstStatus(project, done ? 'done' : 'todo')
  const order = lastOrder(projectTasks(context, row.projectId).filter((card) => card.statusId === statusId))
  const move = run(row.documentId, 'moveCard', { taskId: row.id, statusId, order })
  return ok({ steps: [...(await stepsWithActual(context, row, statusId)), move], output: undefined })
}
