import { type Clock, clockOver, type Random } from '#shared/foundation/index.ts'

/** The browser's cryptographic randomness as a port. */
export const browserRandom: Random = {
  next: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
}

/** The browser's SHA-256, in hexadecimal. */
export async function browserSha256(bytes: Uint8Array): Promise<string> {
  // Never over shared memory here; the type of a Uint8Array alone does not say so.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The computer's clock and timers as a port. */
export const systemClock: Clock = clockOver({
  nowMs: () => Date.now(),
  startTimer: (delayMs, task) => {
    const timer = setTimeout(task, delayMs)
    return () => clearTimeout(timer)
  },
})
