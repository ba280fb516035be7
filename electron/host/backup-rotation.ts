/** Days kept in full, newest first. */
export const DAILY_KEPT = 14
/** Months of which the last backup is kept, counted from the newest month there is. */
export const MONTHLY_KEPT = 12

/**
 * Which of these days' backups may go. Kept: the newest 14, and the last one of each of the newest 12 months. Counted
 * over backups that exist, not over the calendar: after a long holiday, or with a wrong clock, nothing is thrown away
 * that this rule would not throw away on a day of work.
 */
export function expiredDays(days: readonly string[]): string[] {
  const newestFirst = [...new Set(days)].sort().reverse()
  const kept = new Set(newestFirst.slice(0, DAILY_KEPT))
  const months = new Map<string, string>()
  for (const day of newestFirst) {
    const month = day.slice(0, 7)
    if (!months.has(month) && months.size < MONTHLY_KEPT) months.set(month, day)
  }
  for (const day of months.values()) kept.add(day)
  return newestFirst.filter((day) => !kept.has(day))
}
