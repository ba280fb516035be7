import { MessageChannel } from 'node:worker_threads'
import * as Comlink from 'comlink'
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js'
import { describe, expect, it } from 'vitest'
import type { EngineClient } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { connectEngine } from './connect.ts'
import { hostEngine, type OpenEngine } from './host-engine.ts'

/** A worker on a message channel of this process: everything that crosses is cloned, as in a browser. */
function channelWorker(open: OpenEngine): Worker {
  const { port1, port2 } = new MessageChannel()
  Comlink.expose(hostEngine(open), nodeEndpoint(port1))
  const endpoint = nodeEndpoint(port2)
  const terminate = (): void => {
    port1.close()
    port2.close()
  }
  return Object.assign(endpoint, { terminate }) as unknown as Worker // the part of a Worker that Comlink uses
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
  const connection = await connectEngine(
    { workspaceId: 'w', memberName: '周岚', takeOver: false },
    {
      onLost,
      worker: channelWorker(async (_request, lost) => {
        lose = lost
        return { client: engine.client, close: async () => undefined }
      }),
    },
  )
  if (typeof connection === 'string') throw new Error(connection)
  return { ...connection, engine, lose: () => lose() }
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
    const worker = channelWorker(async () => 'busy')
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
