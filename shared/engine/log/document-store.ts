import * as Y from 'yjs'
import {
  type CommandContext,
  createDocument,
  type DocumentType,
  isLocalEdit,
  isWritable,
  type Origin,
  originOf,
  readMeta,
} from '../../documents/kernel/index.ts'
import { type DocumentId, emitter, err, ok, type Result } from '../../foundation/index.ts'
import type { Notice } from '../client.ts'
import type { RecoveryCopies } from '../options.ts'
import type { Head, Storage } from '../storage/storage-port.ts'
import { documentHash } from './heads.ts'
import { judgeIncoming } from './incoming.ts'
import { buildDocument, isUpdate } from './loading.ts'
import type { Committed, Writer } from './writer.ts'

/** Loaded documents kept beyond those in use; more would cost memory, fewer would reload on every click. */
const KEPT_LOADED = 48

/** A document in memory. The instance may be dropped and loaded again when nothing pins it. */
export type OpenDocument = {
  readonly id: DocumentId
  readonly kind: string
  /** Null when this build does not know the kind. */
  readonly type: DocumentType | null
  readonly doc: Y.Doc
  /** True for an unknown kind or a version newer than this build. */
  readonly readOnly: boolean
  /** True when the log has lost a part of it and nothing brought that part back: it may read whole another time. */
  readonly damaged: boolean
  /** Grows with every change; snapshots are cached by it. */
  readonly version: () => number
}

/** What is in the log of a document behind its last good snapshot. */
export type LogSize = { snapshotSeq: number; snapshotBytes: number; rows: number; sizeBytes: number }

export type DocumentChange = { readonly documentId: DocumentId; readonly origin: Origin; readonly update: Uint8Array }

export type DocumentStore = {
  readonly ids: () => DocumentId[]
  readonly head: (documentId: DocumentId) => Head | undefined
  readonly headsOf: (documentIds: readonly DocumentId[]) => Head[]
  readonly open: (documentId: DocumentId) => Promise<Result<OpenDocument, 'not-found' | 'unreadable'>>
  /** The document when it is in memory now. */
  readonly peek: (documentId: DocumentId) => OpenDocument | undefined
  /** Makes a new document in memory at once; its first update goes to the writer. */
  readonly create: (type: DocumentType, context: Omit<CommandContext, 'doc'>, title: string) => OpenDocument
  /**
   * Judges a document from a backup, said to be of `kind`, without changing anything. Once accepted it can be received
   * in one synchronous stretch with others: all of them reach the disk together or none does.
   */
  readonly prepare: (
    documentId: DocumentId,
    kind: string,
    update: Uint8Array,
  ) => Promise<Result<Incoming, 'unreadable' | 'unlike'>>
  /** Hears from the writer what a batch put on the disk. */
  readonly noteCommitted: (rows: readonly Committed[]) => void
  readonly logSize: (documentId: DocumentId) => LogSize | undefined
  /** Keeps a document in memory until the returned function is called. */
  readonly pin: (documentId: DocumentId) => () => void
  readonly onChange: (listener: (change: DocumentChange) => void) => () => void
  readonly onLoaded: (listener: (document: OpenDocument) => void) => () => void
  readonly dispose: () => void
}

/** A document that was judged and not yet received; held in memory until it is let go. */
export type Incoming = { readonly receive: (origin: Origin) => void; readonly letGo: () => void }

type Entry = OpenDocument & { readonly log: LogSize; readonly stop: () => void; usedAt: number; damaged: boolean }

