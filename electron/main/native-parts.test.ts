import { describe, expect, it } from 'vitest'
import { manualClock } from '#shared/foundation/index.ts'
import { temporaryFolder } from '../testing/index.ts'
import { readAppArguments } from './arguments.ts'
import { canHideWindow } from './close-behaviour.ts'
import { createCrashGuard } from './crash-guard.ts'
import { findDeepLink, readDeepLink } from './deep-link.ts'
import { menuTemplate } from './menu.ts'
import { languageOf, menuText } from './menu-text.ts'
import { createQuitGate } from './quit.ts'
import { loadWindowState, placeWindow, saveWindowState } from './window-state.ts'

describe('deep links', () => {
  it('are ours, whole and of a known kind', () => {
    expect(readDeepLink('branchline://join/abc#secret')).toBe('branchline://join/abc#secret')
    expect(findDeepLink(['/usr/bin/app', '--x', 'branchline://open/doc', 'branchline://join/2'])).toBe(
      'branchline://open/doc',
    )
  })

  it.each(['', 'branchline://run/x', 'app://branchline/', 'https://join/', 'branchline://a@join/', 'branchline:join'])(
    'are not %j',
    (text) => {
      expect(readDeepLink(text)).toBeUndefined()
    },
  )

  it('are not endless', () => {
    expect(readDeepLink(`branchline://join/${'a'.repeat(5000)}`)).toBeUndefined()
  })
})

describe('the crash guard', () => {
  it('reloads three times within a minute, then gives up, and starts afresh when it was quiet', () => {
    const clock = manualClock()
    const guard = createCrashGuard(clock)
    const crash = () => guard.onCrash()
    expect([crash(), crash(), crash(), crash()]).toEqual(['reload', 'reload', 'reload', 'give-up'])
    clock.advance(60_000)
    expect(crash()).toBe('reload')
  })
})

describe('the quit gate', () => {
  const gate = (hasPage: boolean) => {
    const clock = manualClock()
    const events: string[] = []
    const created = createQuitGate(
      clock,
      () => {
        events.push('flush')
        return hasPage
      },
      () => events.push('quit'),
    )
    return { clock, events, ...created }
  }

  it('lets the app quit at once when there is no page to write anything', () => {
    const { mayQuit, events } = gate(false)
    expect([mayQuit(), events]).toEqual([true, ['flush']])
  })

  it('waits for the page, however often somebody asks to quit, and quits once', () => {
    const { mayQuit, onFlushed, events, clock, isOpen } = gate(true)
    expect([mayQuit(), mayQuit(), isOpen()]).toEqual([false, false, false])
    onFlushed()
    onFlushed()
    clock.advance(10_000)
    expect(events).toEqual(['flush', 'quit'])
    expect([mayQuit(), isOpen()]).toEqual([true, true])
  })

  it('does not wait for ever for a page that does not answer', () => {
    const { mayQuit, events, clock } = gate(true)
    mayQuit()
    clock.advance(2999)
    expect(events).toEqual(['flush'])
    clock.advance(1)
    expect(events).toEqual(['flush', 'quit'])
  })

  it('ignores an answer nobody asked for', () => {
    const { onFlushed, isOpen, events } = gate(true)
    onFlushed()
    expect([isOpen(), events]).toEqual([false, []])
  })
})

