import { type DocumentId, err, newId, ok, ordersBetween, type TaskId } from '../../foundation/index.ts'
import type { TaskRow } from '../../documents/kernel/index.ts'
import type { SnapshotOf } from '../snapshot-types.ts'
import type { PlanningContext, Planner } from './planning-context.ts'
import { create, run, runUntracked, type Step } from './steps.ts'

/** Tasks a bucket takes before a new one is begun (research/storage.md §6). */
export const BUCKET_TASKS = 250

/** Puts one task into an open bucket of a project. */
export const planCreateTask: Planner<'plan/createTask'> = async (
  context,
  { projectId, fields, statusId, parentId },
) => {
  const project = await context.snapshot(projectId, 'project')
  if (!project) return err({ reason: 'not-found', detail: projectId })
  const status = statusId ?? firstStatus(project, 'todo')
  const taskId = newId<TaskId>(context.random)
  const bucket = await openBucket(context, projectId)
  const item = {
    taskId,
    fields,
    statusId: status,
    order: lastOrder(projectTasks(context, projectId).filter((row) => row.statusId === status)),
    parentId: parentId ?? null,
  }
  return ok({
    steps: [...bucket.steps, run(bucket.id, 'createTasks', { items: [item] })],
    output: { taskId, documentId: bucket.id },
  })
}

/** The first status of a category, by the project's order. */
export function firstStatus(project: SnapshotOf<'project'>, category: 'todo' | 'done'): string {
  return project.statuses.find((status) => status.category === category)?.id ?? category
}

/** Every task of a project, deleted ones too. */
export function projectTasks(context: PlanningContext, projectId: DocumentId): TaskRow[] {
  return [...context.tables.all()].flatMap(([, rows]) => rows.tasks.filter((row) => row.projectId === projectId))
}

/** An order key behind the last card of a column. */
export function lastOrder(cards: readonly TaskRow[]): string {
  let last: string | null = null
  for (const { order } of cards) if (last === null || order > last) last = order
  return ordersBetween(last, null, 1)[0] ?? 'a0'
}

/** A bucket of the project with room, or the steps that make one. */
export async function openBucket(
  context: PlanningContext,
  projectId: DocumentId,
): Promise<{ readonly id: DocumentId; readonly steps: readonly Step[] }> {
  const { documents } = await context.space()
  for (const { id, kind, parentId } of documents) {
    // A bucket whose id follows from a map keeps its room for that map's nodes (planning/conversion/ids.ts).
    if (kind !== 'tasks' || parentId !== projectId || id.includes('-') || !context.kindOf(id)) continue
    if ((context.tables.rowsOf(id)?.tasks.length ?? 0) >= BUCKET_TASKS) continue
    const bucket = await context.snapshot(id, 'tasks')
    if (bucket && !bucket.closed) return { id, steps: [] }
  }
  const id = newId<DocumentId>(context.random)
  return { id, steps: newBucket(context, id, projectId) }
}

/** The steps that make a bucket and list it under its project. */
export function newBucket(context: PlanningContext, id: DocumentId, projectId: DocumentId): Step[] {
  return [
    create(id, 'tasks', ''),
    runUntracked(id, 'setProject', { projectId }),
    runUntracked(context.identity().spaceId, 'addDocument', { id, kind: 'tasks', title: '', parentId: projectId }),
  ]
}
