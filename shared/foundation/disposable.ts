/** Something with a lifetime. Calling `dispose` twice is harmless. */
export type Disposable = { readonly dispose: () => void }

/**
 * Collects disposables; closing it closes all of them in reverse order, even when one close throws.
 * What is added after closing is closed at once: an opening that ends late must not leave anything open.
 */
export function disposableStack(): Disposable & { readonly add: (dispose: () => void) => void } {
  const closers: (() => void)[] = []
  let closed = false
  return {
    add: (dispose) => {
      if (closed) dispose()
      else closers.push(dispose)
    },
    dispose: () => {
      closed = true
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
