import * as Y from 'yjs'
import { type Clock, type DocumentId, emitter, err, ok, type Result } from '../../foundation/index.ts'
import type { SaveStatus } from '../client.ts'
import type { Head, Intent, Storage, StorageBatch, StorageReason } from '../storage/storage-port.ts'

/** How long a keystroke waits for others before it is written: below what anyone notices, above one fsync. */
export const BATCH_MS = 50
/** First and longest pause between attempts when the disk refuses. */
const RETRY_FIRST_MS = 250
const RETRY_MAX_MS = 10_000
/** Updates of one document waiting behind a refusing disk are merged at this many, so that memory grows with edits, not keystrokes. */
const MERGE_WAITING_AT = 256

export type SaveFailure = 'disk-full' | 'closed' | 'failed'

/** What a batch put on the disk, for those who count rows and seqs. */
export type Committed = { readonly documentId: DocumentId; readonly seq: number; readonly sizeBytes: number }

export type Writer = {
  /** Queues an update. Everything queued in one synchronous stretch reaches the disk in one batch, or none of it does. */
  readonly add: (documentId: DocumentId, bytes: Uint8Array) => void
  readonly addIntent: (intent: Intent) => void
  readonly hasPending: (documentId: DocumentId) => boolean
  /** Writes something else (snapshot, projections, values) in its turn; not retried. */
  readonly commit: (batch: StorageBatch) => Promise<Result<readonly number[], SaveFailure>>
  /** Writes what is queued now; ok means all of it is on the disk. */
  readonly flush: () => Promise<Result<void, SaveFailure>>
  readonly status: () => SaveStatus
  readonly onStatus: (listener: (status: SaveStatus) => void) => () => void
  readonly onCommitted: (listener: (rows: readonly Committed[]) => void) => () => void
  /** Writes nothing from now on, whatever is asked: another window may be the writer already. */
  readonly dispose: () => void
}

type Queue = { readonly updates: Map<DocumentId, Uint8Array[]>; readonly intents: Map<string, Intent> }

/**
 * The only one who writes to storage. Batches for at most 50 ms, merges per document, commits atomically, and keeps
 * everything in memory and tries again when the disk refuses. Nothing counts as saved before its commit has resolved.
 */
