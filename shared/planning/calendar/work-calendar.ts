import type { LocalDate } from '../../documents/kernel/index.ts'
import { type DayNumber, formatLocalDate, splitLocalDate, weekdayOf } from './local-date.ts'

/** What a calendar needs of a data pack (`data/cn-workdays.json`): days off, make-up days (调休), and how far it knows. */
export type WorkdayPack = {
  readonly knownFrom: LocalDate
  readonly knownUntil: LocalDate
  readonly years: Readonly<
    Record<
      string,
      {
        readonly off: readonly { readonly date: LocalDate; readonly holiday?: string }[]
        readonly work: readonly { readonly date: LocalDate }[]
      }
    >
  >
}

/** Which days are worked. Immutable; times of day are ignored when asking and kept when moving. */
export type WorkCalendar = {
  readonly knownFrom: LocalDate
  /** The last day whose holidays are published. Later days follow weekends only and must be flagged. */
  readonly knownUntil: LocalDate
  readonly isKnown: (date: LocalDate) => boolean
  readonly isWorkday: (date: LocalDate) => boolean
  /** The holiday that makes this day free (`national-day`), or null: an ordinary weekend is none. */
  readonly holidayOn: (date: LocalDate) => string | null
  /** A Saturday or Sunday that is worked (调休). */
  readonly isMakeUpDay: (date: LocalDate) => boolean
  /** The n-th working day strictly after (n > 0) or before (n < 0) the date; 0 leaves the date where it is. */
  readonly addWorkdays: (date: LocalDate, count: number) => LocalDate
  /** Working days from `from` to `to`, both included; 0 when `to` is earlier. */
  readonly countWorkdays: (from: LocalDate, to: LocalDate) => number
}

/** Builds a calendar: a make-up day is worked, else a day off is free, else Monday to Friday are worked. */
export function createWorkCalendar(pack: WorkdayPack): WorkCalendar {
  const years = Object.values(pack.years)
  const off = new Map(
    years.flatMap((year) => year.off.map((entry) => [splitLocalDate(entry.date).day, entry.holiday ?? ''])),
  )
  const work = new Set(years.flatMap((year) => year.work.map((entry) => splitLocalDate(entry.date).day)))
  const knownFrom = splitLocalDate(pack.knownFrom).day
  const knownUntil = splitLocalDate(pack.knownUntil).day

  const isWorked = (day: DayNumber) => work.has(day) || (!off.has(day) && weekdayOf(day) <= 5)

  return {
    knownFrom: pack.knownFrom,
    knownUntil: pack.knownUntil,
    isKnown(date) {
      const { day } = splitLocalDate(date)
      return day >= knownFrom && day <= knownUntil
    },
    isWorkday: (date) => isWorked(splitLocalDate(date).day),
    holidayOn: (date) => {
      const { day } = splitLocalDate(date)
      return work.has(day) ? null : (off.get(day) ?? null)
    },
    isMakeUpDay: (date) => {
      const { day } = splitLocalDate(date)
      return work.has(day) && weekdayOf(day) > 5
    },
    addWorkdays(date, count) {
      const { day, time } = splitLocalDate(date)
      const step = Math.sign(count)
      let current = day
      for (let left = Math.abs(Math.trunc(count)); left > 0;) {
        current += step
        if (isWorked(current)) left -= 1
      }
      return formatLocalDate(current, time)
    },
    countWorkdays(from, to) {
      const last = splitLocalDate(to).day
      let count = 0
      for (let day = splitLocalDate(from).day; day <= last; day += 1) if (isWorked(day)) count += 1
      return count
    },
  }
}
