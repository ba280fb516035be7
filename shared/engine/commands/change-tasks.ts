import { type DocumentId, err, groupBy, newId, ok, ordersBetween, type TaskId } from '../../foundation/index.ts'
import type { TaskRow } from '../../documents/kernel/index.ts'
import { stepsWithActual } from './actual-dates.ts'
import { BUCKET_TASKS, firstStatus, lastOrder, newBucket, openBucket, projectTasks } from './create-task.ts'
import type { PlanningContext, Planner } from './planning-context.ts'
import { run, type Step } from './steps.ts'
import { stepsWithRename } from './titles.ts'

/** Changes several tasks, in whichever buckets they are. All or nothing, one undo step. */
export const planChangeTasks: Planner<'plan/changeTasks'> = async (context, { changes }) => {
  const columns = columnEnds(context)
  const steps: Step[] = []
  for (const { taskId, fields, statusId } of changes) {
    const row = context.tables.task(taskId)
    if (!row) return err({ reason: 'not-found', detail: taskId })
    const at = (command: string, input: object): Step => run(row.documentId, command, { taskId, ...input })
    if (fields) {
      const step = at('setFields', fields)
      steps.push(...(await stepsWithRename(context, step)), step)
    }
    if (statusId !== undefined && statusId !== row.statusId) {
      steps.push(...(await stepsWithActual(context, row, statusId)))
      steps.push(at('moveCard', { statusId, order: columns.next(row.projectId, statusId) }))
    }
  }
  return ok({ steps, output: undefined })
}

/** Puts several tasks into a project, behind what lies there; full buckets are followed by new ones. */
export const planCreateTasks: Planner<'plan/createTasks'> = async (context, { projectId, tasks, changes = [] }) => {
  const project = await context.snapshot(projectId, 'project')
  if (!project) return err({ reason: 'not-found', detail: projectId })
  const columns = columnEnds(context)
  const siblings = siblingEnds(context, projectId)
  const items = tasks.map(({ taskId, fields, statusId, parentId = null, siblingOrder }) => {
    const status = statusId ?? firstStatus(project, 'todo')
    return {
      taskId: taskId ?? newId<TaskId>(context.random),
      fields,
      statusId: status,
      order: columns.next(projectId, status),
      parentId,
      siblingOrder: siblingOrder ?? siblings.next(parentId),
    }
  })
  const changed = await planChangeTasks(context, { changes })
  if (!changed.ok) return changed
  if (items.length === 0) return ok({ steps: changed.value.steps, output: { taskIds: [] } })
  const open = await openBucket(context, projectId)
  const room = open.steps.length > 0 ? BUCKET_TASKS : BUCKET_TASKS - (context.tables.rowsOf(open.id)?.tasks.length ?? 0)
  const steps: Step[] = [
    ...changed.value.steps,
    ...open.steps,
    run(open.id, 'createTasks', { items: items.slice(0, room) }),
  ]
  for (let at = room; at < items.length; at += BUCKET_TASKS) {
    const id = newId<DocumentId>(context.random)
    const bucket = newBucket(context, id, projectId)
    steps.push(...bucket, run(id, 'createTasks', { items: items.slice(at, at + BUCKET_TASKS) }))
  }
  return ok({ steps, output: { taskIds: items.map((item) => item.taskId) } })
}

/** Deletes tasks with everything below them, also in other buckets. */
export const planDeleteTasks: Planner<'plan/deleteTasks'> = async (context, { taskIds }) => {
  const rows = [...context.tables.all()].flatMap(([, { tasks }]) => tasks.filter((row) => row.deletedAt === null))
  const childrenOf = groupBy(rows, ({ parentId }) => parentId ?? '')
  const byId = new Map(rows.map((row) => [row.id, row]))
  const doomed = new Map<TaskId, TaskRow>()
  const add = (row: TaskRow | undefined): void => {
    if (!row || doomed.has(row.id)) return
    doomed.set(row.id, row)
    for (const child of childrenOf.get(row.id) ?? []) add(child)
  }
  for (const id of taskIds) add(byId.get(id))
  const steps = [...groupBy(doomed.values(), ({ documentId }) => documentId)].map(([documentId, tasks]) =>
    run(documentId, 'deleteTasks', { taskIds: tasks.map(({ id }) => id) }),
  )
  return ok({ steps, output: { deleted: doomed.size } })
}

/** Keys behind the last card of each column; each one asked for goes behind the one before. */
function columnEnds(context: PlanningContext) {
  const ends = new Map<string, string>()
  return {
    next: (projectId: DocumentId, statusId: string): string => {
      const key = `${projectId} ${statusId}`
      const last = ends.get(key)
      const next = last
        ? (ordersBetween(last, null, 1)[0] ?? last)
        : lastOrder(projectTasks(context, projectId).filter((row) => row.statusId === statusId))
      ends.set(key, next)
      return next
    },
  }
}

/** The same for siblings in the WBS. */
function siblingEnds(context: PlanningContext, projectId: DocumentId) {
  const ends = new Map<string | null, string>()
  return {
    next: (parentId: string | null): string => {
      let last = ends.get(parentId) ?? null
      if (last === null) {
        for (const row of projectTasks(context, projectId)) {
          if (row.parentId === parentId && (last === null || row.siblingOrder > last)) last = row.siblingOrder
        }
      }
      const next = ordersBetween(last, null, 1)[0] ?? 'a0'
      ends.set(parentId, next)
      return next
    },
  }
}
