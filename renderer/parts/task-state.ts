import type { GlyphState } from '#renderer/design/index.ts'
import type { StatusView, TaskView } from '#shared/engine/index.ts'
import { daysBetween } from './dates.ts'

export type TaskState = Pick<TaskView, 'status' | 'milestone' | 'schedule'>

/** True when the due day has passed and the work is still open. */
export function isOverdue(task: TaskState, today: string): boolean {
  const due = task.schedule.due
  return due !== undefined && isOpen(task) && daysBetween(today, due) < 0
}

/** True while something is left to do. */
export function isOpen(task: TaskState): boolean {
  return task.status.category === 'todo' || task.status.category === 'doing'
}

/** The shape of a task's state: late beats everything open, a milestone keeps its diamond. */
export function glyphOf(task: TaskState, today: string): GlyphState {
  if (task.status.category === 'cancelled') return 'cancelled'
  if (task.status.category === 'done') return task.milestone ? 'milestone-done' : 'done'
  if (isOverdue(task, today)) return 'overdue'
  if (task.milestone) return 'milestone'
  return glyphOfStatus(task.status)
}

/** The shape of a status by itself, as a column's heading or a menu line carries it. */
export function glyphOfStatus(status: StatusView): GlyphState {
  if (status.category === 'doing') return status.id === 'review' ? 'review' : 'doing'
  return status.category
}

/** The word for a shape, as a key of the common messages. */
export const GLYPH_WORD = {
  todo: 'todo',
  doing: 'doing',
  review: 'review',
  done: 'done',
  cancelled: 'cancelled',
  overdue: 'overdue',
  milestone: 'milestone',
  'milestone-done': 'milestoneDone',
} as const
