import type { DocumentId, Result } from '../../foundation/index.ts'
import type { DocumentKind } from '../../documents/kernel/index.ts'

/** One Yjs update as it was stored. `seq` grows over the whole workspace and is never reused. */
export type StoredUpdate = { readonly seq: number; readonly documentId: DocumentId; readonly bytes: Uint8Array }

/** A merged state replacing all updates up to and including `seq`. */
export type StoredSnapshot = {
  readonly documentId: DocumentId
  readonly bytes: Uint8Array
  readonly seq: number
  /** CRC-32 of `bytes`. */
  readonly checksum: number
}

/** What is known of a document without loading it. */
export type Head = {
  readonly documentId: DocumentId
  readonly kind: DocumentKind | (string & {})
  /**
   * Last stored update. In a batch that also carries updates of the document, the storage replaces it by the last seq
   * it gave to them: the writer cannot know it before the commit.
   */
  readonly seq: number
  /** Hash over state vector and deletions; equal documents have equal hashes. Empty until computed. */
  readonly hash: string
  readonly sizeBytes: number
}

/** Which part of the log a document's rows were derived from. */
export type ProjectionState = { readonly documentId: DocumentId; readonly seq: number; readonly schema: number }

/**
 * A command over several documents: replayed at start when it is still pending. Steps are idempotent. One that is done
 * is removed from the disk in the batch that says so; the disk holds no more intents than were interrupted.
 */
export type Intent = {
  readonly id: string
  readonly command: string
  readonly input: unknown
  readonly state: 'pending' | 'done'
}

/** A row that could not be read, kept so that nothing is thrown away. */
export type QuarantinedRow = {
  readonly documentId: DocumentId
  readonly seq: number
  readonly bytes: Uint8Array
  readonly reason: string
}

/** Bytes beside the documents, named by their SHA-256 in hexadecimal. */
export type StoredBlob = { readonly id: string; readonly mime: string; readonly bytes: Uint8Array }

/** What is known of a blob without reading its bytes. */
export type BlobEntry = { readonly id: string; readonly mime: string; readonly sizeBytes: number }

/** Everything written by one `commit` reaches the disk together or not at all. */
export type StorageBatch = {
  readonly updates?: readonly { readonly documentId: DocumentId; readonly bytes: Uint8Array }[]
  readonly heads?: readonly Head[]
  readonly snapshot?: StoredSnapshot
  readonly intents?: readonly Intent[]
  readonly projections?: readonly { readonly state: ProjectionState; readonly rows: Uint8Array }[]
  readonly quarantine?: readonly QuarantinedRow[]
  readonly blobs?: readonly StoredBlob[]
  /** Small values by name, for example the slim columns for instant open. */
  readonly values?: Readonly<Record<string, unknown>>
}

/** Why storage could not do what it was asked. Nothing of the batch was written. */
export type StorageReason = 'disk-full' | 'closed' | 'unreadable' | 'failed'

/**
 * Port: the database of one workspace. Implementations never know document types.
 * A `commit` that resolves with ok is on the disk (durability strict); anything else changed nothing.
 */
export type Storage = {
  /** Writes a batch atomically; answers the seq given to each update, in order. */
  readonly commit: (batch: StorageBatch) => Promise<Result<readonly number[], StorageReason>>
  readonly heads: () => Promise<Result<readonly Head[], StorageReason>>
  /**
   * The newest snapshot, the newest sound one before it (kept as a spare), and every update still stored, in order.
   * Updates between the two are still there (`trim` goes up to the older one only), so that a damaged snapshot costs
   * nothing.
   */
  readonly load: (documentId: DocumentId) => Promise<Result<StoredDocument, StorageReason>>
  readonly projectionStates: () => Promise<Result<readonly ProjectionState[], StorageReason>>
  readonly projections: (
    documentIds: readonly DocumentId[],
  ) => Promise<Result<ReadonlyMap<DocumentId, Uint8Array>, StorageReason>>
  /** Intents still pending, oldest first. */
  readonly pendingIntents: () => Promise<Result<readonly Intent[], StorageReason>>
  readonly quarantined: () => Promise<Result<readonly QuarantinedRow[], StorageReason>>
  /** A blob as it lies there, unverified; null when there is none. */
  readonly blob: (id: string) => Promise<Result<StoredBlob | null, StorageReason>>
  /** All blobs, without reading their bytes. */
  readonly blobs: () => Promise<Result<readonly BlobEntry[], StorageReason>>
  readonly value: (name: string) => Promise<Result<unknown, StorageReason>>
  /** Drops updates of a document up to and including `seq`, which a stored snapshot covers. */
  readonly trim: (documentId: DocumentId, seq: number) => Promise<Result<void, StorageReason>>
  readonly close: () => Promise<void>
}

/** What `load` reads. A row that is not even a row (wrong shape, wrong checksum) is listed, not thrown. */
export type StoredDocument = {
  readonly snapshot: StoredSnapshot | null
  readonly previousSnapshot: StoredSnapshot | null
  readonly updates: readonly StoredUpdate[]
  readonly damaged: readonly QuarantinedRow[]
}
