import type Electron from 'electron'
import { fakeWindow, type FakeWindow } from './window.ts'
import { type Accepts, events, strict } from './strict.ts'

type PageHandler = (request: { readonly method: string; readonly url: string }) => Promise<Response>
type CallHandler = (event: { readonly senderFrame: unknown }, method: unknown, input: unknown) => unknown
type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void
type CheckHandler = (contents: unknown, permission: string, origin: string) => boolean

export type StandInOptions = {
  /** `false`: another instance has the lock. */
  readonly isFirstInstance?: boolean
  /** Index of the button a person presses in any dialog. */
  readonly dialogAnswer?: number
}

/**
 * Electron as main uses it, without Electron. Methods are held to the parameter types in electron.d.ts by `satisfies`;
 * event names are checked where main is compiled. It proves wiring: what Electron then really does, only Electron can.
 */
export function createStandIn({ isFirstInstance = true, dialogAnswer = 0 }: StandInOptions = {}) {
  const log: string[] = []
  const note = (what: string): void => void log.push(what)
  const windows: FakeWindow[] = []
  const appEvents = events()
  const powerEvents = events()
  let pageHandler: PageHandler | undefined
  let callHandler: CallHandler | undefined
  let requestHandler: RequestHandler | undefined
  let checkHandler: CheckHandler | undefined
  let shortcut: (() => void) | undefined
  let menu: Electron.MenuItemConstructorOptions[] = []

  const app = {
    isPackaged: false,
    setPath: (name: string, path: string) => note(`setPath ${name} ${path}`),
    setAppUserModelId: (id: string) => note(`setAppUserModelId ${id}`),
    enableSandbox: () => note('enableSandbox'),
    requestSingleInstanceLock: () => isFirstInstance,
    whenReady: async () => note('ready'),
    quit: () => note('quit'),
    getLocale: () => 'zh-CN',
    getVersion: () => '0.0.0',
    setAsDefaultProtocolClient: (scheme: string) => note(`setAsDefaultProtocolClient ${scheme}`),
  } satisfies Accepts<
    Pick<
      Electron.App,
      | 'isPackaged'
      | 'setPath'
      | 'setAppUserModelId'
      | 'enableSandbox'
      | 'requestSingleInstanceLock'
      | 'whenReady'
      | 'quit'
      | 'getLocale'
      | 'getVersion'
      | 'setAsDefaultProtocolClient'
    >
  >
  const protocol = {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) =>
      note(`registerSchemes ${schemes.map(({ scheme }) => scheme).join()}`),
    handle: (_scheme: string, handler: unknown) => {
      // Electron hands over a whole Request; main reads method and url.
      pageHandler = handler as PageHandler
    },
  } satisfies Accepts<Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>>
  const defaultSession = {
    setPermissionRequestHandler: (handler: unknown) => {
      requestHandler = handler as RequestHandler
    },
    setPermissionCheckHandler: (handler: unknown) => {
      checkHandler = handler as CheckHandler
    },
    setDevicePermissionHandler: (handler: unknown) => note(`setDevicePermissionHandler ${typeof handler}`),
    setDisplayMediaRequestHandler: (handler: unknown) => note(`setDisplayMediaRequestHandler ${typeof handler}`),
    flushStorageData: () => note('flushStorageData'),
  } satisfies Accepts<
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'flushStorageData'
    >
  >
  const ipcMain = {
    handle: (_channel: string, handler: unknown) => {
      callHandler = handler as CallHandler
    },
  } satisfies Accepts<Pick<Electron.IpcMain, 'handle'>>
  const shell = {
    openExternal: async (url: string) => note(`openExternal ${url}`),
    openPath: async (path: string) => {
      note(`openPath ${path}`)
      return ''
    },
  } satisfies Accepts<Pick<Electron.Shell, 'openExternal' | 'openPath'>>
  const globalShortcut = {
    register: (_accelerator: string, handler: () => void) => {
      shortcut = handler
      return true
    },
    unregisterAll: () => note('unregisterAll'),
  } satisfies Accepts<Pick<Electron.GlobalShortcut, 'register' | 'unregisterAll'>>
  const dialog = {
    showMessageBox: async (_window: unknown, options?: unknown) => {
      note(`dialog ${JSON.stringify(Reflect.get(Object(options), 'buttons'))}`)
      return { response: dialogAnswer }
    },
    showErrorBox: (title: string) => note(`error box ${title}`),
  } satisfies Accepts<Pick<Electron.Dialog, 'showMessageBox' | 'showErrorBox'>>
  const menus = {
    buildFromTemplate: (template: readonly object[]) => template,
    setApplicationMenu: (next: unknown) => {
      menu = next as typeof menu
    },
  } satisfies Accepts<Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>>
  const image = strict('nativeImage', { resize: (_size: Electron.ResizeOptions): unknown => image })

  class FakeNotification {
    static readonly isSupported = (): boolean => true
    readonly #events = events()
    readonly on = this.#events.on
    readonly show = (): void => {
      note(`notification ${this.title}`)
      this.#events.emit('click')
    }
    readonly title: string
    constructor({ title = '' }: Electron.NotificationConstructorOptions) {
      this.title = title
    }
  }
  class FakeTray {
    readonly setToolTip = (): void => {}
    readonly setContextMenu = (): void => note('tray menu')
    readonly on = (): void => {}
  }
  // A constructor that answers an object gives the caller that object instead of `this`.
  function FakeBrowserWindow(options: Electron.BrowserWindowConstructorOptions): unknown {
    const created = fakeWindow(options, note)
    windows.push(created)
    return created.object
  }

  return {
    modules: {
      app: strict('app', { ...app, on: appEvents.on }),
      BrowserWindow: FakeBrowserWindow,
      crashReporter: strict('crashReporter', {
        start: ({ uploadToServer }: { uploadToServer: boolean }) => note(`crashReporter upload=${uploadToServer}`),
      }),
      dialog: strict('dialog', dialog),
      globalShortcut: strict('globalShortcut', globalShortcut),
      ipcMain: strict('ipcMain', ipcMain),
      Menu: strict('Menu', menus),
      nativeImage: strict('nativeImage', { createFromPath: (_path: string) => image }),
      nativeTheme: strict('nativeTheme', { themeSource: 'system' }),
      Notification: FakeNotification,
      powerMonitor: strict('powerMonitor', { on: powerEvents.on }),
      protocol: strict('protocol', protocol),
      screen: strict('screen', {
        getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
      }),
      session: strict('session', { defaultSession: strict('defaultSession', defaultSession) }),
      shell: strict('shell', shell),
      Tray: FakeTray,
    },
    log,
    windows,
    emit: appEvents.emit,
    emitPower: powerEvents.emit,
    menu: () => menu,
    pressShortcut: () => shortcut?.(),
    /** A request of the page for one of its files. */
    load: (url: string) => pageHandler?.({ method: 'GET', url }),
    /** A call over IPC from a frame. */
    call: async (senderFrame: unknown, method: unknown, input: unknown): Promise<unknown> =>
      callHandler?.({ senderFrame }, method, input),
    /** What the page would be told when it asks for a permission, and when it only looks. */
    permission: (permission: string, url: string, isMainFrame = true): readonly boolean[] => {
      const answers: boolean[] = []
      requestHandler?.(undefined, permission, (granted) => answers.push(granted), { requestingUrl: url, isMainFrame })
      return [...answers, checkHandler?.(undefined, permission, url) ?? false]
    },
  }
}

export type StandIn = ReturnType<typeof createStandIn>
