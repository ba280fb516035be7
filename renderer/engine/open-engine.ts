import { emitter } from '#shared/foundation/index.ts'
import { createEngine, type Engine, type Notice } from '#shared/engine/index.ts'
import type { HostedEngine, OpenEngine } from './host-engine.ts'
import { browserRandom, browserSha256, systemClock } from './ports.ts'
import { documentCopies } from './recovery/recovery-copies.ts'
import type { OpenAnswer, OpenRequest } from './protocol.ts'
import { databaseName, declareDatabase, deleteEmptyDatabase } from './storage/database.ts'
import { openDexieStorage } from './storage/dexie-storage.ts'
import { createLogGuard } from './storage/log-guard.ts'
import { throttledTasks } from './throttled-tasks.ts'
import { acquireWriter, type LockEnvironment, takeOverWriter, type WriterLock } from './writer-lock.ts'

/** Name of the stored list of recovery copies. */
const COPIES_VALUE = 'recovery-copies'

/** By then the first screen is drawn, even on a slow computer; whoever searches earlier does not wait for it. */
const REST_AFTER_MS = 1500

/** Opens a workspace with this browser's database, locks and clock. Composition only: every part is tested by itself. */
export const openBrowserEngine: OpenEngine = (request, onLost) => openEngineWith(request, onLost)

/** The same with the locks and the patience of a test. */
export async function openEngineWith(
  { workspaceId, memberName, takeOver }: OpenRequest,
  onLost: () => void,
  { locks, patienceMs }: { readonly locks?: LockEnvironment; readonly patienceMs?: number } = {},
): Promise<HostedEngine | Exclude<OpenAnswer, 'ready'>> {
  let engine: Engine | null = null
  let lock: WriterLock | null = null
  let lost = false
  let ending: Promise<void> | null = null
  let closeStores = async (): Promise<void> => undefined
  /** Once, however often it is asked. Databases go before the lock: who gets it must find nothing of ours open. */
  const end = (stop: () => Promise<void> | void): Promise<void> => {
    ending ??= (async () => {
      try {
        await stop()
      } finally {
        await closeStores()
        lock?.release()
      }
    })()
    return ending
  }
  const giveUp = (stop: () => Promise<void> | void): void => {
    if (lost) return
    lost = true
    // Still opening: what is being opened sees `lost` at its end, and lets go then.
    if (engine) void end(stop).finally(onLost)
  }
  const handlers = {
    onAsked: () => giveUp(() => engine?.close()),
    // Taken by force: another window writes now, so that even a last batch of ours must not.
    onLost: () => {
      lost = true
      engine?.dispose()
      onLost()
      if (engine) void end(() => undefined).catch(() => undefined)
    },
  }
  lock = takeOver
    ? await takeOverWriter(workspaceId, handlers, patienceMs === undefined ? {} : { patienceMs }, locks)
    : await acquireWriter(workspaceId, handlers, locks)
  if (!lock) return 'busy'

  const notices = emitter<Notice>()
  const database = declareDatabase(databaseName(workspaceId))
  const guard = createLogGuard(database)
  const storage = await openDexieStorage(database, {
    guard,
    onClosed: () => notices.emit({ kind: 'storage-closed' }),
  })
  if (!storage.ok) {
    lock.release()
    return storage.reason
  }
  const copies = documentCopies(
    workspaceId,
    {
      load: async () => listOf(await storage.value.value(COPIES_VALUE)),
      save: async (ids) => void (await storage.value.commit({ values: { [COPIES_VALUE]: [...ids] } })),
    },
    { guard, onFailure: (_documentId, reason) => notices.emit({ kind: 'recovery-copy-failed', reason }) },
  )
  closeStores = async () => {
    await storage.value.close()
    // Not waited for: a copy that hangs must not keep the lock. Merged when read, a late one overwrites nothing.
    void copies.dispose().catch(() => undefined)
  }
  let opened: Awaited<ReturnType<typeof createEngine>>
  try {
    opened = await createEngine({
      storage: storage.value,
      clock: systemClock,
      random: browserRandom,
      memberName,
      recovery: copies,
      sha256: browserSha256,
      // After the task, not before its end: one answer for a burst of edits.
      defer: (task) => void setTimeout(task, 0),
      afterBurst: throttledTasks(systemClock),
      afterOpening: (task) => void setTimeout(task, REST_AFTER_MS),
    })
  } catch (failure) {
    await end(() => undefined)
    throw failure
  }
  if (!opened.ok || lost) {
    await end(() => (opened.ok ? opened.value.dispose() : undefined))
    if (opened.ok) return 'busy'
    // Opening made it; left behind it would be found, and opened, as a workspace.
    if (opened.reason === 'no-workspace') await deleteEmptyDatabase(workspaceId)
    return opened.reason
  }
  engine = opened.value
  const client = engine
  return {
    client: {
      ...client,
      // Whoever asks for everything to be on the disk (Ctrl+S, a window that is left) means the second copy too.
      flush: async () => {
        const flushed = await client.flush()
        copies.writeNow()
        return flushed
      },
      onNotice: async (listener) => {
        const stopEngine = await client.onNotice(listener)
        const stopOwn = notices.on(listener)
        return () => {
          stopEngine()
          stopOwn()
        }
      },
    },
    // Not before all is written out: closing the storage under it would lose the last batch.
    close: () => end(() => client.close()),
  }
}

function listOf(stored: { readonly ok: boolean; readonly value?: unknown }): readonly string[] {
  if (!stored.ok || !Array.isArray(stored.value)) return []
  return stored.value.filter((id): id is string => typeof id === 'string')
}
