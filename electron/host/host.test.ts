import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manualClock, type ManualClock } from '#shared/foundation/index.ts'
import type { HostMethod } from '#shared/host/index.ts'
import { type FakeShell, fakeShell, temporaryFolder } from '../testing/index.ts'
import { createHost, type Host, type HostMessage } from './host.ts'
import { openProfile } from './profile.ts'

type World = { readonly host: Host; readonly shell: FakeShell; readonly clock: ManualClock; readonly folder: string }

async function world(options: { readonly notifies?: boolean; readonly folder?: string } = {}): Promise<World> {
  const folder = options.folder ?? (await temporaryFolder())
  const clock = manualClock()
  const shell = fakeShell(options)
  return { host: await createHost(await openProfile(folder, 'default'), shell, clock), shell, clock, folder }
}

describe('[H1] the single door', () => {
  it.each(['nothing/here', 'constructor', '__proto__', 'toString', ''])('refuses the method %j', async (method) => {
    const { host } = await world()
    await expect(host.call(method, {})).rejects.toThrow('Unknown method')
  })

  it.each([
    ['profile/get', { extra: 1 }],
    ['profile/get', null],
    ['backups/save', { workspaceId: '../up', name: '', bytes: Uint8Array.of(1) }],
    ['backups/save', { workspaceId: 'a/b', name: '', bytes: Uint8Array.of(1) }],
    ['backups/save', { workspaceId: 'w1', name: '', bytes: [1] }],
    ['backups/list', { workspaceId: '..' }],
    ['window/setTheme', { theme: 'dark', background: 'url(x)' }],
  ])('refuses a wrong input of %s', async (method, input) => {
    const { host } = await world()
    await expect(host.call(method, input)).rejects.toThrow(`Bad input for ${method}`)
  })

  it('answers every method of the contract', async () => {
    const inputs: Record<HostMethod, unknown> = {
      'profile/get': {},
      'backups/save': { workspaceId: 'w1', name: '', bytes: Uint8Array.of(1) },
      'backups/list': {},
      'backups/read': { workspaceId: 'w1', file: '2026-10-16.branchline' },
      'backups/reveal': {},
      'links/open': { url: 'https://example.com/' },
      'notifications/show': { id: 'a', title: '', body: '' },
      'reminders/set': { reminders: [] },
      'window/setTitle': { title: 't' },
      'window/setTheme': { theme: 'dark', background: '#000000' },
      'window/setLanguage': { language: 'en' },
      'window/flushed': {},
      'log/write': { level: 'info', scope: 'test', message: 'm' },
    }
    const { host, shell, folder } = await world()
    for (const [method, input] of Object.entries(inputs)) await host.call(method, input)
    expect(shell.asked).toEqual([
      `openFolder ${join(folder, 'backups')}`,
      'openExternal https://example.com/',
      'notify a',
      'setTitle t',
      'setTheme dark',
      'setLanguage en',
      'flushed',
    ])
    expect(await host.call('backups/read', inputs['backups/read'])).toEqual(Buffer.from([1]))
  })

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'ms-msdt:/id', 'app://x', 'https://', 'x', 'data:text/html,x'])(
    'does not hand %s to the system',
    async (url) => {
      const { host, shell } = await world()
      expect(await host.call('links/open', { url })).toBe(false)
      expect(shell.asked).toEqual([])
    },
  )
})

describe('reminders', () => {
  const reminder = (id: string, atMs: number) => ({ id, atMs, title: '', body: '' })

  it('come when they are due, once, through the system or else through the page', async () => {
    for (const notifies of [true, false]) {
      const { host, shell, clock } = await world({ notifies })
      const messages: HostMessage[] = []
      host.onMessage((message) => messages.push(message))
      const atMs = clock.nowMs() + 60_000
      await host.call('reminders/set', { reminders: [reminder('late', atMs + 1), reminder('soon', atMs)] })
      clock.advance(59_999)
      expect(shell.asked).toEqual([])
      clock.advance(1)
      expect(shell.asked).toEqual(['notify soon'])
      clock.advance(1_000_000)
      expect(shell.asked).toEqual(['notify soon', 'notify late'])
      expect(messages.map(({ event }) => event)).toEqual(notifies ? [] : ['reminder-due', 'reminder-due'])
    }
  })

  it('survive a restart, and one that came due meanwhile comes at the start', async () => {
    const first = await world()
    await first.host.call('reminders/set', { reminders: [reminder('missed', first.clock.nowMs() + 1000)] })
    first.host.dispose()
    first.clock.advance(1_000_000)
    expect(first.shell.asked).toEqual([])

    const clock = manualClock(first.clock.nowMs())
    const shell = fakeShell({ notifies: true })
    await createHost(await openProfile(first.folder, 'default'), shell, clock)
    expect(shell.asked).toEqual(['notify missed'])
  })

  it('that came due while the computer slept come when it wakes', async () => {
    const shell = fakeShell({ notifies: true })
    const clock = manualClock()
    // A timer stands still in sleep: here it never fires.
    const asleep = { ...clock, schedule: () => () => {} }
    const host = await createHost(await openProfile(await temporaryFolder(), 'default'), shell, asleep)
    await host.call('reminders/set', { reminders: [reminder('a', clock.nowMs() + 1000)] })
    clock.advance(5000)
    expect(shell.asked).toEqual([])
    host.onResumed()
    expect(shell.asked).toEqual(['notify a'])
  })
})
