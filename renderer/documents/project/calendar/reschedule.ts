import type { LocalDate, Schedule } from '#shared/documents/kernel/index.ts'
import { daysBetween } from '#shared/planning/calendar/index.ts'
import { moveSchedule, withDue, withStart } from '#shared/planning/schedule/index.ts'

/** What is held of a task while it is dragged: all of it at some day, or one of its ends. */
export type Grip = { readonly part: 'whole' | 'start' | 'due'; readonly from: LocalDate | null }

/** The dates after a drag to `day`; null when nothing changes. Hours stay, an end never passes the other one. */
export function reschedule(schedule: Schedule, grip: Grip, day: LocalDate | null): Schedule | null {
  if (day === null) return schedule.start || schedule.due ? withStart(withDue(schedule, null), null) : null
  const { start, due } = schedule
  if (grip.part === 'whole') {
    if (grip.from === null) return withDue(schedule, day)
    const days = daysBetween(grip.from, day)
    return days === 0 ? null : moveSchedule(schedule, days)
  }
  const other = grip.part === 'start' ? (due ?? start) : (start ?? due)
  if (other === undefined) return null
  const limit = other.slice(0, 10)
  if (grip.part === 'start') {
    const next = day > limit ? limit : day
    return next === (start ?? due)?.slice(0, 10) ? null : withStart(due ? schedule : withDue(schedule, limit), next)
  }
  const next = withHour(day < limit ? limit : day, due)
  return next === due ? null : withDue(start ? schedule : withStart(schedule, limit), next)
}

function withHour(day: LocalDate, known: LocalDate | undefined): LocalDate {
  return known !== undefined && known.length > 10 ? day + known.slice(10) : day
}
