import type { PersonRef } from '#shared/documents/kernel/index.ts'
import type { BoardView, TaskView } from '#shared/engine/index.ts'
import { compareText, groupBy } from '#shared/foundation/index.ts'
import { mainlandCalendar } from '#shared/planning/calendar/index.ts'
import { buildWbs, flattenWbs, type Progress, progressOf } from '#shared/planning/wbs/index.ts'
import { daysBetween, isOpen, isOverdue } from '#renderer/parts/index.ts'

/** What a plan can lack, and what can be wrong with its dates: the checks of the overview, in this order. */
export const CHECKS = ['late', 'risk', 'no-owner', 'no-date', 'no-deliverable'] as const
export type Check = (typeof CHECKS)[number]

/** Why a task is at risk although it is not late. */
export type Risk = 'not-started' | 'due-soon'

export type Group<Key> = {
  readonly key: Key
  readonly progress: Progress
  readonly late: number
}

export type Summary = {
  readonly progress: Progress
  /** By section id; null holds what lies in no section. Empty ones are left out. */
  readonly sections: readonly (Group<string | null> & { readonly title: string; readonly index: number })[]
  /** By who is accountable; null holds what nobody is. Most open work first. */
  readonly people: readonly (Group<PersonRef | null> & { readonly open: number })[]
  /** Milestones not reached yet, the next one first; undated ones last. */
  readonly milestones: readonly TaskView[]
  readonly found: Readonly<Record<Check, readonly TaskView[]>>
}

// Work that nobody has begun two working days before it is due will hardly be done in time.
const SOON_WORKDAYS = 2

/** How a project stands on a day. Tasks with subtasks are counted by what lies below them. */
export function summarize(board: BoardView, passes: (task: TaskView) => boolean, today: string): Summary {
  const roots = buildWbs(
    board.sections,
    board.columns.flatMap(({ cards }) => cards),
  )
  const leavesOf = (nodes: typeof roots): readonly TaskView[] =>
    flattenWbs(nodes).flatMap(({ task, children }) => (task && children.length === 0 && passes(task) ? [task] : []))
  const leaves = leavesOf(roots)
  const open = leaves.filter(isOpen).sort(byDue)
  const isLate = (task: TaskView): boolean => isOverdue(task, today)
  const groupOf = <Key>(key: Key, tasks: readonly TaskView[]): Group<Key> => ({
    key,
    progress: progressOf(tasks),
    late: tasks.filter(isLate).length,
  })
  const loose = leavesOf(roots.filter(({ section }) => section === null))
  return {
    progress: progressOf(leaves),
    sections: [
      ...roots.flatMap(({ section, children }, index) =>
        section ? [{ ...groupOf<string | null>(section.id, leavesOf(children)), title: section.title, index }] : [],
      ),
      { ...groupOf<string | null>(null, loose), title: '', index: board.sections.length },
    ].filter(({ progress }) => progress.total > 0),
    people: [...groupBy(leaves, ({ assignees }) => assignees[0] ?? null)]
      .map(([key, tasks]) => ({ ...groupOf(key, tasks), open: tasks.filter(isOpen).length }))
      .filter(({ progress }) => progress.total > 0)
      .sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.open - a.open),
    milestones: open.filter(({ milestone }) => milestone),
    found: {
      late: open.filter(isLate),
      risk: open.filter((task) => riskOf(task, today) !== null),
      'no-owner': open.filter(({ assignees }) => assignees.length === 0),
      'no-date': open.filter(({ schedule }) => schedule.due === undefined),
      'no-deliverable': open.filter(({ deliverable, milestone }) => deliverable === '' && !milestone),
    },
  }
}

/** Why an open task that is not late yet probably will be, or null. */
export function riskOf(task: TaskView, today: string): Risk | null {
  if (task.status.category !== 'todo' || task.milestone || isOverdue(task, today)) return null
  const { start, due } = task.schedule
  if (start !== undefined && daysBetween(today, start) < 0) return 'not-started'
  if (due === undefined) return null
  return due.slice(0, 10) <= mainlandCalendar.addWorkdays(today, SOON_WORKDAYS) ? 'due-soon' : null
}

// '~' sorts behind every date.
function byDue(a: TaskView, b: TaskView): number {
  return compareText(a.schedule.due ?? '~', b.schedule.due ?? '~') || compareText(a.id, b.id)
}
