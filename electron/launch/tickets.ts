import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '#shared/foundation/index.ts'

/** Who may talk to the host: tickets that open a window once, and the session tokens they are exchanged for. */
export type Tickets = {
  /** A fresh ticket, good once and for a minute. */
  readonly issue: () => string
  /** Exchanges a ticket for a session token; `undefined` when it is unknown, used or too old. */
  readonly redeem: (ticket: string) => string | undefined
  readonly isSession: (token: string) => boolean
}

// A ticket is an argument of the browser's process, which every user of the computer can read: whoever comes first
// wins, and the minute ends before anybody looks.
const TICKET_LIFE_MS = 60_000
// 32 bytes cannot be guessed, also not by a page that may try a million times a second.
const SECRET_BYTES = 32

/** An empty set of tickets and sessions; they end with the process. */
export function createTickets(clock: Clock): Tickets {
  const tickets = new Map<string, number>()
  const sessions = new Set<string>()
  return {
    issue: () => {
      const ticket = newSecret()
      tickets.set(digest(ticket), clock.nowMs() + TICKET_LIFE_MS)
      return ticket
    },
    redeem: (ticket) => {
      const key = digest(ticket)
      const expiresMs = tickets.get(key)
      tickets.delete(key)
      if (expiresMs === undefined || clock.nowMs() > expiresMs) return undefined
      const token = newSecret()
      sessions.add(digest(token))
      return token
    },
    isSession: (token) => sessions.has(digest(token)),
  }
}

/** A secret that fits into a URL, a header and a subprotocol. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url')
}

// Looked up by digest: the time a lookup takes says nothing about the secret itself.
function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
