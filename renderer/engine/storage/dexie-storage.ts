import { Dexie } from 'dexie'
import { type DocumentId, err, ok, type Result } from '#shared/foundation/index.ts'
import {
  checksum,
  type BlobEntry,
  type QuarantinedRow,
  type Storage,
  type StorageBatch,
  type StorageReason,
  type StoredBlob,
  type StoredDocument,
  type StoredSnapshot,
  type StoredUpdate,
} from '#shared/engine/index.ts'
import type { BlobRow, HeadRow, UpdateRow, WorkspaceDatabase } from './database.ts'
import { reasonOf } from './failure.ts'
import { createLogGuard, type LogGuard } from './log-guard.ts'

/**
 * The Storage port over one Dexie database. A connection that the browser closed is opened again once per call, when the
 * disk has room; when that fails too the call answers `closed` and the caller keeps what it has. A database that was
 * deleted meanwhile is not made anew: an empty one would take the next edits and call them saved. `onClosed` hears once
 * that nothing can be stored any more, and again when it happens again. `guard` is shared with whoever else writes.
 */
export async function openDexieStorage(
  database: WorkspaceDatabase,
  {
    onClosed = () => undefined,
    guard = createLogGuard(database),
  }: { readonly onClosed?: () => void; readonly guard?: LogGuard } = {},
): Promise<Result<Storage, StorageReason>> {
  let closedByUs = false
  let wasOpen = false
  let gone = false
  let told = false
  let reopening = false
  const failed = (reason: StorageReason): Result<never, StorageReason> => {
    if (reason === 'closed' && wasOpen && !told) {
      told = true
      onClosed()
    }
    return err(reason)
  }
  const attempt = async <T>(action: () => Promise<T>): Promise<Result<T, StorageReason>> => {
    if (closedByUs) return err('closed')
    if (gone) return failed('closed')
    try {
      const value = await action()
      told = false
      return ok(value)
    } catch (failure) {
      if (gone) return failed('closed')
      if (reasonOf(failure) !== 'closed') return err(reasonOf(failure))
      guard.doubt()
    }
    try {
      // The browser writes when it opens a database; behind half a record that would cost all of it.
      await guard.proveRoom()
      reopening = true
      database.close({ disableAutoOpen: false })
      reopening = false
      await database.open()
      const value = await action()
      told = false
      return ok(value)
    } catch (failure) {
      return failed(gone ? 'closed' : reasonOf(failure))
    }
  }
  // Runs inside the transaction that would make the database; what it throws leaves none behind.
  database.on('populate', () => {
    if (!wasOpen) return
    gone = true
    throw new Error('the database was deleted while it was open')
  })
  database.on('close', () => {
    // After Dexie has closed its side: found out now, not at the next edit.
    if (wasOpen && !closedByUs && !reopening) setTimeout(() => void attempt(() => database.heads.count()), 0)
  })

  const write = async <T>(action: () => Promise<T>): Promise<Result<T, StorageReason>> => {
    const result = await attempt(async () => {
      await guard.makeSound()
      return action()
    })
    if (!result.ok && !closedByUs) guard.doubt()
    return result
  }

  const opened = await attempt(() => database.open())
  if (!opened.ok) return opened
  wasOpen = true
  return ok({
    commit: (batch) => write(() => commitBatch(database, batch)),
    heads: () => attempt(async () => (await database.heads.toArray()).map(toHead)),
    load: (documentId) => attempt(() => loadDocument(database, documentId)),
    projectionStates: () => attempt(() => database.projectionStates.toArray()),
    projections: (documentIds) =>
      attempt(async () => {
        const rows = await database.projections.bulkGet([...documentIds])
        return new Map(rows.flatMap((row) => (row ? [[row.documentId as DocumentId, row.rows]] : []))) // our own key
      }),
    pendingIntents: () => attempt(() => database.intents.where('state').equals('pending').sortBy('id')),
    quarantined: () => attempt(() => database.quarantine.toArray()),
    blob: (id) => attempt(async () => blobOf(await database.blobs.get(id))),
    blobs: () => attempt(() => listBlobs(database)),
    value: (name) => attempt(async () => (await database.values.get(name))?.value),
    trim: (documentId, seq) =>
      write(async () => {
        await database.updates
          .where('[documentId+seq]')
          .between([documentId, Dexie.minKey], [documentId, seq], true, true)
          .delete()
      }),
    close: async () => {
      closedByUs = true
      database.close()
    },
  })
}

