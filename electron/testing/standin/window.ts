import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron'
import { type Accepts, events, strict } from './strict.ts'

type OpenHandler = (details: { readonly url: string }) => { readonly action: string }

/** A window and its page, as far as main uses them. */
export function fakeWindow(options: BrowserWindowConstructorOptions, note: (what: string) => void) {
  const windowEvents = events()
  const contentsEvents = events()
  const sent: { readonly event: unknown; readonly payload: unknown }[] = []
  let hear = (_event: unknown, _payload: unknown): void => {}
  let openHandler: OpenHandler = () => ({ action: 'allow' })

  const contents = {
    send: (_channel: string, event: unknown, payload: unknown) => {
      sent.push({ event, payload })
      hear(event, payload)
    },
    setWindowOpenHandler: (handler: unknown) => {
      // Electron hands over more than the URL; main reads nothing else.
      openHandler = handler as OpenHandler
    },
    reload: () => note('reload'),
  } satisfies Accepts<Pick<WebContents, 'send' | 'setWindowOpenHandler' | 'reload'>>

  const members = {
    loadURL: async (url: string) => note(`loadURL ${url}`),
    show: () => note('show'),
    hide: () => note('hide'),
    focus: () => note('focus'),
    restore: () => note('restore'),
    maximize: () => note('maximize'),
    isMinimized: () => false,
    isMaximized: () => false,
    setTitle: (title: string) => note(`setTitle ${title}`),
    setBackgroundColor: (color: string) => note(`setBackgroundColor ${color}`),
    getNormalBounds: () => ({ x: 10, y: 20, width: 1000, height: 700 }),
  } satisfies Accepts<
    Pick<
      BrowserWindow,
      | 'loadURL'
      | 'show'
      | 'hide'
      | 'focus'
      | 'restore'
      | 'maximize'
      | 'isMinimized'
      | 'isMaximized'
      | 'setTitle'
      | 'setBackgroundColor'
      | 'getNormalBounds'
    >
  >
  const webContents = strict('webContents', { ...contents, on: contentsEvents.on, once: contentsEvents.once })
  return {
    options,
    sent,
    /** Who hears what main sends to the page. */
    onSent: (listener: typeof hear) => void (hear = listener),
    emit: windowEvents.emit,
    emitOnContents: contentsEvents.emit,
    open: (url: string) => openHandler({ url }),
    object: strict('BrowserWindow', { ...members, webContents, on: windowEvents.on, once: windowEvents.once }),
  }
}

export type FakeWindow = ReturnType<typeof fakeWindow>
