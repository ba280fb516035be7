import type { DocumentType } from '../documents/kernel/index.ts'
import type { Clock, DocumentId, Random, ReplicaId } from '../foundation/index.ts'
import type { Sha256 } from './blobs/index.ts'
import type { Storage } from './storage/storage-port.ts'

/**
 * Port: a second, independent copy of documents open in an editor. Optional, and never trusted with anything alone:
 * what it has and the log lacks is merged back when a document is opened.
 */
export type RecoveryCopies = {
  /** Begins or refreshes the copy of a document that an editor opened. `state` is the document now. */
  readonly open: (documentId: DocumentId, state: Uint8Array) => Promise<void>
  readonly write: (documentId: DocumentId, update: Uint8Array) => void
  readonly close: (documentId: DocumentId) => Promise<void>
  /** What the copy of a document holds, or null when there is none or it cannot be read. */
  readonly read: (documentId: DocumentId) => Promise<Uint8Array | null>
}

/** Everything the engine needs from outside. */
export type EngineOptions = {
  readonly storage: Storage
  readonly clock: Clock
  readonly random: Random
  /** Name of the person at this computer; used once, when the workspace is new. */
  readonly memberName: string
  /** Document types by kind; the registry when absent. */
  readonly types?: Readonly<Record<string, DocumentType>>
  /** This run of this engine; random when absent. */
  readonly replica?: ReplicaId
  /** Runs a task soon, after what is going on now; answers to watchers are coalesced by it. A microtask when absent. */
  readonly defer?: (task: () => void) => void
  /**
   * Runs a task when a burst of edits has calmed down, soon in any case; the same task twice is run once. Deriving rows
   * anew after every letter would keep the letters from the disk. `defer` when absent.
   */
  readonly afterBurst?: (task: () => void) => void
  /**
   * Runs a task once the first screen has its answers: what only links and search need is read then, as reading it at
   * once would keep the disk from that screen. `defer` when absent.
   */
  readonly afterOpening?: (task: () => void) => void
  readonly recovery?: RecoveryCopies
  /** The platform's SHA-256; the one of `shared/foundation` when absent. */
  readonly sha256?: Sha256
  /** Hears what a listener throws and other failures that must not stop the engine. */
  readonly onFailure?: (failure: unknown) => void
}
