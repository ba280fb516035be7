import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

/** What the guard reports instead of y-indexeddb's hangs, throws and silence. */
export type CopyReason = 'timeout' | 'disk-full' | 'closed' | 'failed'

/** A second, independent copy of one document in its own y-indexeddb database. */
export type GuardedCopy = {
  /** Resolves when the stored copy has been read into the shadow, or with why it could not be; never hangs. */
  readonly loaded: Promise<CopyReason | null>
  /** The copy's content; merge it into the document when the log was damaged. */
  readonly state: () => Uint8Array
  /** Adds what happened to the real document. Never throws. */
  readonly write: (update: Uint8Array) => void
  readonly close: () => Promise<void>
}

/**
 * Opens the copy called `name`. y-indexeddb binds to a shadow document of its own, never to the real one: its update
 * handler throws inside the caller's edit when its connection is closed (research: storage, failure tests).
 */
export function openGuardedCopy(
  name: string,
  { onFailure, timeoutMs = 5000 }: { readonly onFailure: (reason: CopyReason) => void; readonly timeoutMs?: number },
): GuardedCopy {
  const shadow = new Y.Doc()
  const persistence = new IndexeddbPersistence(name, shadow)
  let failed: CopyReason | null = null
  const fail = (reason: CopyReason): CopyReason => {
    if (!failed) onFailure(reason)
    failed = reason
    return reason
  }
  const watched = watchDatabase(persistence, fail)
  const loaded = Promise.race([
    persistence.whenSynced.then(() => null),
    watched.then((reason) => fail(reason)),
    delay(timeoutMs).then(() => (persistence.synced ? null : fail('timeout'))),
  ])
  return {
    loaded,
    state: () => Y.encodeStateAsUpdate(shadow),
    write: (update) => {
      if (failed) return
      try {
        Y.applyUpdate(shadow, update)
      } catch {
        // A closed connection makes y-indexeddb throw out of applyUpdate; the shadow itself has the update.
        fail('closed')
      }
    },
    close: async () => {
      try {
        await Promise.race([persistence.destroy(), delay(timeoutMs)])
      } catch {
        // The database never opened: there is nothing to close.
      }
      shadow.destroy()
    },
  }
}

// y-indexeddb listens to no error event: a transaction that aborts later (quota) would pass in silence. The promise
// resolves only with a reason; it stays pending while all is well.
function watchDatabase(
  persistence: IndexeddbPersistence,
  fail: (reason: CopyReason) => CopyReason,
): Promise<CopyReason> {
  return new Promise((resolve) => {
    const opening = (persistence as unknown as { readonly _db: Promise<IDBDatabase> })._db // its only handle on errors
    opening.then(
      (database) => {
        database.addEventListener('close', () => fail('closed'))
        database.addEventListener('abort', (event) => {
          const transaction = event.target as IDBTransaction // `abort` bubbles from the transaction
          fail(transaction.error?.name === 'QuotaExceededError' ? 'disk-full' : 'failed')
        })
      },
      () => resolve('failed'),
    )
  })
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
