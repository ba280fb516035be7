import { request as httpRequest } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { manualClock } from '#shared/foundation/index.ts'
import {
  decodeFrame,
  encodeFrame,
  SESSION_PATH,
  SOCKET_PATH,
  SOCKET_PROTOCOL,
  TOKEN_PROTOCOL_PREFIX,
  WINDOW_PATH,
} from '#shared/host/index.ts'
import { createHost, openProfile } from '../host/index.ts'
import { fakeShell, temporaryFolder } from '../testing/index.ts'
import { isPortTaken, listenOnFixedPort } from './port.ts'
import { startWebServer } from './server.ts'

const MINUTE_MS = 60_000

async function world() {
  const clock = manualClock()
  const host = await createHost(await openProfile(await temporaryFolder(), 'default'), fakeShell(), clock)
  const wishes: string[] = []
  const server = await startWebServer({
    pages: async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    host,
    port: 0,
    clock,
    onWindowRequested: (wish) => {
      wishes.push(wish)
      return wish === 'url' ? 'http://new' : undefined
    },
  })
  onTestFinished(server.close)

  const ticket = (): string => new URL(server.newUrl()).hash.replace('#ticket=', '')
  const post = (path: string, body: unknown, headers: Record<string, string> = { origin: server.origin }) =>
    send(server.port, 'POST', path, headers, typeof body === 'string' ? body : JSON.stringify(body))
  const session = async (): Promise<string> => JSON.parse((await post(SESSION_PATH, { ticket: ticket() })).body).token
  const socket = (token: string, options: { origin?: string; headers?: Record<string, string>; path?: string } = {}) =>
    new WebSocket(
      `ws://127.0.0.1:${server.port}${options.path ?? SOCKET_PATH}`,
      [SOCKET_PROTOCOL, TOKEN_PROTOCOL_PREFIX + token],
      { origin: options.origin ?? server.origin, headers: options.headers ?? {} },
    )
  return { clock, host, server, wishes, ticket, post, session, socket }
}

type Answer = { readonly status: number; readonly body: string }

// Not fetch: it forbids exactly the headers that an attacker would forge.
function send(port: number, method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** `open`, or how the server refused. */
function outcome(socket: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    socket.once('open', () => resolve('open'))
    socket.once('error', (failure) => resolve(failure.message))
  })
}

const REFUSED = 'Unexpected server response: 403'

describe('the ticket', () => {
  it('opens one session, once', async () => {
    const { post, ticket } = await world()
    const used = ticket()
    const first = await post(SESSION_PATH, { ticket: used })
    expect([first.status, JSON.parse(first.body).token.length]).toEqual([200, 43])
    expect((await post(SESSION_PATH, { ticket: used })).status).toBe(401)
    expect((await post(SESSION_PATH, { ticket: ticket() })).status).toBe(200)
  })

  it('is worthless after a minute', async () => {
    const { clock, post, ticket } = await world()
    const [inTime, late] = [ticket(), ticket()]
    clock.advance(MINUTE_MS)
    expect((await post(SESSION_PATH, { ticket: inTime })).status).toBe(200)
    clock.advance(1)
    expect((await post(SESSION_PATH, { ticket: late })).status).toBe(401)
  })

  it('is not taken from another origin, nor from a request without one, and stays usable', async () => {
    const { post, server, ticket } = await world()
    const mine = ticket()
    for (const origin of ['http://evil.example', 'null', `http://localhost:${server.port}`, 'http://127.0.0.1:1']) {
      expect((await post(SESSION_PATH, { ticket: mine }, { origin })).status).toBe(403)
    }
    expect((await post(SESSION_PATH, { ticket: mine }, {})).status).toBe(403)
    expect((await post(SESSION_PATH, { ticket: mine })).status).toBe(200)
  })

  it('is not guessed by malformed or oversized bodies', async () => {
    const { post } = await world()
    for (const body of ['', 'null', '[]', '{"ticket":1}', '{"ticket":""}', '{"ticket":"__proto__"}', '{']) {
      expect([400, 401]).toContain((await post(SESSION_PATH, body)).status)
    }
    expect((await post(SESSION_PATH, `{"ticket":"${'a'.repeat(5000)}"}`)).status).toBe(400)
  })
})

