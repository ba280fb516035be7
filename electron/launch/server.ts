import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Clock } from '#shared/foundation/index.ts'
import {
  FRAME_LIMIT_BYTES,
  SESSION_PATH,
  SOCKET_PATH,
  SOCKET_PROTOCOL,
  TICKET_FRAGMENT,
  WINDOW_PATH,
} from '#shared/host/index.ts'
import type { Host, PageHandler } from '../host/index.ts'
import { isOwnHost, isOwnOrigin, offeredToken } from './guards.ts'
import { serveSocket } from './socket.ts'
import { createTickets, newSecret } from './tickets.ts'

/** The browser shell's server: the app's files, and the host behind a ticket. Reachable from this computer only. */
export type WebServer = {
  readonly origin: string
  readonly port: number
  /** Lets another process of the same user ask for a window. */
  readonly controlSecret: string
  /** An address that opens the app once, within a minute. */
  readonly newUrl: () => string
  readonly openSockets: () => number
  readonly close: () => Promise<void>
}

export type WebServerOptions = {
  readonly pages: PageHandler
  readonly host: Host
  /** Refused when taken: another port is another origin, where the user's data would seem gone. */
  readonly port: number
  readonly clock: Clock
  /** A second start asked for a window; answers its address when it wants to open the window itself. */
  readonly onWindowRequested: (wish: 'open' | 'url') => string | undefined
  readonly onSocketsChanged?: () => void
}

const LOOPBACK = '127.0.0.1'
const BODY_LIMIT_BYTES = 4096

/** Starts listening; rejects with the system's error (`EADDRINUSE`) when the port is taken. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { host, pages, clock } = options
  const tickets = createTickets(clock)
  const controlSecret = newSecret()
  let authority = ''

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_LIMIT_BYTES,
    // Compressing for loopback only costs time, and is one more parser in reach of whoever connects.
    perMessageDeflate: false,
    handleProtocols: () => SOCKET_PROTOCOL,
  })

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwnOrigin(request.headers, authority)) return reply(response, 403, {})
    const body = await readJson(request)
    if (typeof body['token'] === 'string') return reply(response, tickets.isSession(body['token']) ? 200 : 401, {})
    const token = typeof body['ticket'] === 'string' ? tickets.redeem(body['ticket']) : undefined
    reply(response, token === undefined ? 401 : 200, token === undefined ? {} : { token })
  }

  const requestWindow = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Pages always send an origin with a POST; only a program of the same user can know the secret.
    if (request.headers.origin !== undefined) return reply(response, 403, {})
    const body = await readJson(request)
    if (!isSecret(body['secret'], controlSecret)) return reply(response, 401, {})
    const url = options.onWindowRequested(body['wish'] === 'url' ? 'url' : 'open')
    reply(response, 200, url === undefined ? {} : { url })
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwnHost(request.headers, authority)) return reply(response, 403, {})
    const path = request.url ?? '/'
    if (request.method === 'POST' && path === SESSION_PATH) return exchange(request, response)
    if (request.method === 'POST' && path === WINDOW_PATH) return requestWindow(request, response)
    const answer = await pages({ method: request.method ?? 'GET', url: `http://${authority}${path}` })
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(new Uint8Array(await answer.arrayBuffer()))
  }

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const token = offeredToken(request.headers)
    const welcome =
      request.url === SOCKET_PATH &&
      isOwnHost(request.headers, authority) &&
      isOwnOrigin(request.headers, authority) &&
      token !== undefined &&
      tickets.isSession(token)
    if (!welcome) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      serveSocket(webSocket, host)
      options.onSocketsChanged?.()
      webSocket.once('close', () => options.onSocketsChanged?.())
    })
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) reply(response, 400, {})
      else response.destroy()
    })
  })
  server.on('upgrade', upgrade)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, LOOPBACK, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  authority = `${LOOPBACK}:${address.port}`

  return {
    origin: `http://${authority}`,
    port: address.port,
    controlSecret,
    newUrl: () => `http://${authority}/#${TICKET_FRAGMENT}${tickets.issue()}`,
    openSockets: () => sockets.clients.size,
    close: async () => {
      for (const client of sockets.clients) client.close(1001)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      // A page that does not answer the closing handshake must not keep the process alive.
      for (const client of sockets.clients) client.terminate()
      await closed
    },
  }
}

function reply(response: ServerResponse, status: number, body: Readonly<Record<string, string>>): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(JSON.stringify(body))
}

async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > BODY_LIMIT_BYTES) throw new Error('body too large')
    chunks.push(chunk)
  }
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  if (typeof value !== 'object' || value === null) throw new Error('object expected')
  return { ...value }
}

function isSecret(offered: unknown, secret: string): boolean {
  if (typeof offered !== 'string') return false
  const [a, b] = [Buffer.from(offered), Buffer.from(secret)]
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}
