import { err, ok, type DocumentId, type Result } from '../../foundation/index.ts'
import { checksum } from './checksum.ts'
import type {
  Head,
  Intent,
  ProjectionState,
  QuarantinedRow,
  Storage,
  StorageBatch,
  StorageReason,
  StoredBlob,
  StoredSnapshot,
  StoredUpdate,
} from './storage-port.ts'

/** What a disk can do to us, for tests. */
export type StorageFaults = {
  /** Every call fails with this reason until it is null again. */
  failWith: StorageReason | null
  /** Documents that cannot be read, though everything else can. */
  unreadable: readonly DocumentId[]
  /** Runs before a commit; what it throws means that the process died there and nothing of the batch was written. */
  beforeCommit: ((batch: StorageBatch, commitNumber: number) => void) | null
  /** Runs after a commit reached the disk but before the writer hears of it. */
  afterCommit: ((batch: StorageBatch, commitNumber: number) => void) | null
}

/** The disk behind a memory storage: outlives it, as a disk outlives a process. */
export type MemoryDisk = {
  lastSeq: number
  readonly updates: Map<DocumentId, StoredUpdate[]>
  readonly snapshots: Map<DocumentId, readonly [StoredSnapshot, StoredSnapshot | null]>
  readonly heads: Map<DocumentId, Head>
  readonly projections: Map<DocumentId, { readonly state: ProjectionState; readonly rows: Uint8Array }>
  readonly intents: Map<string, Intent>
  readonly quarantine: Map<string, QuarantinedRow>
  readonly blobs: Map<string, StoredBlob>
  readonly values: Map<string, unknown>
}

/** An empty disk. */
export function memoryDisk(): MemoryDisk {
  return {
    lastSeq: 0,
    updates: new Map(),
    snapshots: new Map(),
    heads: new Map(),
    projections: new Map(),
    intents: new Map(),
    quarantine: new Map(),
    blobs: new Map(),
    values: new Map(),
  }
}

/**
 * The Storage port in memory, with hooks to break it. Opening the same disk twice is what a restart is:
 * a commit that had not resolved is simply not there.
 */
export function memoryStorage(disk: MemoryDisk = memoryDisk()): Storage & {
  readonly disk: MemoryDisk
  readonly faults: StorageFaults
} {
  const faults: StorageFaults = { failWith: null, unreadable: [], beforeCommit: null, afterCommit: null }
  let closed = false
  let commits = 0
  // Every answer takes a turn of the event loop, as a real database does; a synchronous fake would hide races.
  const answer = async <T>(read: () => T): Promise<Result<T, StorageReason>> => {
    await Promise.resolve()
    if (closed) return err('closed')
    return faults.failWith ? err(faults.failWith) : ok(read())
  }
  return {
    disk,
    faults,
    commit: async (batch) => {
      commits += 1
      const number = commits
      await Promise.resolve()
      if (closed) return err('closed')
      if (faults.failWith) return err(faults.failWith)
      faults.beforeCommit?.(batch, number)
      const seqs = writeBatch(disk, batch)
      faults.afterCommit?.(batch, number)
      return ok(seqs)
    },
    heads: () => answer(() => [...disk.heads.values()]),
    load: async (documentId) => {
      if (faults.unreadable.includes(documentId)) return err('failed')
      return answer(() => {
        const [snapshot, previousSnapshot] = disk.snapshots.get(documentId) ?? [null, null]
        return { snapshot, previousSnapshot, updates: [...(disk.updates.get(documentId) ?? [])], damaged: [] }
      })
    },
    projectionStates: () => answer(() => [...disk.projections.values()].map(({ state }) => state)),
    projections: (documentIds) =>
      answer(() => {
        const found = new Map<DocumentId, Uint8Array>()
        for (const id of documentIds) {
          const stored = disk.projections.get(id)
          if (stored) found.set(id, stored.rows)
        }
        return found
      }),
    pendingIntents: () => answer(() => [...disk.intents.values()].filter(({ state }) => state === 'pending')),
    quarantined: () => answer(() => [...disk.quarantine.values()]),
    blob: (id) =>
      answer(() => {
        const stored = disk.blobs.get(id)
        // A copy: whoever reads it may give the bytes away to another thread.
        return stored ? { ...stored, bytes: stored.bytes.slice() } : null
      }),
    blobs: () =>
      answer(() => [...disk.blobs.values()].map(({ id, mime, bytes }) => ({ id, mime, sizeBytes: bytes.length }))),
    value: (name) => answer(() => structuredCopy(disk.values.get(name))),
    trim: (documentId, seq) =>
      answer(() => {
        const kept = (disk.updates.get(documentId) ?? []).filter((update) => update.seq > seq)
        disk.updates.set(documentId, kept)
      }),
    close: async () => {
      closed = true
    },
  }
}

function writeBatch(disk: MemoryDisk, batch: StorageBatch): number[] {
  const seqs: number[] = []
  const lastSeqOf = new Map<DocumentId, number>()
  for (const { documentId, bytes } of batch.updates ?? []) {
    disk.lastSeq += 1
    seqs.push(disk.lastSeq)
    lastSeqOf.set(documentId, disk.lastSeq)
    const rows = disk.updates.get(documentId) ?? []
    rows.push({ seq: disk.lastSeq, documentId, bytes: bytes.slice() })
    disk.updates.set(documentId, rows)
  }
  for (const head of batch.heads ?? []) {
    disk.heads.set(head.documentId, { ...head, seq: lastSeqOf.get(head.documentId) ?? head.seq })
  }
  if (batch.snapshot) {
    const { documentId, bytes } = batch.snapshot
    const [newest, older] = disk.snapshots.get(documentId) ?? [null, null]
    const spare = newest && !isSound(newest) && older ? older : newest
    disk.snapshots.set(documentId, [{ ...batch.snapshot, bytes: bytes.slice() }, spare])
  }
  for (const intent of batch.intents ?? []) {
    if (intent.state === 'done') disk.intents.delete(intent.id)
    else disk.intents.set(intent.id, { ...intent, input: structuredCopy(intent.input) })
  }
  for (const entry of batch.projections ?? []) {
    disk.projections.set(entry.state.documentId, { state: entry.state, rows: entry.rows.slice() })
  }
  for (const row of batch.quarantine ?? []) disk.quarantine.set(`${row.documentId} ${row.seq}`, row)
  for (const blob of batch.blobs ?? []) disk.blobs.set(blob.id, { ...blob, bytes: blob.bytes.slice() })
  for (const [name, value] of Object.entries(batch.values ?? {})) disk.values.set(name, structuredCopy(value))
  return seqs
}

const isSound = ({ bytes, checksum: stored }: StoredSnapshot): boolean => checksum(bytes) === stored

// Values are plain data; a copy keeps the "disk" from sharing memory with the engine.
function structuredCopy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
