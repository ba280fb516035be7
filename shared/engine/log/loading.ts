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
  try {
    // What has its checksum decodes, unless it was written wrong: looking first would take as long as applying it.
    return build(stored, applyUnseen)
  } catch {
    return build(stored, tryApply)
  }
}

type Apply = (doc: Y.Doc, bytes: Uint8Array) => boolean

function build(stored: StoredDocument, apply: Apply): LoadedDocument {
  const doc = new Y.Doc()
  const damaged = [...stored.damaged]
  const snapshot = applySnapshot(doc, stored, damaged, apply)
  let rows = 0
  let sizeBytes = 0
  for (const { documentId, seq, bytes } of stored.updates) {
    if (snapshot && seq <= snapshot.seq) continue
    rows += 1
    sizeBytes += bytes.length
    if (!apply(doc, bytes)) damaged.push({ documentId, seq, bytes, reason: 'undecodable' })
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

/** Applies the newest snapshot that is good. */
function applySnapshot(
  doc: Y.Doc,
  stored: StoredDocument,
  damaged: QuarantinedRow[],
  apply: Apply,
): StoredSnapshot | null {
  for (const snapshot of [stored.snapshot, stored.previousSnapshot]) {
    if (!snapshot) continue
    if (checksum(snapshot.bytes) === snapshot.checksum && apply(doc, snapshot.bytes)) return snapshot
    const { documentId, seq, bytes } = snapshot
    damaged.push({ documentId, seq, bytes, reason: 'snapshot-checksum' })
  }
  return null
}

function applyUnseen(doc: Y.Doc, bytes: Uint8Array): boolean {
  Y.applyUpdate(doc, bytes, 'storage' satisfies Origin)
  return true
}

function tryApply(doc: Y.Doc, bytes: Uint8Array): boolean {
  // Decoded before it is applied: Yjs would otherwise integrate the first half of a torn row and throw in the middle.
  if (!isUpdate(bytes)) return false
  try {
    return applyUnseen(doc, bytes)
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
