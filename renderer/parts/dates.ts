import type { LocalDate } from '#shared/documents/kernel/index.ts'

const DAY_MS = 86_400_000

// A local date has no zone, so it is counted as if it were UTC: no daylight saving can make a day shorter.
function dayNumber(date: LocalDate): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS)
}

/** Whole days from one date to another; negative when `to` is earlier. NaN when one is not a date. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The time of day of a date that has one. */
export function timeOf(date: LocalDate): string | null {
  return /T(\d\d:\d\d)/.exec(date)?.[1] ?? null
}

/** 10/22, or 2027/1/5 when the year is not this one: digits are the same in both languages. */
export function shortDate(date: LocalDate, today: LocalDate): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  const short = `${Number(month)}/${Number(day)}`
  return date.slice(0, 4) === today.slice(0, 4) ? short : `${year}/${short}`
}

/** 10/22 周四, Thu 10/22. */
export function longDate(date: LocalDate, today: LocalDate, language: string): string {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(dayNumber(date) * DAY_MS),
  )
  const short = shortDate(date, today)
  return language.startsWith('zh') ? `${short} ${weekday}` : `${weekday} ${short}`
}
