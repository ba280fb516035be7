import { compareOrder, type DocumentId } from '../../foundation/index.ts'
import type { TaskRow } from '../../documents/kernel/index.ts'
import type { StatusView, TaskView } from '../query-map.ts'
import { inTree } from '../projections/tables.ts'
import type { QueryContext } from './query-context.ts'

/** A project as tasks need it: its title and its statuses by id. */
export type ProjectFrame = {
  readonly title: string
  readonly statuses: readonly StatusView[]
  readonly removedStatuses: readonly StatusView[]
  readonly statusOf: (statusId: string) => StatusView
}

/** Reads the frame of a project; null when the project is not on this device. */
export async function projectFrame(context: QueryContext, projectId: DocumentId): Promise<ProjectFrame | null> {
  const project = await context.snapshot(projectId, 'project')
  if (!project) return null
  const statuses = project.statuses.map(toStatusView)
  const removedStatuses = project.removedStatuses.map(toStatusView)
  const byId = new Map([...removedStatuses, ...statuses].map((status) => [status.id, status]))
  // A task in a status nobody knows is shown in the first one: a card must never be nowhere.
  const fallback = statuses[0] ?? UNKNOWN_STATUS
  return { title: project.title, statuses, removedStatuses, statusOf: (id) => byId.get(id) ?? fallback }
}

const UNKNOWN_STATUS: StatusView = { id: 'todo', title: '', category: 'todo' }

/** The frame for tasks whose project has not arrived on this device yet. */
export const unknownProject: ProjectFrame = {
  title: '',
  statuses: [UNKNOWN_STATUS],
  removedStatuses: [],
  statusOf: () => UNKNOWN_STATUS,
}

function toStatusView({ id, title, category }: StatusView): StatusView {
  return { id, title, category }
}

/** A row with what its project adds. */
export function toTaskView(row: TaskRow, frame: ProjectFrame): TaskView {
  return { ...row, status: frame.statusOf(row.statusId), projectTitle: frame.title }
}

/** Living tasks matching a condition, over all buckets; no chain of their parents is a circle. */
export function liveTasks(context: QueryContext, accept: (row: TaskRow) => boolean): TaskRow[] {
  context.dependsOn('tasks')
  const found: TaskRow[] = []
  for (const [, rows] of context.tables.all()) {
    for (const placed of rows.tasks) {
      if (placed.deletedAt !== null) continue
      const row = inTree(context.tables, placed)
      if (accept(row)) found.push(row)
    }
  }
  return found
}

/** Gives each row its project's frame, reading every project once. */
export async function withProjects(context: QueryContext, rows: readonly TaskRow[]): Promise<TaskView[]> {
  const frames = new Map<DocumentId, ProjectFrame>()
  for (const { projectId } of rows) {
    if (!frames.has(projectId)) frames.set(projectId, (await projectFrame(context, projectId)) ?? unknownProject)
  }
  return rows.map((row) => toTaskView(row, frames.get(row.projectId) ?? unknownProject))
}

/** Board order within a column. */
export function byCardOrder(a: TaskRow, b: TaskRow): number {
  return compareOrder(a, b)
}

/** WBS order among siblings. */
export function bySiblingOrder(a: TaskRow, b: TaskRow): number {
  return compareOrder({ id: a.id, order: a.siblingOrder }, { id: b.id, order: b.siblingOrder })
}
