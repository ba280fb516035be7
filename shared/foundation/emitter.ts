/** Listeners of one event. A listener that throws does not keep the others from hearing it. */
export type Emitter<T> = {
  readonly on: (listener: (event: T) => void) => () => void
  readonly emit: (event: T) => void
  readonly size: () => number
}

/** Creates an emitter; `onFailure` receives what a listener throws. */
export function emitter<T>(onFailure: (failure: unknown) => void = rethrowLater): Emitter<T> {
  const listeners = new Set<(event: T) => void>()
  return {
    on: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    emit: (event) => {
      for (const listener of [...listeners]) {
        try {
          listener(event)
        } catch (failure) {
          onFailure(failure)
        }
      }
    },
    size: () => listeners.size,
  }
}

// A failing listener must not break the one who emits, and must not stay silent either.
function rethrowLater(failure: unknown): void {
  void Promise.resolve().then(() => {
    throw failure
  })
}
