import { emptyProjection, type Projection, readMeta } from '../../documents/kernel/index.ts'
import { type DocumentId, emitter } from '../../foundation/index.ts'
import type { DocumentStore, OpenDocument } from '../log/document-store.ts'
import type { Writer } from '../log/writer.ts'
import type { SearchIndex } from '../search.ts'
import type { ProjectionState, Storage } from '../storage/storage-port.ts'
import { decodeProjection, encodeProjection, PROJECTION_SCHEMA } from './codec.ts'
import { decodeSlim, encodeSlim, SLIM_VALUE, type SlimDocument } from './slim.ts'
import type { Tables, Topic } from './tables.ts'

/** Documents projected between two turns of the event loop while catching up, so that answers stay quick. */
const CATCH_UP_CHUNK = 16
/** Documents projected before a workspace counts as open: about a tenth of a second of work. */
const CATCH_UP_BEFORE_OPEN = 50
/** Documents whose stored rows are read at once. */
const READ_CHUNK = 100

export type Projector = {
  /** Marks a document whose rows must be derived again before the next answer. */
  readonly markDirty: (documentId: DocumentId) => void
  /** Brings the tables up to date with every loaded document. Cheap when nothing changed. */
  readonly refresh: () => void
  /**
   * Fills the tables at start from the slim columns and what the log has beyond them; links and texts come later.
   * `columnsBehind` when the stored columns lack documents: the last run ended before it could store them.
   */
  readonly start: (columns: StoredColumns) => Promise<{ readonly columnsBehind: boolean }>
  /** Resolves when links, mentions and search texts of all documents are in the tables as well. */
  readonly complete: () => Promise<void>
  /** Derives everything anew from the documents. */
  readonly rebuild: () => Promise<void>
  /** Stores rows that changed since they were last stored, and the slim columns. */
  readonly save: () => Promise<void>
  readonly onTopics: (listener: (topics: readonly Topic[]) => void) => () => void
}

/** What a start fills the tables from. */
export type StoredColumns = {
  readonly states: readonly ProjectionState[]
  readonly slim: ReadonlyMap<DocumentId, SlimDocument>
}

/** Reads the slim columns; unreadable ones are none, as every row can be derived again. */
export async function readColumns(storage: Pick<Storage, 'projectionStates' | 'value'>): Promise<StoredColumns> {
  const [states, slim] = await Promise.all([storage.projectionStates(), storage.value(SLIM_VALUE)])
  return { states: states.ok ? states.value : [], slim: decodeSlim(slim.ok ? slim.value : undefined) }
}

