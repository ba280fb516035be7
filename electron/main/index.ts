import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  crashReporter,
  dialog,
  globalShortcut,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell as system,
} from 'electron'
import {
  CANNOT_MEND,
  createDevPages,
  createHost,
  createStatic,
  defaultProfileFolder,
  mendStorage,
  openProfile,
  systemClock,
} from '../host/index.ts'
import { readAppArguments } from './arguments.ts'
import { canHideWindow } from './close-behaviour.ts'
import { findDeepLink, LINK_SCHEME, readDeepLink } from './deep-link.ts'
import { guardSession } from './guards.ts'
import { connectIpc } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { languageOf } from './menu-text.ts'
import { createQuitGate } from './quit.ts'
import { PAGE_SCHEME } from './security.ts'
import { electronShell } from './shell.ts'
import { type AppTray, createTray } from './tray.ts'
import { createWindow } from './window.ts'
import { loadWindowState, saveWindowState, type WindowState } from './window-state.ts'

const QUICK_ADD_SHORTCUT = 'CommandOrControl+Shift+Space'

// Everything up to `whenReady` must happen in one go: afterwards the scheme can no longer get its privileges.
const { profileName, quitsOnClose } = readAppArguments(process.argv.slice(1))
const profileFolder = defaultProfileFolder(profileName)
const dataFolder = join(profileFolder, 'electron')
app.setPath('userData', dataFolder)
app.setAppUserModelId('app.branchline.Branchline')
app.enableSandbox()
crashReporter.start({ uploadToServer: false })
protocol.registerSchemesAsPrivileged([
  {
    scheme: PAGE_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
])

// The lock belongs to the profile: two people's profiles may run side by side.
if (app.requestSingleInstanceLock()) await start()
else app.quit()

async function start(): Promise<void> {
  const earlyLinks: string[] = []
  let openLink = (url: string): void => void earlyLinks.push(url)
  app.on('open-url', (event, url) => {
    event.preventDefault()
    const link = readDeepLink(url)
    if (link !== undefined) openLink(link)
  })
  await app.whenReady()
  try {
    // Before any page opens them.
    await mendStorage(dataFolder)
  } catch {
    dialog.showErrorBox('Branchline · 脉络', CANNOT_MEND)
    return app.quit()
  }
  await run((handler) => {
    openLink = handler
    for (const link of earlyLinks) handler(link)
  })
}

async function run(onLinks: (handler: (url: string) => void) => void): Promise<void> {
  const profile = await openProfile(profileFolder, profileName)
  const statePath = join(profile.folder, 'window.json')
  let state: WindowState = loadWindowState(statePath)
  let window: BrowserWindow | undefined
  let tray: AppTray | undefined
  let quitting = false
  const staysInTray = !quitsOnClose && canHideWindow(process.platform, process.env)
  const language = (): 'zh-CN' | 'en' => state.language ?? languageOf(app.getLocale())
  const remember = (change: Partial<WindowState>): void => {
    state = { ...state, ...change }
    // Only comfort is lost when this fails; the next change tries again.
    saveWindowState(statePath, state).catch(() => {})
  }
  const setMenu = (): void => {
    const template = menuTemplate({
      language: language(),
      platform: process.platform,
      isDevelopment: !app.isPackaged,
      onAction: (action) => host.emit('menu-action', { action }),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  const openExternal = (url: string): void => void system.openExternal(url).catch(() => {})

  const host = await createHost(
    profile,
    electronShell({
      locale: app.getLocale(),
      version: app.getVersion(),
      staysInTray,
      setTitle: (title) => window?.setTitle(title),
      onTheme: ({ theme, background }) => {
        window?.setBackgroundColor(background)
        remember({ theme, background })
      },
      onLanguage: (next) => {
        remember({ language: next })
        setMenu()
        tray?.setLanguage(next)
      },
      onNotificationOpened: (id) => {
        showWindow()
        host.emit('notification-opened', { id })
      },
      onFlushed: () => quitGate.onFlushed(),
    }),
    systemClock,
  )
  const ipc = connectIpc(host, () => window?.webContents)
  const quitGate = createQuitGate(
    systemClock,
    () => {
      if (!window || !ipc.isPageListening()) return false
      host.emit('flush-requested', { reason: 'quit' })
      return true
    },
    () => app.quit(),
  )

  const openWindow = (): void => {
    window = createWindow({
      clock: systemClock,
      state,
      language,
      onClose: () => {
        if (quitGate.isOpen()) return 'close'
        return staysInTray && !quitting ? 'hide' : 'quit'
      },
      openExternal,
      onPageGone: ipc.onPageGone,
      onMoved: remember,
      onSessionEnding: () => host.emit('flush-requested', { reason: 'quit' }),
      quit: () => app.quit(),
    })
    window.on('closed', () => {
      window = undefined
      ipc.onPageGone()
    })
  }
  const showWindow = (): void => {
    if (!window) return openWindow()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  const quickAdd = (): void => {
    showWindow()
    host.emit('quick-add', {})
  }
  const openLink = (url: string): void => {
    showWindow()
    host.emit('deep-link', { url })
  }

  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  const pages = devServer ? createDevPages(devServer) : createStatic(join(import.meta.dirname, '../renderer'))
  protocol.handle(PAGE_SCHEME, (request) => pages({ method: request.method, url: request.url }))
  guardSession(session.defaultSession)

  app.on('second-instance', (_, args) => {
    const link = findDeepLink(args)
    if (link === undefined) showWindow()
    else openLink(link)
  })
  app.on('activate', showWindow)
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    quitting = true
    if (quitGate.mayQuit()) session.defaultSession.flushStorageData()
    else event.preventDefault()
  })
  app.on('will-quit', () => {
    globalShortcut.unregisterAll()
    host.dispose()
  })
  powerMonitor.on('suspend', () => host.emit('flush-requested', { reason: 'sleep' }))
  powerMonitor.on('resume', host.onResumed)

  // While developing, the system must be told how to start this checkout; a packed app says it in its own files.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME)
  // `false` when another program has the keys; quick add is then reached from the tray and inside the app.
  globalShortcut.register(QUICK_ADD_SHORTCUT, quickAdd)
  nativeTheme.themeSource = state.theme
  setMenu()
  if (staysInTray) tray = createTray(language(), { open: showWindow, quickAdd, quit: () => app.quit() })
  openWindow()
  const link = findDeepLink(process.argv)
  if (link !== undefined) host.emit('deep-link', { url: link })
  onLinks(openLink)
}