/** Loads, holds and lets go of documents, and hands every change of theirs to the writer. */
export function createDocumentStore(options: {
  readonly storage: Storage
  readonly writer: Pick<Writer, 'add' | 'commit' | 'hasPending'>
  readonly types: Readonly<Record<string, DocumentType>>
  readonly heads: readonly Head[]
  readonly notify: (notice: Notice) => void
  readonly recovery?: Pick<RecoveryCopies, 'read'> | undefined
  readonly onFailure?: (failure: unknown) => void
}): DocumentStore {
  const heads = new Map(options.heads.map((head) => [head.documentId, head]))
  const loaded = new Map<DocumentId, Entry>()
  const loading = new Map<DocumentId, Promise<Result<OpenDocument, 'not-found' | 'unreadable'>>>()
  const pins = new Map<DocumentId, number>()
  const changed = emitter<DocumentChange>(options.onFailure)
  const wasLoaded = emitter<OpenDocument>(options.onFailure)
  let uses = 0

  const register = (id: DocumentId, kind: string, doc: Y.Doc, log: LogSize): Entry => {
    const type = Object.hasOwn(options.types, kind) ? (options.types[kind] ?? null) : null
    let version = 0
    const onUpdate = (update: Uint8Array, transactionOrigin: unknown): void => {
      version += 1
      const origin = originOf(transactionOrigin)
      // What came from the disk is on the disk; everything else, peers' edits included, is written.
      if (isLocalEdit(origin) || origin === 'remote') options.writer.add(id, update)
      changed.emit({ documentId: id, origin, update })
    }
    doc.on('update', onUpdate)
    const entry: Entry = {
      id,
      kind,
      type,
      doc,
      // Asked each time: a document that is received is empty when it is registered, and says only then what it needs.
      get readOnly() {
        return !type || (readMeta(doc).kind !== '' && !isWritable(type, doc))
      },
      damaged: false,
      version: () => version,
      log,
      stop: () => doc.off('update', onUpdate),
      usedAt: ++uses,
    }
    loaded.set(id, entry)
    return entry
  }

  const load = async (id: DocumentId): Promise<Result<OpenDocument, 'not-found' | 'unreadable'>> => {
    const head = heads.get(id)
    if (!head) return err('not-found')
    const stored = await options.storage.load(id)
    if (!stored.ok) return err('unreadable')
    const built = buildDocument(stored.value)
    const { snapshotSeq, snapshotBytes, rows, sizeBytes } = built
    const entry = register(id, head.kind, built.doc, { snapshotSeq, snapshotBytes, rows, sizeBytes })
    const title = readMeta(built.doc).title
    if (built.damaged.length > 0) {
      // Not awaited: reading goes on whether or not the disk takes the copy now; the damaged row itself stays in the log.
      void options.writer.commit({ quarantine: built.damaged })
    }
    if (built.damaged.length > 0 || built.incomplete) {
      const rows = Math.max(1, built.damaged.length)
      const recovered = await mergeCopy(id, entry)
      entry.damaged = !recovered
      options.notify(
        recovered ? { kind: 'recovered', documentId: id, title } : { kind: 'quarantined', documentId: id, title, rows },
      )
    }
    if (entry.readOnly) options.notify({ kind: 'newer-version', documentId: id, title })
    wasLoaded.emit(entry)
    return ok(entry)
  }

  /** Brings back from the second copy what the log has lost; true when it is whole again. */
  const mergeCopy = async (id: DocumentId, entry: Entry): Promise<boolean> => {
    const copy = await options.recovery?.read(id).catch(() => null)
    if (!copy || !isUpdate(copy)) return false
    const before = entry.version()
    Y.applyUpdate(entry.doc, copy, 'repair' satisfies Origin)
    return entry.version() > before && entry.doc.store.pendingStructs === null
  }

  const open: DocumentStore['open'] = async (id) => {
    const present = loaded.get(id)
    if (present) {
      present.usedAt = ++uses
      return ok(present)
    }
    const running = loading.get(id) ?? load(id).finally(() => loading.delete(id))
    loading.set(id, running)
    const result = await running
    letGo(id)
    return result
  }

  const letGo = (justOpened: DocumentId): void => {
    if (loaded.size <= KEPT_LOADED) return
    const idle = [...loaded.values()]
      .filter(({ id }) => id !== justOpened && !pins.has(id) && !options.writer.hasPending(id))
      .sort((a, b) => a.usedAt - b.usedAt)
    for (const entry of idle.slice(0, loaded.size - KEPT_LOADED)) {
      entry.stop()
      entry.doc.destroy()
      loaded.delete(entry.id)
    }
  }

  const pin = (id: DocumentId): (() => void) => {
    pins.set(id, (pins.get(id) ?? 0) + 1)
    let held = true
    return () => {
      if (!held) return
      held = false
      const left = (pins.get(id) ?? 1) - 1
      if (left > 0) pins.set(id, left)
      else pins.delete(id)
    }
  }

  const addHead = (documentId: DocumentId, kind: string): void => {
    if (!heads.has(documentId)) heads.set(documentId, { documentId, kind, seq: 0, hash: '', sizeBytes: 0 })
  }

  return {
    ids: () => [...heads.keys()],
    head: (id) => heads.get(id),
    headsOf: (ids) => ids.flatMap((id) => headNow(heads.get(id), loaded.get(id))),
    open,
    peek: (id) => loaded.get(id),
    create: (type, context, title) => {
      addHead(context.documentId, type.kind)
      const entry = register(context.documentId, type.kind, new Y.Doc(), emptyLog())
      createDocument(type, { ...context, doc: entry.doc }, title)
      wasLoaded.emit(entry)
      return entry
    },
    prepare: async (documentId, kind, update) => {
      const letGo = pin(documentId)
      const present = await open(documentId)
      const verdict =
        present.ok || present.reason === 'not-found'
          ? judgeIncoming(present.ok ? present.value : null, kind, update)
          : present.reason
      if (verdict === 'unreadable' || verdict === 'unlike') {
        letGo()
        return err(verdict)
      }
      // What is here already needs no place in memory: a whole workspace read in again is mostly that.
      if (verdict === 'nothing-new') {
        letGo()
        return ok({ receive: () => undefined, letGo })
      }
      return ok({
        receive: (origin) => {
          const known = loaded.get(documentId)
          if (known) return Y.applyUpdate(known.doc, update, origin)
          addHead(documentId, kind)
          const entry = register(documentId, kind, new Y.Doc(), emptyLog())
          Y.applyUpdate(entry.doc, update, origin)
          wasLoaded.emit(entry)
        },
        letGo,
      })
    },
    logSize: (id) => loaded.get(id)?.log,
    pin,
    onChange: changed.on,
    onLoaded: wasLoaded.on,
    dispose: () => {
      for (const entry of loaded.values()) {
        entry.stop()
        entry.doc.destroy()
      }
      loaded.clear()
    },
    noteCommitted: (rows) => {
      for (const { documentId, seq, sizeBytes } of rows) {
        const log = loaded.get(documentId)?.log
        if (log) {
          log.rows += 1
          log.sizeBytes += sizeBytes
        }
        const head = heads.get(documentId)
        if (head) heads.set(documentId, { ...head, seq })
      }
    },
  }
}

function headNow(head: Head | undefined, entry: Entry | undefined): Head[] {
  if (!head) return []
  if (!entry) return [head]
  return [{ ...head, hash: documentHash(entry.doc), sizeBytes: entry.log.snapshotBytes + entry.log.sizeBytes }]
}

function emptyLog(): LogSize {
  return { snapshotSeq: 0, snapshotBytes: 0, rows: 0, sizeBytes: 0 }
}
