import { emitter } from '#shared/foundation/index.ts'
import {
  decodeFrame,
  encodeFrame,
  type HostConnection,
  SESSION_PATH,
  SOCKET_PATH,
  SOCKET_PROTOCOL,
  TICKET_FRAGMENT,
  TOKEN_PROTOCOL_PREFIX,
} from '#shared/host/index.ts'
import type { WatchedBridge } from './host.ts'

const TOKEN_KEY = 'branchline.host.token'
// The first wait is short, because a restarted host is back at once; the last keeps a closed laptop quiet.
const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 5000
// How long a call waits for a lost connection before it fails.
const CALL_PATIENCE_MS = 10_000

type Call = {
  readonly method: string
  readonly input: unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (failure: Error) => void
}

/**
 * The browser shell's bridge: exchanges the ticket in the address for a session, then keeps a socket open and opens it
 * again when it is lost. Calls made meanwhile wait; calls that were under way fail, since nobody knows what became of them.
 */
export async function connectSocket(): Promise<WatchedBridge> {
  const token = await sessionToken()
  const events = emitter<{ readonly event: string; readonly payload: unknown }>()
  const connections = emitter<HostConnection>()
  const waiting = new Map<number, Call>()
  const underWay = new Map<number, Call>()
  let connection: HostConnection = token === undefined ? 'closed' : 'reconnecting'
  let socket: WebSocket | undefined
  let nextId = 1
  let waitMs = FIRST_WAIT_MS

  const setConnection = (next: HostConnection): void => {
    if (connection === next) return
    connection = next
    connections.emit(next)
  }
  const failAll = (calls: Map<number, Call>): void => {
    for (const call of calls.values()) call.reject(new Error('The host cannot be reached'))
    calls.clear()
  }
  const giveUp = (): void => {
    setConnection('closed')
    failAll(waiting)
    socket?.close()
  }
  const settle = (id: number, use: (call: Call) => void): void => {
    const call = underWay.get(id)
    underWay.delete(id)
    if (call) use(call)
  }
  const transmit = (id: number, call: Call, open: WebSocket): void => {
    underWay.set(id, call)
    open.send(encodeFrame({ kind: 'call', id, method: call.method, input: call.input }))
  }

  const onMessage = (data: unknown): void => {
    const frame = data instanceof ArrayBuffer ? decodeFrame(new Uint8Array(data)) : undefined
    if (!frame?.ok) return
    if (frame.value.kind === 'event') events.emit(frame.value)
    if (frame.value.kind === 'result') {
      const { id, value } = frame.value
      settle(id, (call) => call.resolve(value))
    }
    if (frame.value.kind === 'failure') {
      const { id, message } = frame.value
      settle(id, (call) => call.reject(new Error(message)))
    }
  }

  const open = (sessionToken: string): void => {
    const next = new WebSocket(socketUrl(), [SOCKET_PROTOCOL, TOKEN_PROTOCOL_PREFIX + sessionToken])
    next.binaryType = 'arraybuffer'
    next.addEventListener('message', (message) => onMessage(message.data))
    next.addEventListener('open', () => {
      if (connection === 'closed') return next.close()
      socket = next
      waitMs = FIRST_WAIT_MS
      for (const [id, call] of waiting) transmit(id, call, next)
      waiting.clear()
      setConnection('open')
    })
    next.addEventListener('close', () => {
      socket = undefined
      failAll(underWay)
      if (connection === 'closed') return
      setConnection('reconnecting')
      setTimeout(() => void reopen(sessionToken), waitMs)
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    })
  }
  const reopen = async (sessionToken: string): Promise<void> => {
    // A socket cannot tell "refused" from "nobody there"; a request can.
    const answer = await post({ token: sessionToken })
    if (answer?.status === 401) {
      sessionStorage.removeItem(TOKEN_KEY)
      giveUp()
    }
    if (connection !== 'closed') open(sessionToken)
  }

  if (token !== undefined) open(token)
  return {
    call: (method, input) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        const call = { method, input, resolve, reject }
        if (connection === 'closed') return reject(new Error('There is no host here'))
        if (socket) return transmit(id, call, socket)
        waiting.set(id, call)
        setTimeout(() => {
          if (waiting.delete(id)) reject(new Error('The host cannot be reached'))
        }, CALL_PATIENCE_MS)
      }),
    on: (listener) => events.on(({ event, payload }) => listener(event, payload)),
    connection: () => connection,
    onConnection: connections.on,
    dispose: giveUp,
  }
}

// From the ticket in the address at the window's start, from this tab's storage after a reload.
async function sessionToken(): Promise<string | undefined> {
  const fragment = location.hash.slice(1)
  if (fragment.startsWith(TICKET_FRAGMENT)) {
    // Out of sight before anything else: the address may end up in a screenshot.
    history.replaceState(history.state, '', location.pathname + location.search)
    const response = await post({ ticket: fragment.slice(TICKET_FRAGMENT.length) })
    const answer: unknown = response?.ok ? await response.json() : undefined
    if (typeof answer === 'object' && answer !== null && 'token' in answer && typeof answer.token === 'string') {
      sessionStorage.setItem(TOKEN_KEY, answer.token)
    }
  }
  return sessionStorage.getItem(TOKEN_KEY) ?? undefined
}

function post(body: Readonly<Record<string, string>>): Promise<Response | undefined> {
  return fetch(SESSION_PATH, { method: 'POST', body: JSON.stringify(body) }).catch(() => undefined)
}

function socketUrl(): string {
  return `ws://${location.host}${SOCKET_PATH}`
}
