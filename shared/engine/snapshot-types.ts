import type { DocumentId } from '../foundation/index.ts'
import type { DocumentTypes } from '../documents/registry.ts'

/** The kinds this build has types for. */
export type KnownKind = keyof DocumentTypes & string

/** What a document of a kind looks like as a value. */
export type SnapshotOf<Kind extends KnownKind> = ReturnType<DocumentTypes[Kind]['snapshot']>

/** Reads a document as a value, loading it when needed; null when there is none or its kind is another. */
export type ReadSnapshot = <Kind extends KnownKind>(
  documentId: DocumentId,
  kind: Kind,
) => Promise<SnapshotOf<Kind> | null>
