import type { Priority, Schedule } from '#shared/documents/kernel/index.ts'
import type { BoardView, MemberView, StatusView, TaskFields, TaskView } from '#shared/engine/index.ts'
import { compareText } from '#shared/foundation/index.ts'
import { durationOf } from '#shared/planning/schedule/index.ts'
import { mainlandCalendar } from '#shared/planning/calendar/index.ts'
import { personOf } from '#renderer/parts/index.ts'

/** The columns a table can show, in their order. The title is always there. */
export const COLUMN_IDS = [
  'title',
  'status',
  'assignees',
  'start',
  'due',
  'days',
  'hours',
  'priority',
  'tags',
  'deliverable',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

export type Column = {
  readonly id: ColumnId
  readonly width: number
  readonly minWidth: number
  readonly end?: true
}

/** What each column is by itself; widths in pixels, chosen for Chinese at 13 px. */
export const COLUMNS: Readonly<Record<ColumnId, Column>> = {
  title: { id: 'title', width: 320, minWidth: 180 },
  status: { id: 'status', width: 112, minWidth: 72 },
  assignees: { id: 'assignees', width: 140, minWidth: 72 },
  start: { id: 'start', width: 128, minWidth: 80 },
  due: { id: 'due', width: 128, minWidth: 80 },
  days: { id: 'days', width: 72, minWidth: 56, end: true },
  hours: { id: 'hours', width: 72, minWidth: 56, end: true },
  priority: { id: 'priority', width: 88, minWidth: 64 },
  tags: { id: 'tags', width: 140, minWidth: 72 },
  deliverable: { id: 'deliverable', width: 180, minWidth: 80 },
}

/** What the meaning of a cell depends on besides its task. */
export type CellContext = {
  readonly today: string
  readonly members: readonly MemberView[]
  readonly statuses: readonly StatusView[]
  readonly anchors: BoardView['anchors']
  readonly statusTitle: (status: StatusView) => string
  readonly priorityTitle: (priority: Priority) => string
}

/** What typing into a cell changes. */
export type CellEdit = {
  readonly fields?: Partial<Omit<TaskFields, 'description'>>
  readonly statusId?: string
}

/**
 * A cell as text: what is copied, what an editor begins with, what a paste of it gives back (`readCell` of it changes
 * nothing). Dates carry their year, so that a date that has passed does not become next year's.
 */
export function cellText(task: TaskView, column: ColumnId, context: CellContext): string {
  const { schedule } = task
  switch (column) {
    case 'title':
      return task.title
    case 'status':
      return context.statusTitle(task.status)
    case 'assignees':
      return task.assignees.flatMap((ref) => personOf(ref, context.members)?.name ?? []).join('、')
    case 'start':
      return dateText(schedule.start)
    case 'due':
      return dateText(schedule.due)
    case 'days':
      return numberText(durationOf(schedule, mainlandCalendar))
    case 'hours':
      return numberText(schedule.hours ?? null)
    case 'priority':
      return task.priority === null ? '' : context.priorityTitle(task.priority)
    case 'tags':
      return task.tags.join('、')
    case 'deliverable':
      return task.deliverable
  }
}

/** Compares two tasks by a column; empty cells come last either way. */
export function compareCells(
  column: ColumnId,
  direction: 'up' | 'down',
  context: CellContext,
): (a: TaskView, b: TaskView) => number {
  const sign = direction === 'up' ? 1 : -1
  const keyOf = sortKey(column, context)
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)]
    if (first === null || second === null) return first === second ? byPlace(a, b) : first === null ? 1 : -1
    const difference =
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : COLLATOR.compare(`${first}`, `${second}`)
    return difference * sign || byPlace(a, b)
  }
}

// Pinyin order for Chinese, numbers inside titles by value.
const COLLATOR = new Intl.Collator('zh-CN', { numeric: true })

function sortKey(column: ColumnId, context: CellContext): (task: TaskView) => string | number | null {
  switch (column) {
    case 'status':
      return (task) => context.statuses.findIndex(({ id }) => id === task.status.id)
    case 'priority':
      return (task) => task.priority
    case 'days':
      return (task) => durationOf(task.schedule, mainlandCalendar)
    case 'hours':
      return (task) => task.schedule.hours ?? null
    default:
      return (task) => cellText(task, column, context) || null
  }
}

function byPlace(a: TaskView, b: TaskView): number {
  return compareText(a.siblingOrder, b.siblingOrder) || compareText(a.id, b.id)
}

function dateText(date: Schedule['due']): string {
  return (date ?? '').replace('T', ' ').replaceAll('-', '/')
}

function numberText(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 100) / 100)
}
