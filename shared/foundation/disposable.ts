/** Something with a lifetime. Calling `dispose` twice is harmless. */
export type Disposable = { readonly dispose: () => void }

/** Collects disposables; closing it closes all of them in reverse order, even when one close throws. */
export function disposableStack(): Disposable & { readonly add: (dispose: () => void) => void } {
  const closers: (() => void)[] = []
  return {
    add: (dispose) => void closers.push(dispose),
    dispose: () => {
      const failures: unknown[] = []
      while (closers.length > 0) {
        try {
          closers.pop()?.()
        } catch (failure) {
          failures.push(failure)
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'dispose')
    },
  }
}
