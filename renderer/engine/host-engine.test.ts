import { MessageChannel } from 'node:worker_threads'
import * as Comlink from 'comlink'
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js'
import { describe, expect, it } from 'vitest'
import type { EngineClient } from '#shared/engine/index.ts'
import { type DocumentId, manualClock } from '#shared/foundation/index.ts'
import { connectEngine } from './connect.ts'
import { hostEngine, type OpenEngine } from './host-engine.ts'
import { ANSWER_AFTER_ERROR_MS, HEARTBEAT_MS, SILENCE_MS } from './liveness.ts'

type WorkerEvents = 'message' | 'error' | 'messageerror'

/**
 * A worker on a message channel of this process: everything that crosses is cloned, as in a browser. `fire` is what the
 * browser does when the worker fails; `freeze` lets it hear nothing any more.
 */
function channelWorker(open: OpenEngine) {
  const { port1, port2 } = new MessageChannel()
  Comlink.expose(hostEngine(open), nodeEndpoint(port1))
  const endpoint = nodeEndpoint(port2)
  const failures = new Map<WorkerEvents, (() => void)[]>()
  let frozen = false
  let terminated = false
  const worker = {
    ...endpoint,
    postMessage: (message: unknown, transfer: never) => {
      if (!frozen) endpoint.postMessage(message, transfer)
    },
    // The adapter takes every listener for one of messages.
    addEventListener: (type: WorkerEvents, listener: () => void) => {
      if (type === 'message') endpoint.addEventListener(type, listener)
      else failures.set(type, [...(failures.get(type) ?? []), listener])
    },
    terminate: (): void => {
      terminated = true
      port1.close()
      port2.close()
    },
  }
  return {
    worker: worker as unknown as Worker, // the part of a Worker that Comlink and the connection use
    fire: (type: WorkerEvents) => {
      for (const listener of failures.get(type) ?? []) listener()
    },
    freeze: () => {
      frozen = true
    },
    isTerminated: () => terminated,
  }
}

/** An engine that answers as told and counts what is still listening. */
function scriptedEngine() {
  const listeners = new Set<(answer: never) => void>()
  const pushed: Uint8Array[] = []
  const stop = (listener: (answer: never) => void) => {
    listeners.add(listener)
    return async () => () => void listeners.delete(listener)
  }
  const client = {
    watch: (_name, _input, listener) => stop(listener as never)(),
    onSaveStatus: (listener) => stop(listener as never)(),
    onNotice: (listener) => stop(listener as never)(),
    openMirror: async (_id, onUpdate) => {
      listeners.add(onUpdate as never)
      return {
        ok: true,
        value: {
          state: { update: new Uint8Array([1]), readOnly: false },
          push: (update: Uint8Array) => void pushed.push(update),
          close: () => void listeners.delete(onUpdate as never),
        },
      }
    },
    flush: async () => ({ ok: true, value: undefined }),
  } as Partial<EngineClient> as EngineClient
  const emit = (payload: unknown): void => {
    for (const listener of listeners) listener(payload as never)
  }
  return { client, emit, listeners, pushed }
}

async function connected(engine = scriptedEngine(), onLost = () => undefined as void) {
  let lose = (): void => undefined
  const clock = manualClock()
  const channel = channelWorker(async (_request, lost) => {
    lose = lost
    return { client: engine.client, close: async () => undefined }
  })
  const connection = await connectEngine(
    { workspaceId: 'w', memberName: '周岚', takeOver: false },
    { onLost, worker: channel.worker, clock },
  )
  if (typeof connection === 'string') throw new Error(connection)
  return { ...connection, ...channel, clock, engine, lose: () => lose() }
}

