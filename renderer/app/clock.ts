import type { Clock } from '#shared/foundation/index.ts'

/** The computer's own clock, in its own time zone. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  today: () => localDay(new Date()),
  schedule: (delayMs, task) => {
    const timer = setTimeout(task, delayMs)
    return () => clearTimeout(timer)
  },
}

function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
