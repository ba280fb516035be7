import type { QueryHandlers } from './query-context.ts'
import type { TaskId } from '../../foundation/index.ts'
import { inTree, type Tables } from '../projections/tables.ts'
import type { SnapshotOf } from '../snapshot-types.ts'
import { bySiblingOrder, liveTasks, withProjects } from './tasks.ts'

export const taskQueries: QueryHandlers<'task/detail'> = {
  'task/detail': async (context, { taskId }) => {
    context.dependsOn('tasks')
    const found = context.tables.task(taskId)
    if (!found) return null
    const row = inTree(context.tables, found)
    const bucket = await context.snapshot(row.documentId, 'tasks')
    const content = bucket?.tasks.find(({ id }) => id === taskId)
    const project = await context.snapshot(row.projectId, 'project')
    const [task] = await withProjects(context, [row])
    if (!content || !task) return null
    const waitsFor = new Set(row.predecessors.map((each) => each.taskId))
    const subtasks = liveTasks(context, ({ parentId }) => parentId === taskId).sort(bySiblingOrder)
    return {
      task,
      description: content.description,
      checklist: content.checklist.map(({ id, text, done }) => ({ id, text, done })),
      comments: content.comments,
      images: content.images.map(({ blob, name, width, height }) => ({ blob, name, width, height })),
      subtasks: await withProjects(context, subtasks),
      predecessors: await withProjects(
        context,
        liveTasks(context, ({ id }) => waitsFor.has(id)),
      ),
      successors: await withProjects(
        context,
        liveTasks(context, ({ predecessors }) => predecessors.some((each) => each.taskId === taskId)),
      ),
      sectionTitle: sectionTitle(project, context.tables, row.parentId),
    }
  },
}

/** Walks up from a task to the section it hangs under. It ends: no chain of parents is a circle (TK8). */
function sectionTitle(project: SnapshotOf<'project'> | null, tables: Tables, start: string | null): string | null {
  const sections = new Map<string, string>(project?.sections.map(({ id, title }) => [id, title]))
  let id = start
  while (id !== null && !sections.has(id)) {
    const task = tables.task(id as TaskId) // what is no section can only be a task
    id = task ? inTree(tables, task).parentId : null
  }
  return id === null ? null : (sections.get(id) ?? null)
}
