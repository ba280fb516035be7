import * as Comlink from 'comlink'
import type { DocumentId } from '#shared/foundation/index.ts'
import type { CommandName, EngineClient, QueryName } from '#shared/engine/index.ts'
import type { OpenAnswer, OpenRequest, SubscriptionId, WorkerApi, WorkerEvent } from './protocol.ts'

/** An open engine and how to close it. */
export type HostedEngine = { readonly client: EngineClient; readonly close: () => Promise<void> }

/** Opens the workspace for this worker; `onLost` is called when another window took it over. */
export type OpenEngine = (
  request: OpenRequest,
  onLost: () => void,
) => Promise<HostedEngine | Exclude<OpenAnswer, 'ready'>>

type Mirror = { readonly push: (update: Uint8Array) => void }

/** The worker's API over an engine: turns numbered subscriptions into listeners and ends them. */
export function hostEngine(openEngine: OpenEngine): WorkerApi {
  let engine: HostedEngine | null = null
  let send: (event: WorkerEvent) => void = () => undefined
  const ends = new Map<SubscriptionId, () => void>()
  const mirrors = new Map<SubscriptionId, Mirror>()
  const client = (): EngineClient => {
    if (!engine) throw new Error('The workspace is not open')
    return engine.client
  }
  const report = (subscription: SubscriptionId) => (payload: unknown) => send({ subscription, payload })

  return {
    open: async (request, onEvent) => {
      send = onEvent
      const opened = await openEngine(request, () => send({ lost: true }))
      if (typeof opened === 'string') return opened
      engine = opened
      return 'ready'
    },
    ping: async () => undefined,
    // Names and inputs come from our own main thread, which speaks the same contract; the engine checks them again.
    query: (name, input) => client().query(name as QueryName, input as never),
    run: (name, input, options) => client().run(name as CommandName, input as never, options),
    undo: () => client().undo(),
    redo: () => client().redo(),
    flush: () => client().flush(),
    putBlob: (bytes) => client().putBlob(bytes),
    getBlob: async (id) => {
      const answer = await client().getBlob(id)
      // The bytes are the asker's: they are moved over, not copied.
      return answer.ok ? Comlink.transfer(answer, [answer.value.bytes.buffer]) : answer
    },
    blobUsage: () => client().blobUsage(),
    rebuildProjections: () => client().rebuildProjections(),
    exportBackup: () => client().exportBackup(),
    importBackup: (file, options) => client().importBackup(file, options),
    watch: async (subscription, name, input) => {
      ends.set(subscription, await client().watch(name as QueryName, input as never, report(subscription)))
    },
    watchSaveStatus: async (subscription) => {
      ends.set(subscription, await client().onSaveStatus(report(subscription)))
    },
    watchNotices: async (subscription) => {
      ends.set(subscription, await client().onNotice(report(subscription)))
    },
    openMirror: async (subscription, documentId: DocumentId) => {
      const opened = await client().openMirror(documentId, report(subscription))
      if (!opened.ok) return opened
      mirrors.set(subscription, opened.value)
      ends.set(subscription, () => {
        mirrors.delete(subscription)
        opened.value.close()
      })
      return { ok: true, value: opened.value.state }
    },
    pushMirror: async (subscription, update) => mirrors.get(subscription)?.push(update),
    end: async (subscription) => {
      ends.get(subscription)?.()
      ends.delete(subscription)
    },
    close: async () => {
      for (const end of ends.values()) end()
      ends.clear()
      await engine?.close()
      engine = null
    },
  }
}
