import type { DocumentId, Result } from '../foundation/index.ts'
import type { CommandFailure } from '../documents/kernel/index.ts'
import type { BlobContent, BlobUsage, GetBlobFailure, ImageType, PutBlobFailure } from './blobs/index.ts'
import type { CommandName, CommandInputOf, CommandOutputOf } from './command-map.ts'
import type { QueryAnswer, QueryInput, QueryName } from './query-map.ts'

/** Whether everything a person did is on the disk. */
export type SaveStatus =
  | { readonly state: 'saved' }
  /** Waiting for the next batch (≤ 50 ms) or for the disk; shown when it lasts more than a second. */
  | { readonly state: 'saving'; readonly sinceMs: number }
  /** The disk refused; everything is kept in memory and tried again. */
  | { readonly state: 'not-saved'; readonly sinceMs: number; readonly reason: 'disk-full' | 'closed' | 'failed' }

/** Something the person should know. Each kind has its own sentence in the UI: what happened, what is safe, what to do. */
export type Notice =
  | { readonly kind: 'quarantined'; readonly documentId: DocumentId; readonly title: string; readonly rows: number }
  | { readonly kind: 'recovered'; readonly documentId: DocumentId; readonly title: string }
  | { readonly kind: 'newer-version'; readonly documentId: DocumentId; readonly title: string }
  | { readonly kind: 'recovery-copy-failed'; readonly reason: string }
  | { readonly kind: 'clock-set-back'; readonly byMs: number }
  /** Documents that could not be read are not in the backup; everything else is. */
  | { readonly kind: 'backup-incomplete'; readonly titles: readonly string[] }
  | { readonly kind: 'storage-closed' }
  /** The worker died or hangs: nothing done from now on is kept; only opening the window again helps. */
  | { readonly kind: 'engine-stopped' }

/** What an undo or redo did, for the toast that names it. */
export type UndoReport = {
  /** Name of the command that was undone, for example `plan/convert`. */
  readonly command: string
  /** What could not be taken back because others had changed it since. */
  readonly kept: readonly { readonly documentId: DocumentId; readonly entity: string }[]
}

/** The open document as the main thread sees it. */
export type MirrorState = { readonly update: Uint8Array; readonly readOnly: boolean }

/** The engine as the rest of the app sees it; the same in Node, in the worker and across `postMessage`. */
export type EngineClient = {
  readonly query: <N extends QueryName>(name: N, input: QueryInput<N>) => Promise<QueryAnswer<N>>
  /** Answers now and again whenever the answer has changed, until the returned function is called. */
  readonly watch: <N extends QueryName>(
    name: N,
    input: QueryInput<N>,
    onAnswer: (answer: QueryAnswer<N>) => void,
  ) => Promise<() => void>
  /**
   * Runs a command; resolves when it is applied. `flush` tells when it is on the disk. Commands one after another with
   * the same `undoGroup` are one undo step: what is typed into one place in one go.
   */
  readonly run: <N extends CommandName>(
    name: N,
    input: CommandInputOf<N>,
    options?: { readonly undoGroup?: string },
  ) => Promise<Result<CommandOutputOf<N>, CommandFailure>>
  readonly undo: () => Promise<Result<UndoReport, 'nothing-to-undo'>>
  readonly redo: () => Promise<Result<UndoReport, 'nothing-to-redo'>>
  /** Opens a document for a mirror on this side; `onUpdate` gets every change not sent by this mirror. */
  readonly openMirror: (
    documentId: DocumentId,
    onUpdate: (update: Uint8Array) => void,
  ) => Promise<
    Result<
      { readonly state: MirrorState; readonly push: (update: Uint8Array) => void; readonly close: () => void },
      'not-found' | 'unreadable'
    >
  >
  /** Resolves when everything done so far is on the disk, or with the reason why it is not. */
  readonly flush: () => Promise<Result<void, 'disk-full' | 'closed' | 'failed'>>
  readonly onSaveStatus: (listener: (status: SaveStatus) => void) => Promise<() => void>
  readonly onNotice: (listener: (notice: Notice) => void) => Promise<() => void>
  /**
   * Keeps an image beside the documents; resolves with its id once it is on the disk, so that a document never names
   * what was refused. The bytes are given away: across the worker they are moved, not copied.
   */
  readonly putBlob: (
    bytes: Uint8Array,
  ) => Promise<Result<{ readonly id: string; readonly mime: ImageType }, PutBlobFailure>>
  /** The bytes of an image, verified against its id; they belong to whoever asked. */
  readonly getBlob: (id: string) => Promise<Result<BlobContent, GetBlobFailure>>
  readonly blobUsage: () => Promise<Result<BlobUsage, 'failed'>>
  /** Makes every row that is derived from the documents anew: lists, boards, search. The documents are only read. */
  readonly rebuildProjections: () => Promise<void>
  /** The whole workspace as one file: zip of the documents' states with a manifest. */
  readonly exportBackup: () => Promise<Result<Uint8Array, 'failed'>>
  /**
   * Reads a backup into this workspace by merging; nothing present is lost. Answers how many documents it brought. An empty
   * workspace becomes the backup's; `asAuthor`: with the person at whose computer it was written, for a backup of this one.
   */
  readonly importBackup: (
    file: Uint8Array,
    options?: { readonly asAuthor?: boolean },
  ) => Promise<Result<{ readonly documents: number }, 'not-a-backup' | 'failed'>>
}
