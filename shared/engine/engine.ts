import { documentTypes } from '../documents/registry.ts'
import { type CommandContext, type DocumentType, dryRunCommand } from '../documents/kernel/index.ts'
import { type DocumentId, err, newId, ok, type ReplicaId, type Result, sha256 } from '../foundation/index.ts'
import { createBackups } from './backup/backups.ts'
import { createBlobStore } from './blobs/index.ts'
import type { EngineClient } from './client.ts'
import { createCommandLine } from './command-line.ts'
import { createExecutor } from './commands/executor.ts'
import type { PlanningContext } from './commands/planning-context.ts'
import { createDocumentStore, type OpenDocument } from './log/document-store.ts'
import { createWriter, type Writer } from './log/writer.ts'
import { createMaintenance } from './maintenance.ts'
import { createMirrors } from './mirrors.ts'
import { createNoticeBoard } from './notice-board.ts'
import type { EngineOptions } from './options.ts'
import { createProjector, readColumns } from './projections/projector.ts'
import { createTables } from './projections/tables.ts'
import { createAsk, createWatching } from './queries/asking.ts'
import { createReading } from './reading.ts'
import { createSearchIndex } from './search.ts'
import type { SnapshotOf } from './snapshot-types.ts'
import { createUndoJournal } from './undo/undo-journal.ts'
import { holdIdentity, type OpenFailure, openWorkspace } from './workspace.ts'

/** The engine where it runs. */
export type Engine = EngineClient & {
  /** Writes everything out and stops; what could not be written is in the answer of `flush`, asked before. */
  readonly close: () => Promise<void>
  /** Stops at once, as a crash would; what was acknowledged is on the disk. */
  readonly dispose: () => void
}

