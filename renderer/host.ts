import { emitter } from '#shared/foundation/index.ts'
import {
  BRIDGE_NAME,
  type HostApi,
  type HostBridge,
  type HostConnection,
  type HostEvent,
  type HostInput,
  type HostMethod,
  type HostOutput,
  type HostPayload,
} from '#shared/host/index.ts'
import { connectSocket } from './host-socket.ts'

/** A bridge that can also tell whether it is connected. */
export type WatchedBridge = HostBridge & Pick<HostApi, 'connection' | 'onConnection' | 'dispose'>

/**
 * Connects the page to its host: over the preload in Electron, over a local socket in the browser shell. Always
 * answers; without a host (a plain browser tab, a story, a test) calls reject and the connection is `closed`.
 */
export async function connectHost(): Promise<HostApi> {
  const bridge: unknown = Reflect.get(window, BRIDGE_NAME)
  return typed(isBridge(bridge) ? alwaysOpen(bridge) : await connectSocket())
}

// The host has checked inputs and outputs against the contract (shared/host/contract.ts); zod stays out of the page.
function typed(bridge: WatchedBridge): HostApi {
  const events = emitter<{ readonly event: string; readonly payload: unknown }>()
  const stop = bridge.on((event, payload) => events.emit({ event, payload }))
  return {
    call: <M extends HostMethod>(method: M, input: HostInput<M>) =>
      bridge.call(method, input) as Promise<HostOutput<M>>,
    on: <E extends HostEvent>(event: E, listener: (payload: HostPayload<E>) => void) =>
      events.on((message) => {
        if (message.event === event) listener(message.payload as HostPayload<E>)
      }),
    connection: bridge.connection,
    onConnection: bridge.onConnection,
    dispose: () => {
      stop()
      bridge.dispose()
    },
  }
}

// Electron's channel lasts as long as the page: it is open until the page itself lets go.
function alwaysOpen(bridge: HostBridge): WatchedBridge {
  const connections = emitter<HostConnection>()
  let connection: HostConnection = 'open'
  return {
    call: (method, input) =>
      connection === 'open' ? bridge.call(method, input) : Promise.reject(new Error('There is no host here')),
    on: bridge.on,
    connection: () => connection,
    onConnection: connections.on,
    dispose: () => {
      if (connection === 'closed') return
      connection = 'closed'
      connections.emit(connection)
    },
  }
}

function isBridge(value: unknown): value is HostBridge {
  return typeof value === 'object' && value !== null && 'call' in value && 'on' in value
}
