import * as Comlink from 'comlink'
import type { EngineClient } from '#shared/engine/index.ts'
import type { OpenAnswer, OpenRequest, SubscriptionId, WorkerApi, WorkerEvent } from './protocol.ts'

/** The engine of one open workspace, in its worker. */
export type EngineConnection = {
  readonly client: EngineClient
  /** Writes everything out, lets the workspace go and ends the worker. */
  readonly close: () => Promise<void>
}

/**
 * Starts the worker and opens a workspace in it. `onLost` is called when another window has taken the workspace over:
 * nothing done after that is kept, so that the app must stop editing.
 */
export async function connectEngine(
  request: OpenRequest,
  { onLost, worker = startWorker() }: { readonly onLost: () => void; readonly worker?: Worker },
): Promise<EngineConnection | Exclude<OpenAnswer, 'ready'>> {
  // Comlink's own Remote type cannot express functions with generic results; WorkerApi is already all promises.
  const remote = Comlink.wrap<WorkerApi>(worker) as unknown as WorkerApi
  const subscriptions = new Map<SubscriptionId, (payload: unknown) => void>()
  const onEvent = (event: WorkerEvent): void => {
    if ('lost' in event) onLost()
    else subscriptions.get(event.subscription)?.(event.payload)
  }
  const answer = await remote.open(request, Comlink.proxy(onEvent))
  if (answer !== 'ready') {
    worker.terminate()
    return answer
  }
  return {
    client: clientOver(remote, subscriptions),
    close: async () => {
      await remote.close()
      worker.terminate()
    },
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' })
}

function clientOver(remote: WorkerApi, subscriptions: Map<SubscriptionId, (payload: unknown) => void>): EngineClient {
  let last = 0
  const subscribe = async <T>(
    listener: (payload: T) => void,
    start: (subscription: SubscriptionId) => Promise<void>,
  ): Promise<() => void> => {
    const subscription = (last += 1)
    subscriptions.set(subscription, (payload) => listener(payload as T)) // the worker runs the same contract
    await start(subscription)
    return () => {
      subscriptions.delete(subscription)
      void remote.end(subscription)
    }
  }
  return {
    // The worker runs the same QueryMap and command map; the types meet again here.
    query: (name, input) => remote.query(name, input) as ReturnType<EngineClient['query']> as never,
    run: (name, input, options) => remote.run(name, input, options) as never,
    watch: (name, input, onAnswer) => subscribe(onAnswer, (subscription) => remote.watch(subscription, name, input)),
    undo: () => remote.undo(),
    redo: () => remote.redo(),
    flush: () => remote.flush(),
    rebuildProjections: () => remote.rebuildProjections(),
    exportBackup: () => remote.exportBackup(),
    importBackup: (file) => remote.importBackup(file),
    onSaveStatus: (listener) => subscribe(listener, (subscription) => remote.watchSaveStatus(subscription)),
    onNotice: (listener) => subscribe(listener, (subscription) => remote.watchNotices(subscription)),
    openMirror: async (documentId, onUpdate) => {
      const subscription = (last += 1)
      subscriptions.set(subscription, (payload) => onUpdate(payload as Uint8Array))
      const opened = await remote.openMirror(subscription, documentId)
      const close = (): void => {
        subscriptions.delete(subscription)
        void remote.end(subscription)
      }
      if (!opened.ok) {
        subscriptions.delete(subscription)
        return opened
      }
      return {
        ok: true,
        value: {
          state: opened.value,
          push: (update) => void remote.pushMirror(subscription, update),
          close,
        },
      }
    },
  }
}
