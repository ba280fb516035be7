import * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import { checksum } from '../storage/checksum.ts'
import type { Storage } from '../storage/storage-port.ts'
import type { DocumentStore } from './document-store.ts'
import type { Writer } from './writer.ts'

/** Rows or bytes after which a document's log is folded into a snapshot (research/storage.md §6). */
export const COMPACT_AT_ROWS = 200
export const COMPACT_AT_BYTES = 256 * 1024

/** True when the log of a document has grown enough to be folded. */
export function needsCompaction(store: DocumentStore, documentId: DocumentId): boolean {
  const log = store.logSize(documentId)
  return log !== undefined && (log.rows >= COMPACT_AT_ROWS || log.sizeBytes >= COMPACT_AT_BYTES)
}

/**
 * Folds a loaded document's log into a snapshot, and only then drops the rows that the older of two snapshots covers,
 * both read back and found sound: at every moment, also when killed between the two steps, two ways lead to the whole
 * document.
 */
export async function compact(
  parts: { readonly store: DocumentStore; readonly writer: Writer; readonly storage: Storage },
  documentId: DocumentId,
): Promise<boolean> {
  const { store, writer, storage } = parts
  const flushed = await writer.flush()
  const document = store.peek(documentId)
  const log = store.logSize(documentId)
  const head = store.head(documentId)
  if (!flushed.ok || !document || !log || !head) return false
  const bytes = Y.encodeStateAsUpdate(document.doc)
  const snapshot = { documentId, bytes, seq: head.seq, checksum: checksum(bytes) }
  const foldedRows = log.rows
  const foldedBytes = log.sizeBytes
  const result = await writer.commit({ snapshot })
  if (!result.ok) return false
  log.snapshotSeq = head.seq
  log.snapshotBytes = bytes.length
  log.rows -= foldedRows
  log.sizeBytes -= foldedBytes
  const spareSeq = await soundSpare(storage, documentId)
  if (spareSeq > 0) await storage.trim(documentId, spareSeq)
  return true
}

/** Seq of the older of two sound snapshots on the disk; 0 when there are not two. */
async function soundSpare(storage: Storage, documentId: DocumentId): Promise<number> {
  const stored = await storage.load(documentId)
  if (!stored.ok) return 0
  const { snapshot, previousSnapshot } = stored.value
  const sound = [snapshot, previousSnapshot].flatMap((row) => (row && checksum(row.bytes) === row.checksum ? row : []))
  return sound[1]?.seq ?? 0
}
