import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Intent, ProjectionState, QuarantinedRow, StoredBlob } from '#shared/engine/index.ts'

/** A row as it lies in IndexedDB. `checksum` is the CRC-32 of `bytes`. */
export type UpdateRow = {
  readonly seq: number
  readonly documentId: string
  readonly bytes: Uint8Array
  readonly checksum: number
}
export type SnapshotRow = UpdateRow
export type HeadRow = {
  readonly documentId: string
  readonly kind: string
  readonly seq: number
  readonly hash: string
  readonly sizeBytes: number
}
export type ProjectionRow = { readonly documentId: string; readonly rows: Uint8Array }
export type BlobRow = StoredBlob & { readonly sizeBytes: number }
export type ValueRow = { readonly name: string; readonly value: unknown }

/** The tables of one workspace (ARCHITECTURE.md, Storage). */
export type WorkspaceDatabase = Dexie & {
  readonly updates: EntityTable<UpdateRow, 'seq'>
  readonly snapshots: Table<SnapshotRow, [string, number]>
  readonly heads: Table<HeadRow, string>
  readonly intents: Table<Intent, string>
  readonly projectionStates: Table<ProjectionState, string>
  readonly projections: Table<ProjectionRow, string>
  readonly quarantine: Table<QuarantinedRow, [string, number]>
  readonly blobs: Table<BlobRow, string>
  readonly values: Table<ValueRow, string>
}

/** The database's name for a workspace: everything of one workspace is in one database. */
export function databaseName(workspaceId: string): string {
  return `branchline-${workspaceId}`
}

/** Deletes the database of a workspace when there is nothing in it. It must not be open anywhere. */
export async function deleteEmptyDatabase(workspaceId: string): Promise<void> {
  const database = declareDatabase(databaseName(workspaceId))
  await database.open()
  const counts = await Promise.all([database.updates.count(), database.snapshots.count(), database.heads.count()])
  database.close()
  // Whatever is left of a workspace may still be saved by somebody who knows how; never by us deleting it.
  if (counts.every((count) => count === 0)) await Dexie.delete(databaseName(workspaceId))
}

/**
 * Declares the database of a workspace; nothing is opened yet.
 * Durability is strict: a commit that resolved is on the disk, not in the system's cache (research: batched it costs nothing).
 */
export function declareDatabase(
  name: string,
  indexedDb?: IDBFactory,
  keyRange?: typeof IDBKeyRange,
): WorkspaceDatabase {
  const database = new Dexie(name, {
    // A connection that was closed is opened again by `openDexieStorage` alone, which knows when that is safe.
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    ...(indexedDb && keyRange ? { indexedDB: indexedDb, IDBKeyRange: keyRange } : {}),
  })
  database.version(1).stores({
    updates: '++seq, [documentId+seq]',
    snapshots: '[documentId+seq]',
    heads: 'documentId',
    intents: 'id, state',
    projectionStates: 'documentId',
    projections: 'documentId',
    quarantine: '[documentId+seq]',
    values: 'name',
  })
  // The index holds all there is to list: the bytes, in files of their own, are not touched for it.
  database.version(2).stores({ blobs: 'id, [id+mime+sizeBytes]' })
  // Dexie's own answer is to close, after which a deletion asked for elsewhere would go through. Kept open, the
  // deletion is blocked for as long as the workspace is in use; a newer build's upgrade still gets its way.
  database.on('versionchange', (event) => event.newVersion !== null)
  return database as WorkspaceDatabase // the stores just declared are exactly the type's tables
}
