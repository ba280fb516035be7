import { emitter } from '#shared/foundation/index.ts'
import { createEngine, type Engine, type Notice } from '#shared/engine/index.ts'
import type { OpenEngine } from './host-engine.ts'
import { browserRandom, systemClock } from './ports.ts'
import { documentCopies } from './recovery/recovery-copies.ts'
import { databaseName, declareDatabase } from './storage/database.ts'
import { openDexieStorage } from './storage/dexie-storage.ts'
import { throttledTasks } from './throttled-tasks.ts'
import { acquireWriter, takeOverWriter, type WriterLock } from './writer-lock.ts'

/** Name of the stored list of recovery copies. */
const COPIES_VALUE = 'recovery-copies'

/** By then the first screen is drawn, even on a slow computer; whoever searches earlier does not wait for it. */
const REST_AFTER_MS = 1500

/** Opens a workspace with this browser's database, locks and clock. Composition only: every part is tested by itself. */
export const openBrowserEngine: OpenEngine = async (request, onLost) => {
  const { workspaceId, memberName, takeOver } = request
  let engine: Engine | null = null
  let lock: WriterLock | null = null
  let lost = false
  let lettingGo: Promise<void> | null = null
  const letGo = async (): Promise<void> => {
    lost = true
    // Still opening: what is being opened sees `lost` at its end, and lets go then.
    if (!engine) return
    try {
      await engine.close()
    } finally {
      lock?.release()
      onLost()
    }
  }
  const handlers = {
    // Once, however often it is asked: a second time would release the lock while the first still writes out.
    onAsked: () => {
      if (!lost) lettingGo = letGo()
    },
    // Taken by force: another window writes now, so that even a last batch of ours must not.
    onLost: () => {
      lost = true
      engine?.dispose()
      onLost()
    },
  }
  lock = takeOver ? await takeOverWriter(workspaceId, handlers) : await acquireWriter(workspaceId, handlers)
  if (!lock) return 'busy'

  const storage = await openDexieStorage(declareDatabase(databaseName(workspaceId)))
  if (!storage.ok) {
    lock.release()
    return storage.reason
  }
  const copyFailed = emitter<Notice>()
  const copies = documentCopies(
    workspaceId,
    {
      load: async () => listOf(await storage.value.value(COPIES_VALUE)),
      save: async (ids) => void (await storage.value.commit({ values: { [COPIES_VALUE]: [...ids] } })),
    },
    { onFailure: (_documentId, reason) => copyFailed.emit({ kind: 'recovery-copy-failed', reason }) },
  )
  const opened = await createEngine({
    storage: storage.value,
    clock: systemClock,
    random: browserRandom,
    memberName,
    recovery: copies,
    // After the task, not before its end: one answer for a burst of edits.
    defer: (task) => void setTimeout(task, 0),
    afterBurst: throttledTasks(systemClock),
    afterOpening: (task) => void setTimeout(task, REST_AFTER_MS),
  })
  if (!opened.ok) {
    await storage.value.close()
    lock.release()
    return opened.reason
  }
  if (lost) {
    opened.value.dispose()
    await storage.value.close()
    lock.release()
    return 'busy'
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
        const stopCopies = copyFailed.on(listener)
        return () => {
          stopEngine()
          stopCopies()
        }
      },
    },
    close: async () => {
      // Not before all is written out: closing the storage under it would lose the last batch.
      await (lettingGo ?? (lost ? undefined : client.close()))
      await copies.dispose()
      await storage.value.close()
      lock?.release()
    },
  }
}

function listOf(stored: { readonly ok: boolean; readonly value?: unknown }): readonly string[] {
  if (!stored.ok || !Array.isArray(stored.value)) return []
  return stored.value.filter((id): id is string => typeof id === 'string')
}
