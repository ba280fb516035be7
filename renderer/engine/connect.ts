import * as Comlink from 'comlink'
import type { EngineClient, Notice } from '#shared/engine/index.ts'
import { type Clock, emitter, err } from '#shared/foundation/index.ts'
import { EngineStopped, type Liveness, watchLiveness } from './liveness.ts'
import { systemClock } from './ports.ts'
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
  {
    onLost,
    worker = startWorker(),
    clock = systemClock,
  }: { readonly onLost: () => void; readonly worker?: Worker; readonly clock?: Clock },
): Promise<EngineConnection | Exclude<OpenAnswer, 'ready'>> {
  // Comlink's own Remote type cannot express functions with generic results; WorkerApi is already all promises.
  const bare = Comlink.wrap<WorkerApi>(worker) as unknown as WorkerApi
  const subscriptions = new Map<SubscriptionId, (payload: unknown) => void>()
  const stopped = lastWord<Notice>()
  const liveness = watchLiveness({
    worker,
    ping: () => bare.ping(),
    clock,
    onDied: () => {
      // Frees the lock as well, so that the window opened again can write.
      worker.terminate()
      subscriptions.clear()
      stopped.say({ kind: 'engine-stopped' })
    },
  })
  const remote = guarded(bare, liveness)
  const end = (): void => {
    liveness.end()
    worker.terminate()
  }
  const onEvent = (event: WorkerEvent): void => {
    if ('lost' in event) onLost()
    else subscriptions.get(event.subscription)?.(event.payload)
  }
  const answer = await remote.open(request, Comlink.proxy(onEvent)).catch((failure: unknown) => {
    end()
    throw failure
  })
  if (answer !== 'ready') {
    end()
    return answer
  }
  return {
    client: clientOver(remote, subscriptions, stopped),
    close: async () => {
      await remote.close().catch(ignoreStopped)
      end()
    },
  }
}

/** Something said once and for good: who listens later hears it too. */
type LastWord<T> = { readonly say: (word: T) => void; readonly listen: (listener: (word: T) => void) => () => void }

function lastWord<T>(): LastWord<T> {
  const heard = emitter<T>()
  let said: { readonly word: T } | null = null
  return {
    say: (word) => {
      said = { word }
      heard.emit(word)
    },
    listen: (listener) => {
      if (said) listener(said.word)
      return heard.on(listener)
    },
  }
}

/** The same API, each call ending when the worker dies. */
function guarded(remote: WorkerApi, liveness: Liveness): WorkerApi {
  const guard = (_target: unknown, name: string | symbol): unknown => {
    // Every property of the API is a function that answers a promise.
    const method = name as keyof WorkerApi
    return (...args: unknown[]) =>
      liveness.call(() => (remote[method] as (...args: unknown[]) => Promise<unknown>)(...args))
  }
  return new Proxy({}, { get: guard }) as WorkerApi
}

/** Answers instead of a call that the worker will never answer; other failures stay what they are. */
function whenStopped<T>(answer: T): (failure: unknown) => T {
  return (failure) => {
    if (failure instanceof EngineStopped) return answer
    throw failure
  }
}

// What was asked of a worker that is gone has come about.
const ignoreStopped = whenStopped<void>(undefined)

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' })
}

function clientOver(
  remote: WorkerApi,
  subscriptions: Map<SubscriptionId, (payload: unknown) => void>,
  stopped: LastWord<Notice>,
): EngineClient {
  let last = 0
  /** Numbers a listener and starts what reports to it; one that does not start is forgotten. */
  const listenWith = async <T, Started>(
    listener: (payload: T) => void,
    start: (subscription: SubscriptionId) => Promise<Started>,
  ): Promise<{ readonly started: Started; readonly subscription: SubscriptionId; readonly end: () => void }> => {
    const subscription = (last += 1)
    subscriptions.set(subscription, (payload) => listener(payload as T)) // the worker runs the same contract
    try {
      const started = await start(subscription)
      const end = (): void => {
        subscriptions.delete(subscription)
        void remote.end(subscription).catch(ignoreStopped)
      }
      return { started, subscription, end }
    } catch (failure) {
      subscriptions.delete(subscription)
      throw failure
    }
  }
  const subscribe = async <T>(
    listener: (payload: T) => void,
    start: (subscription: SubscriptionId) => Promise<void>,
  ): Promise<() => void> => (await listenWith(listener, start)).end
  return {
    // The worker runs the same QueryMap and command map; the types meet again here.
    query: (name, input) => remote.query(name, input) as ReturnType<EngineClient['query']> as never,
    run: (name, input, options) =>
      remote.run(name, input, options).catch(whenStopped(err({ reason: 'engine-stopped' }))) as never,
    watch: (name, input, onAnswer) => subscribe(onAnswer, (subscription) => remote.watch(subscription, name, input)),
    undo: () => remote.undo().catch(whenStopped(err('nothing-to-undo'))),
    redo: () => remote.redo().catch(whenStopped(err('nothing-to-redo'))),
    flush: () => remote.flush().catch(whenStopped(err('closed'))),
    putBlob: (bytes) => {
      // A part of a larger buffer would take the rest of it along.
      const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
      return remote.putBlob(Comlink.transfer(own, [own.buffer])).catch(whenStopped(err('failed')))
    },
    getBlob: (id) => remote.getBlob(id).catch(whenStopped(err('failed'))),
    blobUsage: () => remote.blobUsage().catch(whenStopped(err('failed'))),
    rebuildProjections: () => remote.rebuildProjections(),
    exportBackup: () => remote.exportBackup().catch(whenStopped(err('failed'))),
    importBackup: (file, options) => remote.importBackup(file, options).catch(whenStopped(err('failed'))),
    onSaveStatus: (listener) => subscribe(listener, (subscription) => remote.watchSaveStatus(subscription)),
    onNotice: async (listener) => {
      const stopOwn = stopped.listen(listener)
      const stopTheirs = await subscribe(listener, (subscription) => remote.watchNotices(subscription)).catch(
        whenStopped(() => undefined),
      )
      return () => {
        stopOwn()
        stopTheirs()
      }
    },
    openMirror: async (documentId, onUpdate) => {
      const { started, subscription, end } = await listenWith(onUpdate, (number) =>
        remote.openMirror(number, documentId),
      )
      if (!started.ok) {
        subscriptions.delete(subscription)
        return started
      }
      const push = (update: Uint8Array): void => void remote.pushMirror(subscription, update).catch(ignoreStopped)
      return { ok: true, value: { state: started.value, push, close: end } }
    },
  }
}
