import type { LocalDate } from '../../documents/kernel/index.ts'

/** Days since 1970-01-01 in the proleptic Gregorian calendar. Plain integers: no zone, no daylight saving. */
export type DayNumber = number

/** Monday = 1 … Sunday = 7, as weeks start on Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
// The Gregorian calendar repeats every 400 years = 146 097 days; 719 468 days lie between 0000-03-01 and 1970-01-01.
const DAYS_PER_ERA = 146_097
const EPOCH_SHIFT = 719_468

/** The number of days in a month; 0 for a month that does not exist. */
export function monthLength(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Whether such a day exists. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= monthLength(year, month)
}

/** The day number of a date that exists (days_from_civil: years start in March, so the leap day comes last). */
export function dayNumberOf({ year, month, day }: CivilDate): DayNumber {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT
}

/** The date of a day number; the inverse of `dayNumberOf`. */
export function civilDateOf(dayNumber: DayNumber): CivilDate {
  const shifted = dayNumber + EPOCH_SHIFT
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(dayNumber: DayNumber): Weekday {
  // Day 0 was a Thursday. The double modulo keeps days before 1970 positive.
  return (((((dayNumber + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** A date as text; `time` (`HH:mm`) only where the hour matters. */
export function formatLocalDate(dayNumber: DayNumber, time?: string | null): LocalDate {
  const { year, month, day } = civilDateOf(dayNumber)
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return time ? `${date}T${time}` : date
}

/** Day and time of a local date, or null when the text is not one. */
export function parseLocalDate(text: string): { readonly day: DayNumber; readonly time: string | null } | null {
  const [, year, month, day, hour, minute] = LOCAL_DATE.exec(text) ?? []
  const civil = { year: Number(year), month: Number(month), day: Number(day) }
  if (!isCivilDate(civil) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return null
  return { day: dayNumberOf(civil), time: hour === undefined ? null : `${hour}:${minute}` }
}

/** Day and time of a date our own code wrote; throws on anything else. */
export function splitLocalDate(date: LocalDate): { readonly day: DayNumber; readonly time: string | null } {
  const parsed = parseLocalDate(date)
  if (!parsed) throw new Error(`not a local date: ${date}`)
  return parsed
}

/** Moves a date by calendar days; its time of day stays. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const { day, time } = splitLocalDate(date)
  return formatLocalDate(day + days, time)
}

/** Moves a date by hours; a date without a time starts at 00:00, the result always has one. */
export function addHours(date: LocalDate, hours: number): LocalDate {
  const { day, time } = splitLocalDate(date)
  const minutes = minutesOf(time ?? '00:00') + Math.round(hours * 60)
  const rest = ((minutes % 1440) + 1440) % 1440
  return formatLocalDate(day + Math.floor(minutes / 1440), formatTime(rest))
}

/** Calendar days from one date to another; negative when `to` is earlier. Times of day do not count. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return splitLocalDate(to).day - splitLocalDate(from).day
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function formatTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
