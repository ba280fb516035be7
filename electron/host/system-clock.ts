import { type Clock, clockOver } from '#shared/foundation/index.ts'

/** The computer's clock and timers. A timer does not keep the process alive. */
export const systemClock: Clock = clockOver({
  nowMs: () => Date.now(),
  startTimer: (delayMs, task) => {
    const timer = setTimeout(task, delayMs).unref()
    return () => clearTimeout(timer)
  },
})
