import type { DocumentId } from '../../foundation/index.ts'
import type { Storage, StorageBatch } from '../../engine/index.ts'

/** What a storage test needs of one disk. `open` may be called again after `close`: that is a restart. */
export type StorageHarness = {
  readonly open: () => Promise<Storage>
  /** How many rows the table of intents has, whatever their state. */
  readonly countIntents: () => number | Promise<number>
  /** The next commit fails in its middle, after some of it may have been written; later ones work again. */
  readonly breakNextCommit?: (storage: Storage) => void | Promise<void>
  /** From now on nothing more fits on the disk, until the answered function frees it. */
  readonly fillDisk?: (storage: Storage) => () => void
  /** Changes a byte of a stored update behind the storage's back. */
  readonly damageUpdate?: (documentId: DocumentId, seq: number) => void | Promise<void>
  readonly dispose?: () => void | Promise<void>
}

/** Faults a harness can inject; each adds its tests, so that a missing one is seen in the list and not skipped. */
export type StorageFault = 'breakNextCommit' | 'fillDisk' | 'damageUpdate'

export const PLAN = 'plan000000000000' as DocumentId // ids of the suite's two documents
export const BOARD = 'board00000000000' as DocumentId

/** Recognisable bytes: `bytes(3)` is three bytes of 3. */
export const bytes = (n: number): Uint8Array => new Uint8Array(Math.max(1, n)).fill(n)

/** One batch with something for every table. */
export function fullBatch(n: number): StorageBatch {
  return {
    updates: [
      { documentId: PLAN, bytes: bytes(n) },
      { documentId: BOARD, bytes: bytes(n + 1) },
    ],
    heads: [{ documentId: PLAN, kind: 'mindmap', seq: 0, hash: `hash-${n}`, sizeBytes: n }],
    snapshot: { documentId: PLAN, bytes: bytes(n + 2), seq: n, checksum: crc32(bytes(n + 2)) },
    intents: [{ id: `intent-${n}`, command: 'convert', input: { nodes: [n] }, state: 'pending' }],
    projections: [{ state: { documentId: PLAN, seq: n, schema: 1 }, rows: bytes(n + 3) }],
    quarantine: [{ documentId: BOARD, seq: n, bytes: bytes(n + 4), reason: 'checksum' }],
    blobs: [{ id: `blob-${n}`, mime: 'image/png', bytes: bytes(n + 5) }],
    values: { columns: { n } },
  }
}

/** Everything a storage answers, for comparing before and after. */
export async function everythingIn(storage: Storage): Promise<unknown> {
  return {
    heads: await storage.heads(),
    plan: await storage.load(PLAN),
    board: await storage.load(BOARD),
    projectionStates: await storage.projectionStates(),
    projections: await storage.projections([PLAN, BOARD]),
    pendingIntents: await storage.pendingIntents(),
    quarantined: await storage.quarantined(),
    blobs: await storage.blobs(),
    blob: await storage.blob('blob-1'),
    columns: await storage.value('columns'),
  }
}

/** CRC-32 (IEEE), written apart from the engine's on purpose: a shared mistake would not be seen. */
export function crc32(data: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
