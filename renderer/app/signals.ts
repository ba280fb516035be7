import type { CommandFailure } from '#shared/documents/kernel/index.ts'
import type { EngineClient, Notice, PutBlobFailure, SaveStatus } from '#shared/engine/index.ts'
import { emitter } from '#shared/foundation/index.ts'

export type NumberedNotice = { readonly id: number; readonly notice: Notice }

/** What the engine says without being asked, as stores for `useSyncExternalStore`. */
export type Signals = {
  /** Begins to listen; the returned function ends it. */
  readonly start: () => () => void
  readonly saveStatus: Store<SaveStatus>
  readonly notices: Store<readonly NumberedNotice[]>
  readonly dismissNotice: (id: number) => void
  readonly commandFailed: (command: string, failure: CommandFailure) => void
  readonly imageRefused: (reason: PutBlobFailure) => void
  readonly onImageRefused: (listener: (reason: PutBlobFailure) => void) => () => void
  readonly onCommandFailed: (listener: (failure: CommandFailure) => void) => () => void
}

export type Store<T> = {
  readonly current: () => T
  readonly subscribe: (onChange: () => void) => () => void
}

/** Creates the stores for one engine; nothing is listened to before `start`. */
export function createSignals(client: EngineClient): Signals {
  const saveStatus = store<SaveStatus>({ state: 'saved' })
  const notices = store<readonly NumberedNotice[]>([])
  const failures = emitter<CommandFailure>()
  const refusals = emitter<PutBlobFailure>()
  let nextId = 0
  return {
    start: () => {
      const ends = [
        listen(client.onSaveStatus((status) => saveStatus.set(status))),
        listen(
          client.onNotice((notice) => {
            // The same thing said again (a disk that closes twice) stays one banner.
            const rest = notices.current().filter((known) => JSON.stringify(known.notice) !== JSON.stringify(notice))
            notices.set([...rest, { id: nextId++, notice }])
          }),
        ),
      ]
      return () => {
        for (const end of ends) end()
      }
    },
    saveStatus,
    notices,
    dismissNotice: (id) => notices.set(notices.current().filter((notice) => notice.id !== id)),
    commandFailed: (_command, failure) => failures.emit(failure),
    imageRefused: refusals.emit,
    onImageRefused: refusals.on,
    onCommandFailed: failures.on,
  }
}

function store<T>(initial: T): Store<T> & { readonly set: (value: T) => void } {
  let value = initial
  const changes = emitter<void>()
  return {
    current: () => value,
    subscribe: changes.on,
    set: (next) => {
      value = next
      changes.emit()
    },
  }
}

/** Ends a subscription that may not have begun yet. */
function listen(pending: Promise<() => void>): () => void {
  let ended = false
  let end: (() => void) | null = null
  void pending.then((stop) => {
    if (ended) stop()
    else end = stop
  })
  return () => {
    ended = true
    end?.()
  }
}
