import { type CopyReason, type GuardedCopy, openGuardedCopy } from './guarded-copy.ts'

/** Second copies of the documents open in an editor: at most `limit` databases, least recently opened ones dropped. */
export type RecoveryCopies = {
  /** Starts or refreshes the copy of a document. `state` is the document now. */
  readonly open: (documentId: string, state: Uint8Array) => Promise<void>
  readonly write: (documentId: string, update: Uint8Array) => void
  readonly close: (documentId: string) => Promise<void>
  /** What the copy of a document holds, or null when there is none or it cannot be read. */
  readonly read: (documentId: string) => Promise<Uint8Array | null>
  readonly dispose: () => Promise<void>
}

/** The list of copies that exist, kept by the caller (a value in the workspace's database). */
export type CopyIndex = {
  readonly load: () => Promise<readonly string[]>
  readonly save: (documentIds: readonly string[]) => Promise<void>
}

// One y-indexeddb database per document: 50 open and close in a blink, 3,000 do not (research: storage §2).
const COPY_LIMIT = 50

/** Creates the copies of one workspace. `onFailure` hears of each copy that stops working, once. */
export function recoveryCopies(
  workspaceId: string,
  index: CopyIndex,
  {
    onFailure,
    limit = COPY_LIMIT,
  }: { readonly onFailure: (documentId: string, reason: CopyReason) => void; readonly limit?: number },
): RecoveryCopies {
  const copies = new Map<string, GuardedCopy>()
  const nameOf = (documentId: string): string => `branchline-copy-${workspaceId}-${documentId}`
  const openCopy = (documentId: string): GuardedCopy =>
    openGuardedCopy(nameOf(documentId), { onFailure: (reason) => onFailure(documentId, reason) })

  // The index is read and written by several opens at once: one at a time, or the last one forgets the others.
  let queue: Promise<unknown> = Promise.resolve()
  const touch = (documentId: string): Promise<void> => {
    const step = queue.then(async () => {
      const known = await index.load()
      const kept = [documentId, ...known.filter((id) => id !== documentId)]
      await index.save(kept.slice(0, limit))
      for (const dropped of kept.slice(limit)) {
        await copies.get(dropped)?.close()
        copies.delete(dropped)
        await deleteDatabase(nameOf(dropped))
      }
    })
    queue = step.catch(() => undefined)
    return step
  }

  return {
    open: async (documentId, state) => {
      await touch(documentId)
      const copy = copies.get(documentId) ?? openCopy(documentId)
      copies.set(documentId, copy)
      await copy.loaded
      copy.write(state)
    },
    write: (documentId, update) => copies.get(documentId)?.write(update),
    close: async (documentId) => {
      const copy = copies.get(documentId)
      copies.delete(documentId)
      await copy?.close()
    },
    read: async (documentId) => {
      if (!(await index.load()).includes(documentId)) return null
      const open = copies.get(documentId)
      const copy = open ?? openCopy(documentId)
      const reason = await copy.loaded
      const state = reason === null ? copy.state() : null
      if (!open) await copy.close()
      return state
    },
    dispose: async () => {
      const open = [...copies.values()]
      copies.clear()
      await Promise.allSettled(open.map((copy) => copy.close()))
    },
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
