import type { z } from 'zod'
import type { Disposable } from '../foundation/index.ts'
import type { hostEvents, hostMethods } from './contract/index.ts'

type Methods = typeof hostMethods
type Events = typeof hostEvents

export type HostMethod = keyof Methods
export type HostInput<M extends HostMethod> = z.input<Methods[M]['input']>
export type HostOutput<M extends HostMethod> = z.output<Methods[M]['output']>
export type HostEvent = keyof Events
export type HostPayload<E extends HostEvent> = z.output<Events[E]>

export type Profile = HostOutput<'profile/get'>
export type BackupFile = HostOutput<'backups/list'>[number]
export type Reminder = HostPayload<'reminder-due'>

/** Whether the host can be reached. Always `open` in Electron; the browser shell's socket may come and go. */
export type HostConnection = 'open' | 'reconnecting' | 'closed'

/**
 * Port: the Node side of this installation as the page sees it, whichever shell it runs in. Disposing it ends the
 * connection: calls reject from then on.
 */
export type HostApi = Disposable & {
  /** Rejects with a message when the host refuses or cannot be reached; never hangs on a closed socket. */
  readonly call: <M extends HostMethod>(method: M, input: HostInput<M>) => Promise<HostOutput<M>>
  readonly on: <E extends HostEvent>(event: E, listener: (payload: HostPayload<E>) => void) => () => void
  readonly connection: () => HostConnection
  readonly onConnection: (listener: (connection: HostConnection) => void) => () => void
}
