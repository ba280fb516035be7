import type { Clock } from '#shared/foundation/index.ts'

/** Holds a quit back until the page has written everything, or has had its chance. */
export type QuitGate = {
  /** `true` when the app may quit now; `false` when it must wait and `proceed` will be called. */
  readonly mayQuit: () => boolean
  readonly onFlushed: () => void
  /** Whether the wait is over: windows may really close. */
  readonly isOpen: () => boolean
}

// A flush is one database transaction; a page that has not answered after this long will not.
const PATIENCE_MS = 3000

/** `requestFlush` answers whether there is a page to wait for; `proceed` quits again, this time for good. */
export function createQuitGate(clock: Clock, requestFlush: () => boolean, proceed: () => void): QuitGate {
  let state: 'running' | 'flushing' | 'done' = 'running'
  const finish = (): void => {
    if (state !== 'flushing') return
    state = 'done'
    proceed()
  }
  return {
    mayQuit: () => {
      if (state === 'done') return true
      if (state === 'flushing') return false
      if (!requestFlush()) {
        state = 'done'
        return true
      }
      state = 'flushing'
      clock.schedule(PATIENCE_MS, finish)
      return false
    },
    onFlushed: finish,
    isOpen: () => state === 'done',
  }
}
