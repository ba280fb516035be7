import { type Clock, clockOver, type Random } from '#shared/foundation/index.ts'

/** The browser's cryptographic randomness as a port. */
export const browserRandom: Random = {
  next: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
}

/** The computer's clock and timers as a port. */
export const systemClock: Clock = clockOver({
  nowMs: () => Date.now(),
  startTimer: (delayMs, task) => {
    const timer = setTimeout(task, delayMs)
    return () => clearTimeout(timer)
  },
})
