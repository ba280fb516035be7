import { ipcMain, type WebContents } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL } from '#shared/host/index.ts'
import type { Host, HostMessage } from '../host/index.ts'
import { isTrustedFrame } from './security.ts'

/** The host over Electron's IPC. */
export type HostIpc = {
  /** Whether the page has called at least once since it was loaded: only then does it listen. */
  readonly isPageListening: () => boolean
  /** The page was loaded anew or has crashed: events wait again until it calls. */
  readonly onPageGone: () => void
}

// A page that never listens must not make the host grow.
const WAITING_LIMIT = 100

/** Answers calls of the page that `contents` names, and sends it the host's events. */
export function connectIpc(host: Host, contents: () => WebContents | undefined): HostIpc {
  let listening = false
  let waiting: HostMessage[] = []
  const send = ({ event, payload }: HostMessage): void => contents()?.send(EVENT_CHANNEL, event, payload)

  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, input: unknown) => {
    if (!isTrustedFrame(event.senderFrame) || typeof method !== 'string') throw new Error('Refused')
    if (!listening) {
      // A deep link that started the app came long before the page could hear of it.
      listening = true
      for (const message of waiting) send(message)
      waiting = []
    }
    return host.call(method, input)
  })
  host.onMessage((message) => {
    if (listening) send(message)
    else waiting = [...waiting, message].slice(-WAITING_LIMIT)
  })
  return {
    isPageListening: () => listening,
    onPageGone: () => {
      listening = false
    },
  }
}