export function createWriter(options: {
  readonly storage: Storage
  readonly clock: Clock
  /** Heads of documents as they are now; asked at the moment the batch is closed. */
  readonly headsOf: (documentIds: readonly DocumentId[]) => readonly Head[]
  /** Hears what a listener, an adapter or a document throws. */
  readonly onFailure?: (failure: unknown) => void
}): Writer {
  const { storage, clock } = options
  const statusChanged = emitter<SaveStatus>(options.onFailure)
  const committed = emitter<readonly Committed[]>(options.onFailure)
  let queue: Queue = emptyQueue()
  let cancelTimer: (() => void) | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let inFlight = false
  let retryMs = RETRY_FIRST_MS
  let status: SaveStatus = { state: 'saved' }
  let disposed = false

  const setStatus = (next: SaveStatus): void => {
    const same =
      next.state === status.state &&
      (next.state !== 'not-saved' || status.state !== 'not-saved' || next.reason === status.reason)
    if (same) return
    status = next
    statusChanged.emit(next)
  }
  const isEmpty = (): boolean => queue.updates.size === 0 && queue.intents.size === 0
  const wakeIn = (delayMs: number): void => {
    if (cancelTimer || inFlight || disposed) return
    cancelTimer = clock.schedule(delayMs, () => {
      cancelTimer = null
      void writeQueue()
    })
  }
  const queued = (): void => {
    if (status.state === 'saved') setStatus({ state: 'saving', sinceMs: clock.nowMs() })
    wakeIn(BATCH_MS)
  }

  /** One commit at a time, in the order asked for. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  const writeQueue = (): Promise<Result<void, SaveFailure>> =>
    inTurn(async () => {
      if (disposed) return err('closed')
      if (isEmpty()) return ok()
      cancelTimer?.()
      cancelTimer = null
      const taken = queue
      queue = emptyQueue()
      inFlight = true
      const updates = rowsOf(taken)
      const result = await attempt(() => {
        // Inside: a document that cannot say what it is now must not cost what was taken from the queue.
        const heads = options.headsOf([...taken.updates.keys()])
        return storage.commit({ updates, heads, intents: [...taken.intents.values()] })
      }, options.onFailure)
      inFlight = false
      if (!result.ok) {
        queue = putBack(taken, updates, queue)
        setStatus({ state: 'not-saved', sinceMs: sinceOf(status, clock), reason: result.reason })
        wakeIn(retryMs)
        retryMs = Math.min(retryMs * 2, RETRY_MAX_MS)
        return err(result.reason)
      }
      retryMs = RETRY_FIRST_MS
      const rows = updates.map(({ documentId, bytes }, at) => ({
        documentId,
        seq: result.value[at] ?? 0,
        sizeBytes: bytes.length,
      }))
      committed.emit(rows)
      if (isEmpty()) setStatus({ state: 'saved' })
      else {
        setStatus({ state: 'saving', sinceMs: clock.nowMs() })
        wakeIn(BATCH_MS)
      }
      return ok()
    })

  return {
    add: (documentId, bytes) => {
      const parts = queue.updates.get(documentId) ?? []
      parts.push(bytes)
      queue.updates.set(documentId, parts.length >= MERGE_WAITING_AT ? merged(parts) : parts)
      queued()
    },
    addIntent: (intent) => {
      queue.intents.set(intent.id, intent)
      queued()
    },
    hasPending: (documentId) => queue.updates.has(documentId) || inFlight,
    commit: (batch) =>
      inTurn(async () => (disposed ? err('closed') : attempt(() => storage.commit(batch), options.onFailure))),
    flush: async () => {
      // A commit already under way may hold part of what was done before this call: wait for it, then write the rest.
      const last = await writeQueue()
      return isEmpty() ? ok() : last.ok ? writeQueue() : last
    },
    status: () => status,
    onStatus: statusChanged.on,
    onCommitted: committed.on,
    dispose: () => {
      disposed = true
      cancelTimer?.()
    },
  }
}

function emptyQueue(): Queue {
  return { updates: new Map(), intents: new Map() }
}

type Row = { readonly documentId: DocumentId; readonly bytes: Uint8Array }

function rowsOf({ updates }: Queue): Row[] {
  return [...updates].flatMap(([documentId, parts]) => merged(parts).map((bytes) => ({ documentId, bytes })))
}

/** One update, or all of them when Yjs cannot merge them: a document it chokes on must not keep others from the disk. */
function merged(parts: readonly Uint8Array[]): Uint8Array[] {
  if (parts.length < 2) return [...parts]
  try {
    return [Y.mergeUpdates([...parts])]
  } catch {
    return [...parts]
  }
}

/** What was refused goes before what came since, per document: Yjs would park an update that comes before its cause. */
function putBack(taken: Queue, updates: readonly Row[], newer: Queue): Queue {
  const back: Queue = { updates: new Map(), intents: taken.intents }
  const rows = [...updates, ...rowsOf(newer)]
  for (const { documentId, bytes } of rows) {
    back.updates.set(documentId, [...(back.updates.get(documentId) ?? []), bytes])
  }
  for (const [id, intent] of newer.intents) back.intents.set(id, intent)
  return back
}

function sinceOf(status: SaveStatus, clock: Clock): number {
  return status.state === 'saved' ? clock.nowMs() : status.sinceMs
}

async function attempt<T>(
  work: () => Promise<Result<T, StorageReason>>,
  onFailure?: (failure: unknown) => void,
): Promise<Result<T, SaveFailure>> {
  try {
    const result = await work()
    if (result.ok) return result
    return err(result.reason === 'unreadable' ? 'failed' : result.reason)
  } catch (failure) {
    // An adapter that throws breaks its contract; the queue must survive that too.
    onFailure?.(failure)
    return err('failed')
  }
}
