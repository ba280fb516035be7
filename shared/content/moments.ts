import { err, ok, type Result } from '../foundation/index.ts'
import type { LocalDate, Schedule } from '../documents/kernel/index.ts'
import { addDays, type WorkCalendar } from '../planning/calendar/index.ts'

// `T0`, `T-45`, `T+3`: calendar days from the anchor. `T-7w`: working days. Optional time behind: `T-22 20:00`.
const MOMENT = /^T(?:0|([+-]\d+)(w)?)(?: (\d{2}:\d{2}))?$/
const LENGTH = /^(\d+(?:\.\d+)?)([hd])$/

/** The day (and hour) a moment of the content falls on. `anchorDay` is `YYYY-MM-DD`. */
export function resolveMoment(
  moment: string,
  anchorDay: LocalDate,
  calendar: WorkCalendar,
): Result<LocalDate, 'not-a-moment'> {
  const match = MOMENT.exec(moment)
  if (!match) return err('not-a-moment')
  const [, amount = '0', unit, time] = match
  const day = unit === 'w' ? calendar.addWorkdays(anchorDay, Number(amount)) : addDays(anchorDay, Number(amount))
  return ok(time === undefined ? day : `${day}T${time}`)
}

/** `3d` and `0.5d` are working days, `4h` hours of work. */
export function readLength(length: string): Result<Pick<Schedule, 'days' | 'hours'>, 'not-a-length'> {
  const match = LENGTH.exec(length)
  if (!match) return err('not-a-length')
  return ok(match[2] === 'h' ? { hours: Number(match[1]) } : { days: Number(match[1]) })
}
