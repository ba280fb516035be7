import type { Clock } from '#shared/foundation/index.ts'

// setTimeout runs at once when asked to wait longer than this (24.8 days).
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1

/** The computer's clock and timers. Timers neither overflow nor keep the process alive. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  today: () => {
    const now = new Date()
    const two = (part: number): string => String(part).padStart(2, '0')
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  },
  schedule: (delayMs, task) => {
    const dueMs = Date.now() + delayMs
    let timer: NodeJS.Timeout
    const arm = (): void => {
      const waitMs = dueMs - Date.now()
      timer = setTimeout(waitMs > LONGEST_TIMEOUT_MS ? arm : task, Math.min(Math.max(waitMs, 0), LONGEST_TIMEOUT_MS))
      timer.unref()
    }
    arm()
    return () => clearTimeout(timer)
  },
}
