import type { Clock, DocumentId } from '../foundation/index.ts'
import type { DocumentStore, OpenDocument } from './log/document-store.ts'
import type { Projector } from './projections/projector.ts'
import type { Tables, Topic } from './projections/tables.ts'
import type { QueryContext } from './queries/query-context.ts'
import type { KnownKind, ReadSnapshot, SnapshotOf } from './snapshot-types.ts'
import type { SearchIndex } from './search.ts'
import type { UndoJournal } from './undo/undo-journal.ts'
import type { CurrentIdentity } from './workspace.ts'

/** Reads documents as snapshots; a snapshot is made once per version of its document. */
export type Reading = {
  readonly snapshot: ReadSnapshot
  readonly space: () => Promise<SnapshotOf<'space'>>
  readonly context: (topics: Set<Topic>) => QueryContext
}

const EMPTY_SPACE: SnapshotOf<'space'> = { title: '', members: [], documents: [] }

/** Creates the reading side of the engine. */
export function createReading(parts: {
  readonly store: DocumentStore
  readonly tables: Tables
  readonly search: SearchIndex
  readonly projector: Projector
  readonly journal: UndoJournal
  readonly clock: Clock
  readonly identity: CurrentIdentity
}): Reading {
  const { store, tables, search, projector, journal, clock, identity } = parts
  // Weak: when the store lets a document go, its snapshot goes too.
  const snapshots = new WeakMap<OpenDocument, { readonly version: number; readonly value: unknown }>()

  const snapshotOf = (document: OpenDocument): unknown => {
    const cached = snapshots.get(document)
    if (cached?.version === document.version()) return cached.value
    const value = document.type?.snapshot(document.doc) ?? null
    snapshots.set(document, { version: document.version(), value })
    return value
  }
  const snapshot = async <Kind extends KnownKind>(
    documentId: DocumentId,
    kind: Kind,
  ): Promise<SnapshotOf<Kind> | null> => {
    if (store.head(documentId)?.kind !== kind) return null
    const opened = await store.open(documentId)
    return opened.ok ? (snapshotOf(opened.value) as SnapshotOf<Kind> | null) : null // the kind is the type's
  }
  const space = async (): Promise<SnapshotOf<'space'>> =>
    (await snapshot(identity.current().spaceId, 'space')) ?? EMPTY_SPACE

  return {
    snapshot,
    space,
    context: (topics) => ({
      tables,
      search,
      clock,
      ...identity.current(),
      dependsOn: (...read) => {
        for (const topic of read) topics.add(topic)
      },
      snapshot: (documentId, kind) => {
        topics.add(`document:${documentId}`)
        return snapshot(documentId, kind)
      },
      space: () => {
        topics.add(`document:${identity.current().spaceId}`)
        return space()
      },
      describe: async (documentId) => {
        const opened = await store.open(documentId)
        return opened.ok ? { kind: opened.value.kind, readOnly: opened.value.readOnly } : null
      },
      complete: () => projector.complete(),
      undoNames: () => journal.names(),
    }),
  }
}
