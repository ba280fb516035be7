import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { BRIDGE_NAME, type HostApi, type HostConnection, type Profile } from '#shared/host/index.ts'
import { manualClock } from '#shared/foundation/index.ts'
import { createHost, type Host, openProfile } from '#electron/host/index.ts'
import { startWebServer, type WebServer } from '#electron/launch/server.ts'
import { fakeShell, temporaryFolder } from '#electron/testing/index.ts'
import { describeHostApi } from '#shared/testing/suites/index.ts'
import { connectHost } from './host.ts'

const opened: WebSocket[] = []

// The page's surroundings, over Node's own parts: the real server answers.
function standOnPage(server: WebServer, url: string): Map<string, string> {
  const storage = new Map<string, string>()
  const { origin } = server
  class PageSocket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { origin })
      opened.push(this)
    }
  }
  vi.stubGlobal('window', {})
  vi.stubGlobal('location', new URL(url))
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_: unknown, __: string, to: string) => storage.set('shown', to),
  })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  })
  vi.stubGlobal('WebSocket', PageSocket)
  const nodeFetch = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    nodeFetch(origin + path, { ...init, headers: { origin } }),
  )
  return storage
}

async function connect(): Promise<HostApi> {
  const host = await connectHost()
  onTestFinished(host.dispose)
  return host
}

async function world(): Promise<{
  readonly host: Host
  readonly server: WebServer
  readonly serve: () => Promise<WebServer>
}> {
  const clock = manualClock()
  const host = await createHost(await openProfile(await temporaryFolder(), 'default'), fakeShell(), clock)
  let port = 0
  const serve = async (): Promise<WebServer> => {
    const server = await startWebServer({
      pages: async () => new Response(''),
      host,
      port,
      clock,
      onWindowRequested: () => undefined,
    })
    port = server.port
    onTestFinished(server.close)
    return server
  }
  return { host, server: await serve(), serve }
}

beforeEach(() => {
  opened.length = 0
  onTestFinished(() => void vi.unstubAllGlobals())
})

describeHostApi('over the local socket', async () => {
  const { host, server } = await world()
  standOnPage(server, server.newUrl())
  return { api: await connect(), emit: host.emit }
})

describe('connectHost', () => {
  it('uses the preload’s bridge in Electron', async () => {
    const heard: unknown[] = []
    vi.stubGlobal('window', {
      [BRIDGE_NAME]: {
        call: async (method: string) => ({ method }),
        on: (listener: (event: string, payload: unknown) => void) => {
          listener('resumed', {})
          listener('quick-add', {})
          heard.push(listener)
          return () => {}
        },
      },
    })
    const host = await connect()
    expect([await host.call('profile/get', {}), host.connection()]).toEqual([{ method: 'profile/get' }, 'open'])
    expect(heard).toHaveLength(1)
  })

  it('exchanges the ticket, hides it, and carries calls, bytes and events', async () => {
    const { server, host: realHost } = await world()
    const storage = standOnPage(server, server.newUrl())
    const host = await connect()
    expect(storage.get('shown')).toBe('/')
    const profile: Profile = await host.call('profile/get', {})
    expect(profile).toMatchObject({ shell: 'browser', locale: 'zh-CN' })
    const { file } = await host.call('backups/save', { workspaceId: 'w1', name: '双11', bytes: Uint8Array.of(1, 2, 3) })
    expect(await host.call('backups/read', { workspaceId: 'w1', file })).toEqual(Uint8Array.of(1, 2, 3))
    await expect(host.call('backups/list', { workspaceId: '../x' })).rejects.toThrow('Bad input for backups/list')
    const heard = new Promise((resolve) => host.on('notification-opened', resolve))
    realHost.emit('quick-add', {})
    realHost.emit('notification-opened', { id: 'n1' })
    expect(await heard).toEqual({ id: 'n1' })
  })

  it('comes back after a lost connection; calls made meanwhile wait, calls under way fail', async () => {
    const { server } = await world()
    standOnPage(server, server.newUrl())
    const host = await connect()
    await host.call('profile/get', {})
    const states: HostConnection[] = []
    const reopened = new Promise<void>((resolve) => {
      const stop = host.onConnection((state) => {
        states.push(state)
        if (state === 'reconnecting') void host.call('profile/get', {}).then(() => resolve())
        else stop()
      })
    })
    const underWay = host.call('backups/list', {})
    opened[0]?.terminate()
    await expect(underWay).rejects.toThrow('The host cannot be reached')
    await reopened
    expect([states, opened.length]).toEqual([['reconnecting', 'open'], 2])
  })

  it('says that it is closed when the host was started anew and knows this page no more', async () => {
    const { server, serve } = await world()
    const storage = standOnPage(server, server.newUrl())
    const host = await connect()
    await host.call('profile/get', {})
    const closed = new Promise<void>((resolve) => {
      host.onConnection((state) => {
        if (state === 'closed') resolve()
      })
    })
    await server.close()
    await serve()
    await closed
    await expect(host.call('profile/get', {})).rejects.toThrow('There is no host here')
    expect([...storage.keys()]).toEqual(['shown'])
  })

  it('does not keep the app from starting where there is no host', async () => {
    const { server } = await world()
    standOnPage(server, `${server.origin}/`)
    const host = await connect()
    expect([host.connection(), opened]).toEqual(['closed', []])
    await expect(host.call('profile/get', {})).rejects.toThrow('There is no host here')
  })
})