/** Opens a workspace over a storage, beginning it when it is new. The engine is the only writer of that storage. */
export async function createEngine(options: EngineOptions): Promise<Result<Engine, OpenFailure>> {
  const { storage, clock, random, onFailure } = options
  const types: Readonly<Record<string, DocumentType>> = options.types ?? documentTypes
  const replica = options.replica ?? newId<ReplicaId>(random)
  const defer = options.defer ?? ((task) => void Promise.resolve().then(task))
  const afterBurst = options.afterBurst ?? defer
  const afterOpening = options.afterOpening ?? defer
  const listening = onFailure ? { onFailure } : {}

  // Asked for together: each answer of a starting browser takes long, and most of it is waiting.
  const headsSoon = storage.heads()
  const columnsSoon = readColumns(storage)
  const opened = await openWorkspace({ ...options, replica, spaceType: types['space'] })
  if (!opened.ok) return opened
  const heads = opened.value.begun ? await storage.heads() : await headsSoon
  if (!heads.ok) return err(heads.reason)
  const identity = holdIdentity(opened.value.identity)

  const notices = createNoticeBoard(onFailure)
  const notify = notices.add
  const writer: Writer = createWriter({ storage, clock, headsOf: (ids) => store.headsOf(ids), ...listening })
  const store = createDocumentStore({
    storage,
    writer,
    types,
    heads: heads.value,
    notify,
    recovery: options.recovery,
    ...listening,
  })
  writer.onCommitted(store.noteCommitted)
  const { spaceId } = identity.current()
  store.pin(spaceId)
  // Every first question needs it. What is wrong with it is told to whoever asks.
  void store.open(spaceId)
  const tables = createTables()
  const search = createSearchIndex()
  const projector = createProjector({ tables, search, store, writer, storage, defer, afterOpening, ...listening })
  const journal = createUndoJournal({ pin: store.pin, survivorsIn: undoneTasks })
  const reading = createReading({ store, tables, search, projector, journal, clock, identity })
  const watching = createWatching(createAsk(reading.context, projector.refresh), defer, onFailure)
  projector.onTopics(watching.changed)
  store.onChange(({ documentId }) => {
    projector.markDirty(documentId)
    watching.changed([`document:${documentId}`])
    afterBurst(projector.refresh)
  })

  const contextOf = (documentId: DocumentId): Omit<CommandContext, 'doc'> => ({
    documentId,
    nowMs: clock.nowMs(),
    random,
    replica,
    actor: identity.current().me,
  })
  const executor = createExecutor({ store, types, contextOf, writer, storage, journal, clock, random, ...listening })
  const planning: PlanningContext = {
    tables,
    clock,
    random,
    identity: identity.current,
    space: reading.space,
    snapshot: reading.snapshot,
    preview: async (documentId, _kind, command, input) => {
      const document = await store.open(documentId)
      if (!document.ok || !document.value.type) return null
      const { type, doc } = document.value
      const tried = dryRunCommand(type, { ...contextOf(documentId), doc }, command, input)
      return tried.ok ? (tried.value.snapshot as never) : null // the kind is the type's
    },
    kindOf: (documentId) => store.head(documentId)?.kind ?? null,
  }
  const commands = createCommandLine({ executor, context: planning, refresh: projector.refresh })
  const titleOf = (documentId: DocumentId): string => tables.rowsOf(documentId)?.title ?? ''
  const mirrors = createMirrors({ store, recovery: options.recovery, notify, titleOf, ...listening })
  const maintenance = createMaintenance({ store, writer, storage, projector, clock, notify, ...listening })
  const blobs = createBlobStore({
    storage,
    writer,
    sha256: options.sha256 ?? (async (bytes) => sha256(bytes)),
  })
  const backups = createBackups({ store, blobs, writer, executor, clock, identity, space: reading.space, notify })
  const ask = createAsk(reading.context, projector.refresh)

  const [{ columnsBehind }] = await Promise.all([columnsSoon.then(projector.start), maintenance.start()])
  if (columnsBehind) maintenance.storeSoon()
  await executor.replayPending()

  const dispose = (): void => {
    maintenance.dispose()
    mirrors.dispose()
    watching.dispose()
    journal.dispose()
    writer.dispose()
    store.dispose()
  }
  const stepped = <T>(result: T): T => {
    watching.changed(['undo'])
    return result
  }
  return ok({
    query: async (name, input) => (await ask(name, input)).answer,
    watch: watching.watch,
    run: async (name, input, options) => {
      // The command map gives each name its input and output; the engine itself is untyped inside.
      const result = (await commands.run(name, input, options?.undoGroup)) as Awaited<ReturnType<EngineClient['run']>>
      return stepped(result) as never
    },
    undo: () => commands.inTurn(() => stepped(journal.undo())),
    redo: () => commands.inTurn(() => stepped(journal.redo())),
    openMirror: mirrors.open,
    flush: writer.flush,
    onSaveStatus: async (listener) => {
      listener(writer.status())
      return writer.onStatus(listener)
    },
    onNotice: async (listener) => notices.listen(listener),
    putBlob: blobs.put,
    getBlob: blobs.get,
    blobUsage: blobs.usage,
    exportBackup: () => backups.exportBackup(),
    importBackup: (file, options) =>
      commands.inTurn(async () => {
        const { spaceId } = identity.current()
        const result = await backups.importBackup(file, options)
        // A new profile may have taken over the backup's space: what was read from the old one is asked again.
        watching.changed([`document:${spaceId}`])
        return result
      }),
    rebuildProjections: projector.rebuild,
    close: async () => {
      await maintenance.finish()
      await writer.flush()
      dispose()
    },
    dispose,
  })
}

/** Tasks whose creation was undone and which are shown all the same: others have worked in them (TK4). */
function undoneTasks({ kind, type, doc }: OpenDocument): string[] {
  if (kind !== 'tasks' || !type) return []
  const { tasks } = type.snapshot(doc) as SnapshotOf<'tasks'> // the kind is the type's
  return tasks.flatMap(({ id, undone }) => (undone ? [id] : []))
}
