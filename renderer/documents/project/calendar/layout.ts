import type { LocalDate } from '#shared/documents/kernel/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { compareText } from '#shared/foundation/index.ts'
import { isOpen } from '#renderer/parts/index.ts'
import { addDays, daysBetween, splitLocalDate, weekdayOf } from '#shared/planning/calendar/index.ts'

/** A task within one week: columns 0 (Monday) to 6, and the lane it has to itself. */
export type Segment = {
  readonly task: TaskView
  readonly from: number
  readonly to: number
  readonly lane: number
  readonly startsBefore: boolean
  readonly endsAfter: boolean
}

/** First and last day of a task, without hours; null while it has no date. */
export function spanOf({ schedule }: Pick<TaskView, 'schedule'>): readonly [LocalDate, LocalDate] | null {
  const first = (schedule.start ?? schedule.due)?.slice(0, 10)
  const last = (schedule.due ?? schedule.start)?.slice(0, 10)
  return first === undefined || last === undefined ? null : [first, last]
}

/** The Monday of the week of a day. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date.slice(0, 10), 1 - weekdayOf(splitLocalDate(date).day))
}

/** The Mondays of the weeks that a month lies in. */
export function weeksOfMonth(date: LocalDate): readonly LocalDate[] {
  const month = date.slice(0, 7)
  const weeks: LocalDate[] = []
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7))
    weeks.push(monday)
  return weeks
}

/** The same day of another month, or its last day. */
export function addMonths(date: LocalDate, count: number): LocalDate {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const at = year * 12 + month - 1 + count
  const two = (value: number): string => String(value).padStart(2, '0')
  const target = `${String(Math.floor(at / 12)).padStart(4, '0')}-${two((at % 12) + 1)}`
  const last = addDays(`${next(target)}-01`, -1)
  const same = `${target}-${date.slice(8, 10)}`
  return same < last ? same : last
}

function next(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`
}

/**
 * Lays the tasks of one week, no two over each other: open work first, so that done work is what is left out when there
 * is no room, then by day, long ones before short ones.
 */
export function layWeek(tasks: readonly TaskView[], monday: LocalDate): readonly Segment[] {
  const sunday = addDays(monday, 6)
  const placed = tasks.flatMap((task) => {
    const span = spanOf(task)
    // Days compare as text; counting them is left to the few that are in this week.
    if (!span || span[1] < monday || span[0] > sunday) return []
    return [{ task, from: daysBetween(monday, span[0]), to: daysBetween(monday, span[1]) }]
  })
  placed.sort(
    (a, b) =>
      Number(isOpen(b.task)) - Number(isOpen(a.task)) ||
      a.from - b.from ||
      b.to - b.from - (a.to - a.from) ||
      byTime(a.task, b.task),
  )
  const taken: boolean[][] = []
  return placed.map(({ task, from, to }) => {
    const [first, last] = [Math.max(0, from), Math.min(6, to)]
    const free = taken.findIndex((days) => !days.slice(first, last + 1).some(Boolean))
    const lane = free < 0 ? taken.length : free
    const days = (taken[lane] ??= Array.from({ length: 7 }, () => false))
    days.fill(true, first, last + 1)
    return { task, from: first, to: last, lane, startsBefore: from < 0, endsAfter: to > 6 }
  })
}

/** The tasks of one day, those with an hour by it. */
export function tasksOn(tasks: readonly TaskView[], date: LocalDate): readonly TaskView[] {
  return tasks
    .filter((task) => {
      const span = spanOf(task)
      return span !== null && span[0] <= date && date <= span[1]
    })
    .sort(byTime)
}

function byTime(a: TaskView, b: TaskView): number {
  return compareText(a.schedule.due ?? '', b.schedule.due ?? '') || compareText(a.id, b.id)
}
