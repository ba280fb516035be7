import { join } from 'node:path'
import { BrowserWindow, dialog, screen } from 'electron'
import icon from '../../build/icon.png?asset'
import type { Clock } from '#shared/foundation/index.ts'
import { createCrashGuard } from './crash-guard.ts'
import { guardContents } from './guards.ts'
import { type MenuLanguage, menuText } from './menu-text.ts'
import { assertHardened, HARDENED_PREFERENCES, PAGE_URL } from './security.ts'
import { type Bounds, MINIMUM_SIZE, placeWindow, type WindowState } from './window-state.ts'

export type WindowOptions = {
  readonly clock: Clock
  readonly state: WindowState
  readonly language: () => MenuLanguage
  /** What closing means now. `quit` keeps the window until the page has written everything. */
  readonly onClose: () => 'hide' | 'quit' | 'close'
  readonly openExternal: (url: string) => void
  readonly onPageGone: () => void
  readonly onMoved: (place: { readonly bounds: Bounds; readonly maximized: boolean }) => void
  /** The session is ending (Windows): there is no time to ask, only to write. */
  readonly onSessionEnding: () => void
  readonly quit: () => void
}

/** Creates the app's window and loads the page. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const { state } = options
  const webPreferences = { ...HARDENED_PREFERENCES, preload: join(import.meta.dirname, '../preload/index.cjs') }
  assertHardened(webPreferences)
  const window = new BrowserWindow({
    ...placeWindow(
      state.bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    backgroundColor: state.background,
    title: 'Branchline · 脉络',
    icon,
    show: false,
    webPreferences,
  })
  if (state.maximized) window.maximize()
  guardContents(window.webContents, options.openExternal)
  reloadAfterCrash(window, options)

  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    options.onMoved({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
    const meaning = options.onClose()
    if (meaning === 'close') return
    event.preventDefault()
    if (meaning === 'hide') window.hide()
    else options.quit()
  })
  window.on('query-session-end', options.onSessionEnding)
  void window.loadURL(PAGE_URL)
  return window
}

function reloadAfterCrash(window: BrowserWindow, options: WindowOptions): void {
  const guard = createCrashGuard(options.clock)
  window.webContents.on('render-process-gone', (_, { reason }) => {
    options.onPageGone()
    if (reason === 'clean-exit') return
    if (guard.onCrash() === 'reload') window.webContents.reload()
    else void askAfterCrashes(window, options)
  })
  window.on('unresponsive', () => void askWhenUnresponsive(window, options))
}

async function askAfterCrashes(window: BrowserWindow, options: WindowOptions): Promise<void> {
  const text = menuText(options.language())
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: text.crashTitle,
    detail: text.crashDetail,
    buttons: [text.reload, text.quit],
  })
  if (response === 0) window.webContents.reload()
  else options.quit()
}

async function askWhenUnresponsive(window: BrowserWindow, options: WindowOptions): Promise<void> {
  const text = menuText(options.language())
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text.unresponsiveTitle,
    detail: text.unresponsiveDetail,
    buttons: [text.wait, text.reload],
  })
  if (response !== 1) return
  options.onPageGone()
  window.webContents.reload()
}
