import type { Clock } from './clock.ts'

/** What a platform gives: its wall clock and one kind of timer. */
export type PlatformTime = {
  readonly nowMs: () => number
  /** Runs `task` once after `delayMs`; the returned function cancels it. May have an upper limit. */
  readonly startTimer: (delayMs: number, task: () => void) => () => void
}

// setTimeout, in browsers and in Node, runs at once when asked to wait longer than this (24.8 days).
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** The Clock port over a platform's own time. A wait that is longer than its timers can count is made of several. */
export function clockOver({ nowMs, startTimer }: PlatformTime): Clock {
  return {
    nowMs,
    today: () => localDay(new Date(nowMs())),
    schedule: (delayMs, task) => {
      let cancel = (): void => {}
      const wait = (leftMs: number): void => {
        const stepMs = Math.min(leftMs, LONGEST_TIMER_MS)
        cancel = startTimer(stepMs, () => (stepMs < leftMs ? wait(leftMs - stepMs) : task()))
      }
      wait(Math.max(0, delayMs))
      return () => cancel()
    },
  }
}

/** The day on the wall calendar of this computer, `YYYY-MM-DD`: not the UTC day, which is yesterday until 08:00 in China. */
export function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
