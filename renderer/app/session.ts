import type { EngineClient } from '#shared/engine/index.ts'
import type { HostApi, HostOutput } from '#shared/host/index.ts'
import type { Clock, Random } from '#shared/foundation/index.ts'

/** What the window needs of the computer around it. */
export type Files = {
  /** Lets the person choose where to put a file; answers its name, or null when they gave up. Throws when writing fails. */
  readonly save: (suggestedName: string, bytes: Uint8Array) => Promise<string | null>
  /** Lets the person choose a file; null when they gave up. */
  readonly open: (accept: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>
}

/** An open workspace. */
export type Session = {
  readonly client: EngineClient
  readonly workspaceName: string
  readonly files: Files
  /** The Node side of this installation. */
  readonly host: HostApi
  readonly clock: Clock
  readonly random: Random
}

/** A backup file the host keeps outside the browser. */
export type KeptBackup = HostOutput<'backups/list'>[number]

export type FirstRunInput = { readonly name: string; readonly workspaceName: string }

/** How far the start has come. The frame shows one screen for each. */
export type Boot =
  | { readonly state: 'opening' }
  | {
      readonly state: 'first-run'
      readonly create: (input: FirstRunInput) => Promise<Session>
      /** A workspace was here, and its data is gone: deleted, or lost by the browser. */
      readonly isLost: boolean
      /** What could be restored, newest first; empty without a host. */
      readonly backups: Promise<readonly KeptBackup[]>
      readonly restore: (backup: KeptBackup) => Promise<Session>
    }
  | { readonly state: 'locked'; readonly takeOver: () => Promise<void> }
  | { readonly state: 'failed'; readonly retry: () => void }
  | { readonly state: 'ready'; readonly session: Session }