describe('the window’s place', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 }
  const saved = { x: 100, y: 80, width: 1200, height: 800 }

  it('is the last one while its title bar can be grasped', () => {
    expect(placeWindow(saved, [screen])).toEqual(saved)
    const onSecond = { ...saved, x: 2000 }
    expect(placeWindow(onSecond, [screen, { ...screen, x: 1920 }])).toEqual(onSecond)
    expect(placeWindow({ ...saved, x: -1000 }, [screen])).toEqual({ ...saved, x: -1000 })
  })

  it.each([
    { x: 2000, y: 80 },
    { x: 100, y: 1030 },
    { x: 100, y: -60 },
    { x: -1100, y: 80 },
  ])('is centred when the title bar at %j lies outside every screen', (corner) => {
    expect(placeWindow({ ...saved, ...corner }, [screen])).toEqual({ width: 1200, height: 800 })
  })

  it('is a good size at the first start and never smaller than usable', () => {
    expect(placeWindow(undefined, [screen])).toEqual({ width: 1360, height: 860 })
    expect(placeWindow({ x: 0, y: 0, width: 10, height: 10 }, [screen])).toMatchObject({ width: 720, height: 480 })
  })

  it('is kept in a file, and a damaged file is no reason not to start', async () => {
    const path = `${await temporaryFolder()}/window.json`
    const fresh = loadWindowState(path)
    expect(fresh).toEqual({ maximized: false, background: '#ffffff', theme: 'system' })
    await saveWindowState(path, { ...fresh, bounds: saved, language: 'en' })
    expect(loadWindowState(path)).toEqual({ ...fresh, bounds: saved, language: 'en' })
    await saveWindowState(path, { ...fresh, theme: 'pink' as 'dark' })
    expect(loadWindowState(path)).toEqual(fresh)
  })
})

describe('the menu', () => {
  const template = (language: 'zh-CN' | 'en', platform: NodeJS.Platform, onAction = (_action: string): void => {}) =>
    menuTemplate({ language, platform, isDevelopment: false, onAction })

  it('has every word in both languages', () => {
    const [zh, en] = [menuText('zh-CN'), menuText('en')]
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    expect(Object.values(zh).every((word) => /\p{Script=Han}/u.test(word))).toBe(true)
    expect(Object.values(en).every((word) => word !== '' && !/\p{Script=Han}/u.test(word))).toBe(true)
    expect([languageOf('zh-TW'), languageOf('zh-Hans-CN'), languageOf('en-GB'), languageOf('')]).toEqual([
      'zh-CN',
      'zh-CN',
      'en',
      'en',
    ])
  })

  it('has copy and paste, and a way to quit, on every system', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      const roles = template('zh-CN', platform).flatMap(({ submenu }) =>
        Array.isArray(submenu) ? submenu.map(({ role }) => role) : [],
      )
      expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'undo', 'quit', 'close']))
      expect(roles).not.toContain('toggleDevTools')
    }
  })

  it('tells the page which of its actions was chosen', () => {
    const chosen: string[] = []
    for (const { submenu } of template('en', 'linux', (action) => chosen.push(action))) {
      if (!Array.isArray(submenu)) continue
      // The arguments Electron passes are not used.
      for (const { click } of submenu) Reflect.apply(click ?? (() => {}), undefined, [])
    }
    expect(chosen.sort()).toEqual(['app.backup', 'app.search', 'app.settings', 'create.mindmap', 'help.shortcuts'])
  })
})

describe('closing the window', () => {
  it('may hide it only where people can bring it back', () => {
    expect(canHideWindow('win32', {})).toBe(true)
    expect(canHideWindow('darwin', {})).toBe(true)
    const on = (desktop: string): boolean => canHideWindow('linux', { XDG_CURRENT_DESKTOP: desktop })
    expect([on('KDE'), on('XFCE'), on('ubuntu:GNOME'), on('GNOME'), on('')]).toEqual([true, true, true, false, false])
  })
})

describe('arguments', () => {
  it('are read among those of Chromium and the system', () => {
    const args = ['--no-sandbox', '/some/folder', '--profile=alice', '--quit-on-close', 'branchline://join/x']
    expect(readAppArguments(args)).toEqual({ profileName: 'alice', quitsOnClose: true })
    expect(readAppArguments(['--profile=../x'])).toEqual({ profileName: 'default', quitsOnClose: false })
    expect(readAppArguments([])).toEqual({ profileName: 'default', quitsOnClose: false })
  })
})
