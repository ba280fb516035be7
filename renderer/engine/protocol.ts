import type { CommandFailure } from '#shared/documents/kernel/index.ts'
import type { DocumentId, Result } from '#shared/foundation/index.ts'
import type { BlobContent, BlobUsage, GetBlobFailure, ImageType, PutBlobFailure } from '#shared/engine/index.ts'
import type { MirrorState, OpenFailure, UndoReport } from '#shared/engine/index.ts'

/** Which workspace a window wants, and whether it takes it from another window. */
export type OpenRequest = {
  readonly workspaceId: string
  /** Name of the person at this computer, to begin a workspace with; empty for one that must be there. */
  readonly memberName: string
  readonly takeOver: boolean
}

/** `busy`: another window of this computer writes this workspace. `no-workspace`: its data is not there any more. */
export type OpenAnswer = 'ready' | 'busy' | OpenFailure

/** A subscription on the other side of the worker: watch, status, notice or mirror. */
export type SubscriptionId = number

/** What the worker sends without being asked. `lost`: another window took the workspace over. */
export type WorkerEvent = { readonly subscription: SubscriptionId; readonly payload: unknown } | { readonly lost: true }

/**
 * The worker's side of the engine. Functions cannot cross `postMessage`, so that a subscription is a number here and
 * everything it reports comes in order through the one `onEvent`. connect.ts turns this back into an EngineClient.
 */
export type WorkerApi = {
  readonly open: (request: OpenRequest, onEvent: (event: WorkerEvent) => void) => Promise<OpenAnswer>
  /** Answers at once, however much is open: the worker is there. */
  readonly ping: () => Promise<void>
  readonly query: (name: string, input: unknown) => Promise<unknown>
  readonly run: (
    name: string,
    input: unknown,
    options?: { readonly undoGroup?: string },
  ) => Promise<Result<unknown, CommandFailure>>
  readonly undo: () => Promise<Result<UndoReport, 'nothing-to-undo'>>
  readonly redo: () => Promise<Result<UndoReport, 'nothing-to-redo'>>
  readonly flush: () => Promise<Result<void, 'disk-full' | 'closed' | 'failed'>>
  readonly putBlob: (
    bytes: Uint8Array,
  ) => Promise<Result<{ readonly id: string; readonly mime: ImageType }, PutBlobFailure>>
  readonly getBlob: (id: string) => Promise<Result<BlobContent, GetBlobFailure>>
  readonly blobUsage: () => Promise<Result<BlobUsage, 'failed'>>
  readonly rebuildProjections: () => Promise<void>
  readonly exportBackup: () => Promise<Result<Uint8Array, 'failed'>>
  readonly importBackup: (
    file: Uint8Array,
    options?: { readonly asAuthor?: boolean },
  ) => Promise<Result<{ readonly documents: number }, 'not-a-backup' | 'failed'>>
  readonly watch: (subscription: SubscriptionId, name: string, input: unknown) => Promise<void>
  readonly watchSaveStatus: (subscription: SubscriptionId) => Promise<void>
  readonly watchNotices: (subscription: SubscriptionId) => Promise<void>
  readonly openMirror: (
    subscription: SubscriptionId,
    documentId: DocumentId,
  ) => Promise<Result<MirrorState, 'not-found' | 'unreadable'>>
  readonly pushMirror: (subscription: SubscriptionId, update: Uint8Array) => Promise<void>
  /** Ends a subscription of any kind. */
  readonly end: (subscription: SubscriptionId) => Promise<void>
  /** Writes everything out and lets the workspace go. */
  readonly close: () => Promise<void>
}