/** Keeps the tables equal to the documents, and their stored copy close behind. */
export function createProjector(parts: {
  readonly tables: Tables
  readonly search: SearchIndex
  readonly store: DocumentStore
  readonly writer: Writer
  readonly storage: Storage
  readonly defer: (task: () => void) => void
  readonly afterOpening: (task: () => void) => void
  readonly onFailure?: (failure: unknown) => void
}): Projector {
  const { tables, search, store, writer, storage } = parts
  const topicsChanged = emitter<readonly Topic[]>(parts.onFailure)
  const dirty = new Set<DocumentId>()
  const unsaved = new Set<DocumentId>()
  /** Documents whose tables hold only title and tasks so far. */
  const slimOnly = new Set<DocumentId>()
  let readRest: () => Promise<void> = async () => undefined
  let rest: Promise<void> | null = null
  const complete = (): Promise<void> => (rest ??= readRest())

  const put = (documentId: DocumentId, projection: Projection): readonly Topic[] => {
    slimOnly.delete(documentId)
    search.replace(documentId, projection.search)
    return tables.replace(documentId, projection)
  }
  /** Adds what the slim columns left out. Title and tasks stay the same rows: nothing that shows them is asked again. */
  const putStored = (documentId: DocumentId, projection: Projection): readonly Topic[] => {
    if (!slimOnly.has(documentId)) return put(documentId, projection)
    const { title, tasks } = tables.rowsOf(documentId) ?? projection
    return put(documentId, { ...projection, title, tasks }).filter((topic) => topic !== `document:${documentId}`)
  }
  const projectLoaded = (document: OpenDocument): void => {
    unsaved.add(document.id)
    topicsChanged.emit(put(document.id, projectDocument(document, parts.onFailure)))
  }
  const refresh = (): void => {
    for (const documentId of [...dirty]) {
      dirty.delete(documentId)
      const document = store.peek(documentId)
      if (document) projectLoaded(document)
    }
  }
  const projectAll = async (ids: readonly DocumentId[]): Promise<void> => {
    for (const [at, id] of ids.entries()) {
      const opened = await store.open(id)
      if (opened.ok) projectLoaded(opened.value)
      if (at % CATCH_UP_CHUNK === CATCH_UP_CHUNK - 1) await new Promise<void>((resume) => parts.defer(resume))
    }
  }
  const readStored = async (ids: readonly DocumentId[]): Promise<DocumentId[]> => {
    const missing: DocumentId[] = []
    for (let at = 0; at < ids.length; at += READ_CHUNK) {
      const chunk = ids.slice(at, at + READ_CHUNK)
      const stored = await storage.projections(chunk)
      const topics = new Set<Topic>()
      for (const id of chunk) {
        const bytes = stored.ok ? stored.value.get(id) : undefined
        const projection = bytes && decodeProjection(bytes)
        // A document changed meanwhile has newer rows in the tables already.
        if (!projection) missing.push(id)
        else if (!unsaved.has(id)) for (const topic of putStored(id, projection)) topics.add(topic)
      }
      if (topics.size > 0) topicsChanged.emit([...topics])
    }
    return missing
  }

  const start: Projector['start'] = async ({ states, slim }) => {
    const current = new Set<DocumentId>()
    for (const { documentId, seq, schema } of states) {
      if (schema === PROJECTION_SCHEMA && seq === store.head(documentId)?.seq) current.add(documentId)
    }
    const stale: DocumentId[] = []
    const later: DocumentId[] = []
    const now: DocumentId[] = []
    for (const id of store.ids()) {
      const columns = slim.get(id)
      if (!current.has(id)) stale.push(id)
      else if (columns && columns.seq === store.head(id)?.seq) {
        slimOnly.add(id)
        tables.replace(id, { ...emptyProjection(columns.title), tasks: columns.tasks })
        later.push(id)
      } else now.push(id)
    }
    const behind = [...(await readStored(now)), ...stale]
    // After a crash a few documents are behind: wait for them, answers are then right from the first one on. After a
    // new schema all of them are: the tables fill while the person already works.
    const waited = behind.length <= CATCH_UP_BEFORE_OPEN ? behind : []
    await projectAll(waited)
    const unread = waited.length > 0 ? [] : behind
    readRest = async () => projectAll([...(await readStored(later)), ...unread])
    parts.afterOpening(() => void complete().catch((failure: unknown) => parts.onFailure?.(failure)))
    return { columnsBehind: now.length + behind.length > 0 }
  }

  /** Rows may be stored only under a seq that stands for all they were made from: not while an edit waits. */
  const settledIds = (): DocumentId[] => {
    refresh()
    return [...unsaved].filter((id) => tables.rowsOf(id) && !writer.hasPending(id)).slice(0, READ_CHUNK)
  }
  const save = async (): Promise<void> => {
    refresh()
    if (!(await writer.flush()).ok) return
    for (let chunk = settledIds(); chunk.length > 0; chunk = settledIds()) {
      const projections = chunk.map((documentId) => ({
        state: { documentId, seq: store.head(documentId)?.seq ?? 0, schema: PROJECTION_SCHEMA },
        rows: encodeProjection(tables.rowsOf(documentId) ?? emptyProjection('')),
      }))
      for (const id of chunk) unsaved.delete(id)
      if (!(await writer.commit({ projections })).ok) {
        for (const id of chunk) unsaved.add(id)
        return
      }
    }
    await complete()
    const slim = encodeSlim(tables, (id) => (unsaved.has(id) ? null : (store.head(id)?.seq ?? null)))
    await writer.commit({ values: { [SLIM_VALUE]: slim } })
  }

  return {
    markDirty: (id) => void dirty.add(id),
    refresh,
    start,
    complete,
    rebuild: async () => projectAll(store.ids()),
    save,
    onTopics: topicsChanged.on,
  }
}

/** Rows of one document; an unknown kind has a title, and a type that fails shows its title rather than nothing. */
export function projectDocument(document: OpenDocument, onFailure?: (failure: unknown) => void): Projection {
  const { title } = readMeta(document.doc)
  if (!document.type) return emptyProjection(title)
  try {
    return document.type.project(document.doc, document.id)
  } catch (failure) {
    onFailure?.(failure)
    return emptyProjection(title)
  }
}
