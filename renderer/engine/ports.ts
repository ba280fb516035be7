import type { Clock, Random } from '#shared/foundation/index.ts'

/** The browser's cryptographic randomness as a port. */
export const browserRandom: Random = {
  next: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
}

/** The computer's clock and timers as a port. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  today: () => localDay(new Date()),
  schedule: (delayMs, task) => {
    const timer = setTimeout(task, delayMs)
    return () => clearTimeout(timer)
  },
}

/** The day on the wall calendar of this computer, `YYYY-MM-DD`: not the UTC day, which is yesterday until 08:00 in China. */
export function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
