import { chmod, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/index.ts'
import { readArguments } from './arguments.ts'
import { browserArguments, canShowWindows, findBrowser } from './browser.ts'
import { offeredToken } from './guards.ts'

describe('arguments', () => {
  it('have good defaults, and a folder may be given for tests', () => {
    expect(readArguments([])).toMatchObject({ ok: true, value: { profileName: 'default', opensWindow: true } })
    expect(readArguments(['--profile-dir', 'x', '--no-window', '--print-url'])).toEqual({
      ok: true,
      value: { profileName: 'default', profileFolder: resolve('x'), opensWindow: false, printsUrl: true },
    })
  })

  it.each([[['--profile', '../x']], [['--unknown']], [['word']], [['--profile']]])('refuse %j', (args) => {
    expect(readArguments(args).ok).toBe(false)
  })
})

describe('the browser', () => {
  it('is the one that was named, else the first on the path, else none', async () => {
    const folder = await temporaryFolder()
    const chromium = join(folder, 'chromium')
    const other = join(folder, 'other')
    expect(findBrowser('linux', { PATH: folder })).toBeUndefined()
    for (const path of [chromium, other]) {
      await writeFile(path, '')
      await chmod(path, 0o755)
    }
    expect(findBrowser('linux', { PATH: `/nowhere:${folder}` })).toBe(chromium)
    expect(findBrowser('linux', { PATH: folder, BRANCHLINE_CHROMIUM: other })).toBe(other)
    expect(findBrowser('linux', { PATH: folder, BRANCHLINE_CHROMIUM: join(folder, 'gone') })).toBe(chromium)
  })

  it('opens an app window with data of its own', () => {
    const args = browserArguments('http://127.0.0.1:1/#ticket=x', '/data', { BRANCHLINE_BROWSER_FLAGS: '--a  --b' })
    expect(args).toEqual(expect.arrayContaining(['--app=http://127.0.0.1:1/#ticket=x', '--user-data-dir=/data']))
    expect(args.slice(-2)).toEqual(['--a', '--b'])
  })

  it('is not started where there is no screen', () => {
    expect(canShowWindows('linux', {})).toBe(false)
    expect(canShowWindows('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(canShowWindows('linux', { BRANCHLINE_BROWSER_FLAGS: '--headless' })).toBe(true)
    expect(canShowWindows('darwin', {})).toBe(true)
  })
})

describe('offeredToken', () => {
  it('reads the token only beside our protocol', () => {
    const token = (value: string): string | undefined => offeredToken({ 'sec-websocket-protocol': value })
    expect(token('branchline.host.1, token.abc')).toBe('abc')
    expect(token('token.abc')).toBeUndefined()
    expect(token('branchline.host.2, token.abc')).toBeUndefined()
    expect(offeredToken({})).toBeUndefined()
  })
})