describe('the engine across postMessage', () => {
  it('brings answers of a watch in order and ends it on the other side', async () => {
    const { client, engine, close } = await connected()
    const answers: unknown[] = []
    const three = new Promise<void>((resolve) => {
      void client
        .watch('workspace/tree', null, (answer) => answers.push(answer) === 3 && resolve())
        .then((stop) => {
          for (const n of [1, 2, 3]) engine.emit(n)
          void three.then(stop)
        })
    })
    await three
    expect(answers).toEqual([1, 2, 3])
    await client.flush()
    expect(engine.listeners.size).toBe(0)
    await close()
  })

  it('carries a mirror both ways', async () => {
    const { client, engine, close } = await connected()
    const received: Uint8Array[] = []
    const opened = await client.openMirror('d' as DocumentId, (update) => received.push(update))
    if (!opened.ok) throw new Error(opened.reason)
    expect(opened.value.state).toEqual({ update: new Uint8Array([1]), readOnly: false })
    opened.value.push(new Uint8Array([7]))
    engine.emit(new Uint8Array([9]))
    await client.flush()
    expect(engine.pushed).toEqual([new Uint8Array([7])])
    expect(received).toEqual([new Uint8Array([9])])
    opened.value.close()
    await client.flush()
    expect(engine.listeners.size).toBe(0)
    await close()
  })

  it('says why a workspace could not be opened', async () => {
    const { worker } = channelWorker(async () => 'busy')
    const request = { workspaceId: 'w', memberName: '', takeOver: false }
    expect(await connectEngine(request, { onLost: () => undefined, worker })).toBe('busy')
  })

  it('tells the app when another window took the workspace over', async () => {
    let lose = (): void => undefined
    const lost = new Promise<string>((resolve) => {
      void connected(scriptedEngine(), () => resolve('lost')).then((connection) => {
        lose = connection.lose
        lose()
      })
    })
    expect(await lost).toBe('lost')
  })
})

describe('a worker that has died', () => {
  const stopped = { ok: false, reason: { reason: 'engine-stopped' } }

  it.each([
    ['does not answer after it failed', 'error'],
    ['sent what cannot be read', 'messageerror'],
  ] as const)('because it %s ends every call, is told once and ended', async (_title, event) => {
    const { client, fire, freeze, clock, isTerminated } = await connected()
    const notices: unknown[] = []
    await client.onNotice((notice) => notices.push(notice))
    freeze()
    const waiting = [client.run('plan/setTaskDone', { taskId: 't' as never, done: true }), client.flush()]
    const query = client.query('workspace/tree', null)
    fire(event)
    clock.advance(ANSWER_AFTER_ERROR_MS)
    expect(await Promise.all(waiting)).toEqual([stopped, { ok: false, reason: 'closed' }])
    await expect(query).rejects.toThrow('engine has stopped')
    fire(event)
    expect(notices).toEqual([{ kind: 'engine-stopped' }])
    expect(isTerminated()).toBe(true)
    expect(await client.run('plan/setTaskDone', { taskId: 't' as never, done: true })).toEqual(stopped)
    expect(await client.exportBackup()).toEqual({ ok: false, reason: 'failed' })
    const late: unknown[] = []
    await client.onNotice((notice) => late.push(notice))
    expect(late).toEqual([{ kind: 'engine-stopped' }])
    expect(clock.pending()).toBe(0)
  })

  it('without a word is found out by its silence, and not before', async () => {
    const { client, freeze, clock } = await connected()
    const notices: unknown[] = []
    await client.onNotice((notice) => notices.push(notice))
    for (let minute = 0; minute < 10; minute += 1) {
      clock.advance(60_000)
      await client.flush()
    }
    expect(notices).toEqual([])
    freeze()
    const query = client.query('workspace/tree', null)
    clock.advance(SILENCE_MS + 2 * HEARTBEAT_MS)
    await expect(query).rejects.toThrow('engine has stopped')
    expect(notices).toEqual([{ kind: 'engine-stopped' }])
  })

  it('is not one that goes on after an error', async () => {
    const { client, fire, clock, close, isTerminated } = await connected()
    fire('error')
    await client.flush()
    clock.advance(ANSWER_AFTER_ERROR_MS)
    expect((await client.flush()).ok).toBe(true)
    expect(isTerminated()).toBe(false)
    await close()
    expect(clock.pending()).toBe(0)
  })

  it('while it opens lets the opening fail', async () => {
    const { worker, fire } = channelWorker(() => new Promise(() => undefined))
    const request = { workspaceId: 'w', memberName: '', takeOver: false }
    const opening = connectEngine(request, { onLost: () => undefined, worker, clock: manualClock() })
    fire('messageerror')
    await expect(opening).rejects.toThrow('engine has stopped')
  })
})

it('a subscription that the engine refuses leaves nothing behind', async () => {
  const engine = scriptedEngine()
  let report: ((answer: never) => void) | null = null
  const refusing: EngineClient = {
    ...engine.client,
    watch: async (_name, _input, listener) => {
      report = listener as never
      throw new Error('no such question')
    },
  }
  const { client, close } = await connected({ ...engine, client: refusing })
  const heard: unknown[] = []
  await expect(client.watch('workspace/tree', null, (answer) => heard.push(answer))).rejects.toThrow('no such question')
  report!('late' as never)
  await client.flush()
  expect(heard).toEqual([])
  await close()
})
