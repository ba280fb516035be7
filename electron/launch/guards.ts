import type { IncomingHttpHeaders } from 'node:http'
import { SOCKET_PROTOCOL, TOKEN_PROTOCOL_PREFIX } from '#shared/host/index.ts'

/** Whether a request was meant for this server by name. Refuses DNS rebinding, where a foreign name points to us. */
export function isOwnHost(headers: IncomingHttpHeaders, authority: string): boolean {
  return headers.host === authority
}

/** Whether a request comes from our own page. A request without an origin is not one of ours. */
export function isOwnOrigin(headers: IncomingHttpHeaders, authority: string): boolean {
  return headers.origin === `http://${authority}`
}

/** The session token offered by a socket, or `undefined` when it does not speak our protocol. */
export function offeredToken(headers: IncomingHttpHeaders): string | undefined {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim())
  if (!offered.includes(SOCKET_PROTOCOL)) return undefined
  return offered.find((protocol) => protocol.startsWith(TOKEN_PROTOCOL_PREFIX))?.slice(TOKEN_PROTOCOL_PREFIX.length)
}
