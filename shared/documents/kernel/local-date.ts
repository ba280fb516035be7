import type { LocalDate } from './rows.ts'

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d)?$/

/** True for `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm` naming a day the calendar has. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string') return false
  const match = PATTERN.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  // Years below 100 would be read as 19xx; a plan has none of them.
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
