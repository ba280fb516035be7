import type { LocalDate, Schedule } from '../../documents/kernel/index.ts'
import { addDays, type WorkCalendar } from '../calendar/index.ts'

/** The length of a task in working days: what was written, else what lies between its dates. */
export function durationOf({ start, due, days }: Schedule, calendar: WorkCalendar): number | null {
  if (days !== undefined) return days
  return start === undefined || due === undefined ? null : calendar.countWorkdays(start, due)
}

/** Sets or clears the start. With both dates known they say the length, and a written one would contradict them. */
export function withStart(schedule: Schedule, start: LocalDate | null): Schedule {
  return withDates(schedule, start, schedule.due ?? null)
}

/** Sets or clears the due date. */
export function withDue(schedule: Schedule, due: LocalDate | null): Schedule {
  return withDates(schedule, schedule.start ?? null, due)
}

/** Sets or clears the length; the due date follows from the start, or the start from the due date. */
export function withDuration(schedule: Schedule, days: number | null, calendar: WorkCalendar): Schedule {
  const { days: _days, ...rest } = schedule
  if (days === null) return rest
  const { start, due } = rest
  const steps = Math.max(0, Math.ceil(days) - 1)
  if (start !== undefined) return { ...rest, due: calendar.addWorkdays(firstWorkday(start, 1, calendar), steps), days }
  if (due !== undefined) return { ...rest, start: calendar.addWorkdays(firstWorkday(due, -1, calendar), -steps), days }
  return { ...rest, days }
}

/** Sets or clears the effort in hours. */
export function withEffort({ hours: _hours, ...rest }: Schedule, hours: number | null): Schedule {
  return hours === null ? rest : { ...rest, hours }
}

/** Moves a task by calendar days, both ends alike; a task with one date moves that one. */
export function moveSchedule(schedule: Schedule, days: number): Schedule {
  const { start, due } = schedule
  return {
    ...schedule,
    ...(start === undefined ? {} : { start: addDays(start, days) }),
    ...(due === undefined ? {} : { due: addDays(due, days) }),
  }
}

function withDates(
  { start: _start, due: _due, days, hours }: Schedule,
  start: LocalDate | null,
  due: LocalDate | null,
): Schedule {
  const isSpan = start !== null && due !== null
  return {
    ...(start === null ? {} : { start }),
    ...(due === null ? {} : { due }),
    ...(days === undefined || isSpan ? {} : { days }),
    ...(hours === undefined ? {} : { hours }),
  }
}

/** The day itself when it is worked, else the next one in that direction. */
function firstWorkday(date: LocalDate, direction: 1 | -1, calendar: WorkCalendar): LocalDate {
  return calendar.isWorkday(date) ? date : calendar.addWorkdays(date, direction)
}