describe('the server', () => {
  it('answers nobody who calls it by another name (DNS rebinding)', async () => {
    const { server } = await world()
    for (const host of ['evil.example', `evil.example:${server.port}`, `localhost:${server.port}`, '127.0.0.1']) {
      expect((await send(server.port, 'GET', '/', { host })).status).toBe(403)
    }
    expect(await send(server.port, 'GET', '/', { host: `127.0.0.1:${server.port}` })).toEqual({
      status: 200,
      body: '<!doctype html>',
    })
  })

  it('opens a window only for a program that knows the secret, never for a page', async () => {
    const { post, server, wishes } = await world()
    const secret = server.controlSecret
    expect((await post(WINDOW_PATH, { secret: 'x' }, {})).status).toBe(401)
    expect((await post(WINDOW_PATH, {}, {})).status).toBe(401)
    expect((await post(WINDOW_PATH, { secret })).status).toBe(403)
    expect(await post(WINDOW_PATH, { secret, wish: 'url' }, {})).toEqual({ status: 200, body: '{"url":"http://new"}' })
    expect(await post(WINDOW_PATH, { secret, wish: 'open' }, {})).toEqual({ status: 200, body: '{}' })
    expect(wishes).toEqual(['url', 'open'])
  })
})

describe('the socket', () => {
  it('opens for a session only, from our own page, by our own name, at its own path', async () => {
    const { session, socket, server } = await world()
    const token = await session()
    expect(await outcome(socket('wrong'))).toBe(REFUSED)
    expect(await outcome(socket(token, { origin: 'http://evil.example' }))).toBe(REFUSED)
    expect(await outcome(socket(token, { headers: { host: `localhost:${server.port}` } }))).toBe(REFUSED)
    expect(await outcome(socket(token, { path: '/other' }))).toBe(REFUSED)
    expect(await outcome(new WebSocket(`ws://127.0.0.1:${server.port}${SOCKET_PATH}`, { origin: server.origin }))).toBe(
      REFUSED,
    )
    const welcome = socket(token)
    expect([await outcome(welcome), welcome.protocol]).toEqual(['open', SOCKET_PROTOCOL])
  })

  it('carries calls, refusals and events', async () => {
    const { host, session, socket } = await world()
    const page = socket(await session())
    await outcome(page)
    const heard: unknown[] = []
    const next = (count: number): Promise<void> =>
      new Promise((resolve) => {
        page.on('message', (data: Buffer) => {
          const frame = decodeFrame(data)
          if (frame.ok) heard.push(frame.value)
          if (heard.length === count) resolve()
        })
      })
    const all = next(3)
    page.send(encodeFrame({ kind: 'call', id: 1, method: 'backups/read', input: { workspaceId: 'w', file: 'x' } }))
    page.send(encodeFrame({ kind: 'call', id: 2, method: '__proto__', input: {} }))
    host.emit('quick-add', {})
    await all
    expect(heard).toEqual(
      expect.arrayContaining([
        { kind: 'event', event: 'quick-add', payload: {} },
        { kind: 'failure', id: 2, message: 'Unknown method "__proto__"' },
        { kind: 'result', id: 1, value: null },
      ]),
    )
  })

  it.each([
    ['text', 'hello'],
    ['bytes that are no frame', Buffer.from([0, 0, 0, 9, 1])],
  ])('is closed on %s, and the server goes on', async (_, message) => {
    const { session, socket } = await world()
    const token = await session()
    const page = socket(token)
    await outcome(page)
    const closed = new Promise((resolve) => page.once('close', resolve))
    page.send(message)
    expect(await closed).toBe(1002)
    expect(await outcome(socket(token))).toBe('open')
  })
})

describe('the fixed port', () => {
  const taken = (): Error => Object.assign(new Error('taken'), { code: 'EADDRINUSE' })

  it('is chosen once and then kept, also when it is taken', async () => {
    const remembered: number[] = []
    const tried: number[] = []
    const listen = async (port: number): Promise<number> => {
      tried.push(port)
      if (tried.length < 3) throw taken()
      return port
    }
    const port = await listenOnFixedPort(undefined, listen, async (chosen) => void remembered.push(chosen))
    expect(remembered).toEqual([port])
    expect(tried).toHaveLength(3)

    await expect(
      listenOnFixedPort(
        port,
        () => Promise.reject(taken()),
        async () => {},
      ),
    ).rejects.toSatisfy(isPortTaken)
  })
})