async function commitBatch(database: WorkspaceDatabase, batch: StorageBatch): Promise<readonly number[]> {
  return database.transaction('rw', database.tables, async () => {
    const updates = batch.updates ?? []
    const seqs =
      updates.length === 0
        ? []
        : await database.updates.bulkAdd(
            updates.map(({ documentId, bytes }) => ({ documentId, bytes, checksum: checksum(bytes) })),
            { allKeys: true },
          )
    if (batch.heads) {
      // The writer cannot know the seq of an update before its commit: the head takes the last one given here.
      const lastSeq = new Map(updates.map(({ documentId }, index) => [documentId, seqs[index]]))
      await database.heads.bulkPut(
        batch.heads.map((head) => ({ ...head, seq: lastSeq.get(head.documentId) ?? head.seq })),
      )
    }
    if (batch.snapshot) await putSnapshot(database, batch.snapshot)
    if (batch.intents) {
      await database.intents.bulkPut(batch.intents.filter(({ state }) => state === 'pending'))
      await database.intents.bulkDelete(batch.intents.filter(({ state }) => state === 'done').map(({ id }) => id))
      // Rows that earlier builds left: found by their index, none after the first time.
      await database.intents.where('state').equals('done').delete()
    }
    if (batch.projections) {
      await database.projectionStates.bulkPut(batch.projections.map(({ state }) => state))
      await database.projections.bulkPut(
        batch.projections.map(({ state, rows }) => ({ documentId: state.documentId, rows })),
      )
    }
    // Put, not add: a row found damaged at every start is kept and counted once.
    if (batch.quarantine) await database.quarantine.bulkPut([...batch.quarantine])
    if (batch.blobs) {
      await database.blobs.bulkPut(batch.blobs.map((blob) => ({ ...blob, sizeBytes: blob.bytes.length })))
    }
    if (batch.values) {
      await database.values.bulkPut(Object.entries(batch.values).map(([name, value]) => ({ name, value })))
    }
    return seqs
  })
}

function blobOf(row: BlobRow | undefined): StoredBlob | null {
  return row ? { id: row.id, mime: row.mime, bytes: bytesOf(row.bytes) } : null
}

async function listBlobs(database: WorkspaceDatabase): Promise<BlobEntry[]> {
  const keys = await database.blobs.orderBy('[id+mime+sizeBytes]').keys()
  // Keys of a compound index are arrays of its parts; Dexie types all keys alike.
  return (keys as unknown as [string, string, number][]).map(([id, mime, sizeBytes]) => ({ id, mime, sizeBytes }))
}

// The newest snapshot stays, and the newest sound one before it: a damaged one must not push out the last that reads.
async function putSnapshot(database: WorkspaceDatabase, snapshot: StoredSnapshot): Promise<void> {
  const { documentId, seq } = snapshot
  await database.snapshots.put(snapshot)
  const older = await snapshotsOf(database, documentId)
    .filter((row) => row.seq !== seq)
    .reverse()
    .toArray()
  const spare = older.find((row) => faultOf(row) === undefined) ?? older[0]
  await database.snapshots.bulkDelete(older.filter((row) => row !== spare).map((row) => [documentId, row.seq]))
}

function snapshotsOf(database: WorkspaceDatabase, documentId: string) {
  return database.snapshots.where('[documentId+seq]').between([documentId, Dexie.minKey], [documentId, Dexie.maxKey])
}

async function loadDocument(database: WorkspaceDatabase, documentId: DocumentId): Promise<StoredDocument> {
  const [snapshotRows, updateRows] = await database.transaction('r', database.snapshots, database.updates, () =>
    Promise.all([
      snapshotsOf(database, documentId).reverse().toArray(),
      database.updates
        .where('[documentId+seq]')
        .between([documentId, Dexie.minKey], [documentId, Dexie.maxKey])
        .toArray(),
    ]),
  )
  const damaged: QuarantinedRow[] = []
  const sound = (row: UpdateRow): boolean => {
    const reason = faultOf(row)
    if (reason) damaged.push({ documentId, seq: Number(row.seq), bytes: bytesOf(row.bytes), reason })
    return reason === undefined
  }
  const snapshots: StoredSnapshot[] = snapshotRows
    .filter(sound)
    .map(({ bytes, seq, checksum }) => ({ documentId, bytes, seq, checksum }))
  const updates: StoredUpdate[] = updateRows.filter(sound).map(({ seq, bytes }) => ({ seq, documentId, bytes }))
  return { snapshot: snapshots[0] ?? null, previousSnapshot: snapshots[1] ?? null, updates, damaged }
}

function faultOf({ bytes, checksum: stored }: UpdateRow): string | undefined {
  if (!(bytes instanceof Uint8Array)) return 'not bytes'
  return checksum(bytes) === stored ? undefined : 'checksum differs'
}

const bytesOf = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array())

function toHead({ documentId, kind, seq, hash, sizeBytes }: HeadRow) {
  return { documentId: documentId as DocumentId, kind, seq, hash, sizeBytes } // our own key
}
