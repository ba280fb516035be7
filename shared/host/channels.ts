/**
 * Names both ends of the host's contract agree on. No zod here: the preload, which runs before every page, imports
 * nothing else.
 */

/** Electron: `ipcRenderer.invoke` channel that carries every call. */
export const CALL_CHANNEL = 'host:call'
/** Electron: channel on which the host sends every event. */
export const EVENT_CHANNEL = 'host:event'
/** Name under which the preload exposes the bridge on `window`. */
export const BRIDGE_NAME = 'branchlineHost'

/** Browser shell: a one-time ticket is exchanged here, by POST, for a session token. */
export const SESSION_PATH = '/host/session'
/** Browser shell: the socket that carries calls and events. */
export const SOCKET_PATH = '/host/socket'
/** Browser shell: where a second start asks the running server for another window. */
export const WINDOW_PATH = '/host/window'
/** Browser shell: the socket's subprotocol; its number changes when the frames do. */
export const SOCKET_PROTOCOL = 'branchline.host.1'
/** Browser shell: the session token travels as a second subprotocol with this prefix (a socket can send no headers). */
export const TOKEN_PROTOCOL_PREFIX = 'token.'
/** Browser shell: the ticket's place in the URL fragment, which is never sent to a server nor kept in its logs. */
export const TICKET_FRAGMENT = 'ticket='

/** What the preload, or the socket, gives the page: one way to call and one way to listen. Untyped on purpose. */
export type HostBridge = {
  readonly call: (method: string, input: unknown) => Promise<unknown>
  readonly on: (listener: (event: string, payload: unknown) => void) => () => void
}
