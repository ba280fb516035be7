/**
 * Listeners of one event. A listener that throws does not keep the others from hearing it, one removed while the event
 * goes round does not hear it any more, and one added twice hears it twice.
 */
export type Emitter<T> = {
  readonly on: (listener: (event: T) => void) => () => void
  readonly emit: (event: T) => void
  readonly size: () => number
}

/** Creates an emitter; `onFailure` receives what a listener throws. */
export function emitter<T>(onFailure: (failure: unknown) => void = rethrowLater): Emitter<T> {
  // Each `on` is an entry of its own, so that taking one back never silences another with the same function.
  const entries = new Set<{ readonly listener: (event: T) => void }>()
  return {
    on: (listener) => {
      const entry = { listener }
      entries.add(entry)
      return () => void entries.delete(entry)
    },
    emit: (event) => {
      for (const entry of [...entries]) {
        if (!entries.has(entry)) continue
        try {
          entry.listener(event)
        } catch (failure) {
          onFailure(failure)
        }
      }
    },
    size: () => entries.size,
  }
}

// A failing listener must not break the one who emits, and must not stay silent either.
function rethrowLater(failure: unknown): void {
  void Promise.resolve().then(() => {
    throw failure
  })
}
