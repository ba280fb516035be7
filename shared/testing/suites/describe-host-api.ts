import { beforeEach, describe, expect, it } from 'vitest'
import type { HostApi, HostEvent, HostPayload } from '../../host/index.ts'
import { hostMethods } from '../../host/contract/index.ts'

/** A page's end of a transport, and the real host at the other. */
export type HostApiHarness = {
  readonly api: HostApi
  /** Makes the host say something: directly, or by what causes it (a key, a click, a computer that wakes up). */
  readonly emit: <E extends HostEvent>(event: E, payload: HostPayload<E>) => void | Promise<void>
}

/** The contract of HostApi: every transport runs it, between a page's end and a real host, from its own test file. */
export function describeHostApi(name: string, connect: () => Promise<HostApiHarness>): void {
  describe(`host ${name}`, () => {
    let api: HostApi
    let emit: HostApiHarness['emit']
    beforeEach(async () => {
      const harness = await connect()
      api = harness.api
      emit = harness.emit
      // An event reaches a page that has called: both transports begin so.
      await api.call('profile/get', {})
    })

    it('answers what the contract says, and is then open', async () => {
      const profile = await api.call('profile/get', {})
      expect(hostMethods['profile/get'].output.parse(profile)).toEqual(profile)
      expect(api.connection()).toBe('open')
    })

    it('carries bytes and text of any language, both ways, and null', async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251)
      const name = '双11 "大促" 🧧\u0000\u2028'
      const { file } = await api.call('backups/save', { workspaceId: 'w1', name, bytes })
      expect(await api.call('backups/read', { workspaceId: 'w1', file })).toEqual(bytes)
      expect(await api.call('backups/list', { workspaceId: 'w1' })).toMatchObject([{ file, name }])
      expect(await api.call('backups/read', { workspaceId: 'w1', file: 'none.zip' })).toBeNull()
    })

    it('gives every one of many calls at once its own answer', async () => {
      const urls = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 'https://help.example/' : 'file:///x'))
      const answers = await Promise.all(urls.map((url) => api.call('links/open', { url })))
      expect(answers).toEqual(urls.map((url) => url.startsWith('https')))
    })

    it('rejects with the host’s own words what it does not know or cannot read, and goes on', async () => {
      const call = api.call as (method: string, input: unknown) => Promise<unknown> // as a page gone wrong would
      await expect(call('disk/format', {})).rejects.toThrow('Unknown method "disk/format"')
      await expect(call('__proto__', {})).rejects.toThrow('Unknown method')
      await expect(call('backups/list', { workspaceId: '../x' })).rejects.toThrow('Bad input for backups/list')
      await expect(call('profile/get', { extra: true })).rejects.toThrow('Bad input for profile/get')
      expect(await api.call('backups/list', {})).toEqual([])
    })

    it('tells events in order to those who listen to them, and to nobody who has stopped', async () => {
      const heard: unknown[] = []
      const stop = api.on('notification-opened', ({ id }) => heard.push(['stopped', id]))
      api.on('notification-opened', ({ id }) => heard.push(id))
      const last = new Promise<void>((resolve) => void api.on('resumed', () => resolve()))
      await emit('notification-opened', { id: 'a' })
      await api.call('profile/get', {})
      stop()
      await emit('quick-add', {})
      await emit('notification-opened', { id: 'b' })
      await emit('notification-opened', { id: 'c' })
      await emit('resumed', {})
      await last
      expect(heard).toEqual([['stopped', 'a'], 'a', 'b', 'c'])
    })

    it('ends when it is disposed: closed, deaf, and every call rejects', async () => {
      const heard: string[] = []
      api.on('quick-add', () => heard.push('quick-add'))
      api.dispose()
      expect(api.connection()).toBe('closed')
      await emit('quick-add', {})
      await expect(api.call('profile/get', {})).rejects.toThrow('There is no host here')
      expect(heard).toEqual([])
      expect(() => api.dispose()).not.toThrow()
    })
  })
}
