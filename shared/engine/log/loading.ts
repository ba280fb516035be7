import * as Y from 'yjs'
import type { Origin } from '../../documents/kernel/index.ts'
import { checksum } from '../storage/checksum.ts'
import type { QuarantinedRow, StoredDocument, StoredSnapshot } from '../storage/storage-port.ts'

/** A document as far as the disk still has it. */
export type LoadedDocument = {
  readonly doc: Y.Doc
  /** Seq of the snapshot that was good, 0 when none: rows after it must stay. */
  readonly snapshotSeq: number
  /** Updates and bytes stored after that snapshot. */
  readonly rows: number
  readonly sizeBytes: number
  readonly snapshotBytes: number
  /** What could not be read. It stays in quarantine; everything else is in the document. */
  readonly damaged: readonly QuarantinedRow[]
  /** True when rows wait for one that is missing: a part of the document is not visible. */
  readonly incomplete: boolean
}

/** Builds a document from snapshot and updates. Damage is set aside and reported, never fatal. */
export function buildDocument(stored: StoredDocument): LoadedDocument {
  const doc = new Y.Doc()
  const damaged = [...stored.damaged]
  const snapshot = pickSnapshot(stored, damaged)
  if (snapshot) Y.applyUpdate(doc, snapshot.bytes, 'storage' satisfies Origin)
  let rows = 0
  let sizeBytes = 0
  for (const update of stored.updates) {
    if (snapshot && update.seq <= snapshot.seq) continue
    rows += 1
    sizeBytes += update.bytes.length
    if (!tryApply(doc, update.bytes)) {
      damaged.push({ documentId: update.documentId, seq: update.seq, bytes: update.bytes, reason: 'undecodable' })
    }
  }
  return {
    doc,
    snapshotSeq: snapshot?.seq ?? 0,
    rows,
    sizeBytes,
    snapshotBytes: snapshot?.bytes.length ?? 0,
    damaged,
    incomplete: doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
  }
}

function pickSnapshot(stored: StoredDocument, damaged: QuarantinedRow[]): StoredSnapshot | null {
  for (const snapshot of [stored.snapshot, stored.previousSnapshot]) {
    if (!snapshot) continue
    if (checksum(snapshot.bytes) === snapshot.checksum && isUpdate(snapshot.bytes)) return snapshot
    const { documentId, seq, bytes } = snapshot
    damaged.push({ documentId, seq, bytes, reason: 'snapshot-checksum' })
  }
  return null
}

function tryApply(doc: Y.Doc, bytes: Uint8Array): boolean {
  // Decoded before it is applied: Yjs would otherwise integrate the first half of a torn row and throw in the middle.
  if (!isUpdate(bytes)) return false
  try {
    Y.applyUpdate(doc, bytes, 'storage' satisfies Origin)
    return true
  } catch {
    return false
  }
}

/** True when bytes decode as a Yjs update. */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes)
    return true
  } catch {
    return false
  }
}
