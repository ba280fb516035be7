import * as Y from 'yjs'
import type { RecoveryCopies } from '#shared/engine/index.ts'
import type { LogGuard } from '../storage/log-guard.ts'
import { type CopyReason, type GuardedCopy, openGuardedCopy } from './guarded-copy.ts'

/** Second copies of the documents open in an editor: the engine's port, and how to close all of them. */
export type DocumentCopies = RecoveryCopies & {
  /** Hands what still waits to the copies now. */
  readonly writeNow: () => void
  /** Resolves when all databases are closed. */
  readonly dispose: () => Promise<void>
}

/** Which copies exist, most recently opened first; kept by the caller (a value in the workspace's database). */
export type CopyIndex = {
  readonly load: () => Promise<readonly string[]>
  readonly save: (documentIds: readonly string[]) => Promise<void>
}

// Behind the log's own batch, so that what the copy has is on the disk already.
const WRITE_AFTER_MS = 250

// One y-indexeddb database per document: 50 open and close in a blink, 3,000 do not (research: storage §2).
const COPY_LIMIT = 50

/**
 * Creates the copies of one workspace. `onFailure` hears of each copy that stops working, once. They lie in the same
 * browser log as the workspace: while `guard` doubts it they write and open nothing, and catch up afterwards.
 */
export function documentCopies(
  workspaceId: string,
  index: CopyIndex,
  options: {
    readonly guard: Pick<LogGuard, 'isSound' | 'makeSound' | 'doubt'>
    readonly onFailure: (documentId: string, reason: CopyReason) => void
    readonly limit?: number
  },
): DocumentCopies {
  const limit = options.limit ?? COPY_LIMIT
  const copies = new Map<string, GuardedCopy>()
  const nameOf = (documentId: string): string => `branchline-copy-${workspaceId}-${documentId}`
  // The second copy follows at a distance: y-indexeddb makes one transaction of each update, and 500 a second of those
  // would keep the log itself from the disk (bench: storage).
  const waiting = new Map<string, Uint8Array[]>()
  const opening = new Set<string>()
  // Asked for while the log was in doubt; opened, with their state among what waits, once it is sound.
  const postponed = new Set<string>()
  const takeWaiting = (documentId: string): Uint8Array | null => {
    const updates = waiting.get(documentId) ?? []
    waiting.delete(documentId)
    return updates.length > 0 ? Y.mergeUpdates(updates) : null
  }
  const writeWaiting = (documentId: string): void => {
    if (!options.guard.isSound()) return
    const copy = copies.get(documentId)
    // Until it is open they wait for it: a copy with a gap would park everything that comes behind the gap.
    if (!copy && (opening.has(documentId) || postponed.has(documentId))) return
    const update = takeWaiting(documentId)
    if (update) copy?.write(update)
  }
  const writeSoon = (documentId: string): void => {
    setTimeout(() => {
      if (!options.guard.isSound()) writeSoon(documentId)
      else if (postponed.delete(documentId)) {
        open(documentId, takeWaiting(documentId)).catch(() => options.onFailure(documentId, 'failed'))
      } else writeWaiting(documentId)
    }, WRITE_AFTER_MS)
  }
  const writeLater = (documentId: string, update: Uint8Array): void => {
    const updates = waiting.get(documentId)
    if (updates) updates.push(update)
    else {
      waiting.set(documentId, [update])
      writeSoon(documentId)
    }
  }
  const closeCopy = async (documentId: string): Promise<void> => {
    writeWaiting(documentId)
    const copy = copies.get(documentId)
    copies.delete(documentId)
    await copy?.close()
  }

  // The index is read and written by several opens at once: one at a time, or the last one forgets the others.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work)
    queue = result.catch(() => undefined)
    return result
  }
  /** Whether a database may be opened now; asked first, since the log is in doubt at the start of a run. */
  const mayOpen = (): Promise<boolean> =>
    options.guard.makeSound().then(
      () => true,
      () => false,
    )
  const touch = async (documentId: string): Promise<void> => {
    const before = await index.load()
    const kept = [documentId, ...before.filter((id) => id !== documentId)]
    await index.save(kept.slice(0, limit))
    for (const dropped of kept.slice(limit)) {
      await closeCopy(dropped)
      await deleteDatabase(nameOf(dropped))
    }
  }
  const openCopy = (documentId: string): GuardedCopy =>
    openGuardedCopy(nameOf(documentId), {
      onFailure: (reason) => {
        if (reason === 'disk-full') options.guard.doubt()
        options.onFailure(documentId, reason)
      },
    })
  const open = (documentId: string, state: Uint8Array | null): Promise<void> => {
    opening.add(documentId)
    return inTurn(async () => {
      try {
        if (!(await mayOpen())) {
          postponed.add(documentId)
          if (state) writeLater(documentId, state)
          return
        }
        await touch(documentId)
        const copy = copies.get(documentId) ?? openCopy(documentId)
        copies.set(documentId, copy)
        await copy.loaded
        if (state) copy.write(state)
      } finally {
        opening.delete(documentId)
        writeWaiting(documentId)
      }
    })
  }

  return {
    open,
    write: writeLater,
    writeNow: () => {
      for (const documentId of [...waiting.keys()]) writeWaiting(documentId)
    },
    close: (documentId) =>
      inTurn(() => {
        postponed.delete(documentId)
        return closeCopy(documentId)
      }),
    read: (documentId) =>
      inTurn(async () => {
        if (!(await index.load()).includes(documentId)) return null
        const open = copies.get(documentId)
        if (!open && !(await mayOpen())) return null
        const copy = open ?? openCopy(documentId)
        const reason = await copy.loaded
        const state = reason === null ? copy.state() : null
        if (!open) await copy.close()
        return state
      }),
    dispose: () =>
      inTurn(async () => {
        await Promise.allSettled([...copies.keys()].map(closeCopy))
      }),
  }
}

// Resolves also when the deletion is blocked or fails: a leftover copy costs disk, never data.
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => resolve()
    request.onblocked = () => resolve()
  })
}
