import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createStandIn, type LaunchedMain, launchMain } from '../testing/standin/index.ts'
import { HARDENED_PREFERENCES, PAGE_URL } from './security.ts'

const page = { url: PAGE_URL, parent: null }
const EVIL = 'https://evil.example/'

function firstWindow(main: LaunchedMain) {
  const window = main.windows[0]
  if (!window) throw new Error('main made no window')
  return window
}

function preventable(url = '') {
  let prevented = false
  return { event: { url, preventDefault: () => void (prevented = true) }, wasPrevented: () => prevented }
}

describe('the stand-in', () => {
  it('throws on any member it does not know', () => {
    const { modules } = createStandIn()
    expect(() => Reflect.get(modules.app, 'getAppMetrics')).toThrow('has no app.getAppMetrics')
    expect(() => Reflect.set(modules.nativeTheme, 'colour', 1)).toThrow('has no nativeTheme.colour')
  })
})

describe('the built main bundle, beside a stand-in for Electron', () => {
  it('prepares everything that must come before ready, and opens one hardened window', async () => {
    const main = await launchMain()
    const ready = main.log.indexOf('ready')
    expect(main.log.slice(0, ready)).toEqual([
      `setPath userData ${join(main.dataFolder, 'Branchline', 'profiles', 'default', 'electron')}`,
      'setAppUserModelId app.branchline.Branchline',
      'enableSandbox',
      'crashReporter upload=false',
      'registerSchemes app',
    ])
    expect(main.windows).toHaveLength(1)
    const { options } = firstWindow(main)
    expect(options.webPreferences).toMatchObject(HARDENED_PREFERENCES)
    expect(existsSync(options.webPreferences?.preload ?? '')).toBe(true)
    expect(main.log).toContain(`loadURL ${PAGE_URL}`)
    expect(main.log).toContain('tray menu')
  })

  it('serves the page with the security policy, and nothing outside it', async () => {
    const main = await launchMain()
    const answer = await main.load(PAGE_URL)
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer?.text()).toContain('<div id="root">')
    expect((await main.load(`${PAGE_URL}..%2fmain%2findex.js`))?.status).toBe(400)
  })

  it('answers calls of its own page only', async () => {
    const main = await launchMain({ args: ['.', '--profile=alice'] })
    expect(await main.call(page, 'profile/get', {})).toMatchObject({ shell: 'electron', name: 'alice' })
    for (const frame of [null, { url: EVIL, parent: null }, { url: PAGE_URL, parent: page }]) {
      await expect(main.call(frame, 'profile/get', {})).rejects.toThrow('Refused')
    }
    await expect(main.call(page, { toString: () => 'profile/get' }, {})).rejects.toThrow('Refused')
    await expect(main.call(page, 'constructor', {})).rejects.toThrow('Unknown method')
  })

  it('grants our page a few permissions and others none', async () => {
    const main = await launchMain()
    expect(main.permission('notifications', PAGE_URL)).toEqual([true, true])
    expect(main.permission('notifications', PAGE_URL, false)).toEqual([false, true])
    expect(main.permission('media', PAGE_URL)).toEqual([false, false])
    expect(main.permission('notifications', EVIL)).toEqual([false, false])
    expect(main.log).toContain('setDevicePermissionHandler function')
    expect(main.log).toContain('setDisplayMediaRequestHandler function')
  })

  it('does not let the page be led away; links go to the system’s browser', async () => {
    const main = await launchMain()
    const window = firstWindow(main)
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const attempt = preventable(EVIL)
      window.emitOnContents(name, attempt.event)
      expect([name, attempt.wasPrevented()]).toEqual([name, true])
    }
    const own = preventable(`${PAGE_URL}my-work`)
    window.emitOnContents('will-navigate', own.event)
    expect(own.wasPrevented()).toBe(false)
    expect(window.open('https://help.example/')).toEqual({ action: 'deny' })
    expect(window.open('file:///etc/passwd')).toEqual({ action: 'deny' })
    expect(main.log.filter((what) => what.startsWith('openExternal'))).toEqual([
      `openExternal ${EVIL}`,
      'openExternal https://help.example/',
    ])
  })

  it('keeps a deep link until the page listens, and shows the window for a second start', async () => {
    const main = await launchMain({ args: ['.', 'branchline://join/first'] })
    const { sent } = firstWindow(main)
    expect(sent).toEqual([])
    await main.call(page, 'profile/get', {})
    expect(sent).toEqual([{ event: 'deep-link', payload: { url: 'branchline://join/first' } }])
    main.emit('second-instance', {}, ['app', 'branchline://open/second'])
    main.emit('second-instance', {}, ['app', 'branchline://run/evil'])
    expect(sent.slice(1)).toEqual([{ event: 'deep-link', payload: { url: 'branchline://open/second' } }])
    expect(main.log.filter((what) => what === 'focus')).toHaveLength(2)
    expect(main.windows).toHaveLength(1)
  })

  it('does nothing but quit when another instance has the profile', async () => {
    const main = await launchMain({ isFirstInstance: false })
    expect(main.log.at(-1)).toBe('quit')
    expect([main.windows, main.log.includes('ready')]).toEqual([[], false])
  })

  it('[E2] opens no window on data it could not mend, and says why', async () => {
    // A folder where a log should be cannot be read, let alone mended.
    const main = await launchMain({
      prepare: (dataFolder) =>
        mkdir(join(dataFolder, 'Branchline/profiles/default/electron/IndexedDB/x.leveldb/1.log'), { recursive: true }),
    })
    expect(main.log).toEqual(expect.arrayContaining(['error box Branchline · 脉络', 'quit']))
    expect(main.windows).toEqual([])
  })

  it('hides the window on close, and writes everything before it quits', async () => {
    const main = await launchMain()
    const window = firstWindow(main)
    await main.call(page, 'profile/get', {})
    const close = preventable()
    window.emit('close', close.event)
    expect([close.wasPrevented(), main.log.at(-1)]).toEqual([true, 'hide'])

    const quit = preventable()
    main.emit('before-quit', quit.event)
    expect(quit.wasPrevented()).toBe(true)
    expect(window.sent.at(-1)).toEqual({ event: 'flush-requested', payload: { reason: 'quit' } })
    expect(main.log).not.toContain('quit')
    await main.call(page, 'window/flushed', {})
    expect(main.log.at(-1)).toBe('quit')

    const again = preventable()
    main.emit('before-quit', again.event)
    window.emit('close', again.event)
    expect([again.wasPrevented(), main.log.includes('flushStorageData')]).toEqual([false, true])
  })

  it('quits on close, after the same flush, when it was started so', async () => {
    const main = await launchMain({ args: ['.', '--quit-on-close'] })
    expect(await main.call(page, 'profile/get', {})).toMatchObject({ staysInTray: false })
    expect(main.log).not.toContain('tray menu')
    const close = preventable()
    firstWindow(main).emit('close', close.event)
    expect([close.wasPrevented(), main.log.at(-1)]).toEqual([true, 'quit'])
  })

  it('reloads a crashed page three times, then asks in the person’s language', async () => {
    const main = await launchMain({ dialogAnswer: 1 })
    const crash = () => firstWindow(main).emitOnContents('render-process-gone', {}, { reason: 'crashed' })
    for (let i = 0; i < 3; i += 1) crash()
    expect(main.log.filter((what) => what === 'reload')).toHaveLength(3)
    crash()
    await vi.waitFor(() => expect(main.log.at(-1)).toBe('quit'))
    expect(main.log).toContain('dialog ["重新加载","退出"]')
  })

  it('changes menu and tray to the page’s language, and remembers it', async () => {
    const main = await launchMain()
    expect(main.menu().map(({ label }) => label)).toContain('文件')
    await main.call(page, 'window/setLanguage', { language: 'en' })
    expect(main.menu().map(({ label }) => label)).toContain('File')
    expect(main.log.filter((what) => what === 'tray menu')).toHaveLength(2)
  })

  it('tells the page about quick add, sleep and waking up, and about an opened notification', async () => {
    const main = await launchMain()
    await main.call(page, 'notifications/show', { id: 'n1', title: '双11', body: '' })
    main.pressShortcut()
    main.emitPower('suspend')
    main.emitPower('resume')
    expect(firstWindow(main).sent.map(({ event }) => event)).toEqual([
      'notification-opened',
      'quick-add',
      'flush-requested',
      'resumed',
    ])
  })
})
