import type { QueryHandlers } from './query-context.ts'
import type { SnapshotOf } from '../snapshot-types.ts'
import { bySiblingOrder, liveTasks, withProjects } from './tasks.ts'

export const taskQueries: QueryHandlers<'task/detail'> = {
  'task/detail': async (context, { taskId }) => {
    context.dependsOn('tasks')
    const row = context.tables.task(taskId)
    if (!row) return null
    const bucket = await context.snapshot(row.documentId, 'tasks')
    const content = bucket?.tasks.find(({ id }) => id === taskId)
    const project = await context.snapshot(row.projectId, 'project')
    const [task] = await withProjects(context, [row])
    if (!content || !task) return null
    const subtasks = liveTasks(context, ({ parentId }) => parentId === taskId).sort(bySiblingOrder)
    return {
      task,
      description: content.description,
      checklist: content.checklist.map(({ id, text, done }) => ({ id, text, done })),
      comments: content.comments,
      subtasks: await withProjects(context, subtasks),
      sectionTitle: sectionTitle(
        project,
        (id) => context.tables.task(id as typeof taskId)?.parentId ?? null,
        row.parentId,
      ),
    }
  },
}

// Deeper than any plan; a cycle made by peers must not hang the panel.
const DEPTH_LIMIT = 64

/** Walks up from a task to the section it hangs under. */
function sectionTitle(
  project: SnapshotOf<'project'> | null,
  parentOf: (id: string) => string | null,
  start: string | null,
): string | null {
  let id = start
  for (let depth = 0; id !== null && depth < DEPTH_LIMIT; depth += 1) {
    const at = id
    const section = project?.sections.find((candidate) => candidate.id === at)
    if (section) return section.title
    id = parentOf(at)
  }
  return null
}
