import type { Clock } from '#shared/foundation/index.ts'

/** How often a quiet worker is asked whether it is there. */
export const HEARTBEAT_MS = 5_000
/** Silence after which it counts as dead: longer than the longest import, and nobody waits longer than this for a word. */
export const SILENCE_MS = 60_000
/** After an uncaught error a living worker answers at once. */
export const ANSWER_AFTER_ERROR_MS = 5_000

/** Why a call ended that the worker will never answer. */
export class EngineStopped extends Error {
  constructor() {
    super('The engine has stopped')
  }
}

export type Liveness = {
  /** Runs a call to the worker; rejects with EngineStopped when the worker dies before it has answered. */
  readonly call: <T>(work: () => Promise<T>) => Promise<T>
  /** Ends the watching; what still waits is not told. */
  readonly end: () => void
}

/**
 * Finds out that a worker has died, which no promise of its own ever tells: a message that cannot be read, an error with
 * no answer to a question behind it, or a minute without any answer.
 */
export function watchLiveness(parts: {
  readonly worker: Pick<Worker, 'addEventListener'>
  readonly ping: () => Promise<unknown>
  readonly clock: Clock
  readonly onDied: () => void
}): Liveness {
  const { worker, clock } = parts
  const waiting = new Set<(failure: Error) => void>()
  let ended = false
  let died = false
  let silentBeats = 0
  let cancelBeat = (): void => undefined
  const cancelQuestions = new Set<() => void>()

  const end = (): void => {
    ended = true
    cancelBeat()
    for (const cancel of cancelQuestions) cancel()
    cancelQuestions.clear()
  }
  const die = (): void => {
    if (ended) return
    end()
    died = true
    parts.onDied()
    for (const reject of waiting) reject(new EngineStopped())
    waiting.clear()
  }
  const ask = (onAnswer: () => void): void => {
    parts.ping().then(onAnswer, onAnswer)
  }
  const answerWithin = (patienceMs: number): void => {
    const cancel = clock.schedule(patienceMs, die)
    cancelQuestions.add(cancel)
    ask(() => {
      cancel()
      cancelQuestions.delete(cancel)
    })
  }
  // Counted in beats, not read from the clock: a computer that slept has not waited.
  const beat = (): void => {
    silentBeats += 1
    if (silentBeats * HEARTBEAT_MS > SILENCE_MS) return die()
    ask(() => {
      silentBeats = 0
    })
    cancelBeat = clock.schedule(HEARTBEAT_MS, beat)
  }
  cancelBeat = clock.schedule(HEARTBEAT_MS, beat)
  worker.addEventListener('messageerror', die)
  worker.addEventListener('error', () => {
    if (!ended) answerWithin(ANSWER_AFTER_ERROR_MS)
  })

  return {
    call: (work) =>
      new Promise((resolve, reject) => {
        if (died) return reject(new EngineStopped())
        waiting.add(reject)
        work()
          .then(resolve, reject)
          .finally(() => waiting.delete(reject))
      }),
    end,
  }
}
