import type { Clock, DocumentId } from '../foundation/index.ts'
import type { Notice } from './client.ts'
import { compact, needsCompaction } from './log/compaction.ts'
import type { DocumentStore } from './log/document-store.ts'
import type { Writer } from './log/writer.ts'
import type { Projector } from './projections/projector.ts'
import type { Storage } from './storage/storage-port.ts'

/** Quiet time after the last edit before rows and columns are stored: they are rebuildable, edits come first. */
const SAVE_ROWS_AFTER_MS = 3_000
/** The clock may jitter by less than this without anybody being told. */
const CLOCK_TOLERANCE_MS = 60_000
const CLOCK_VALUE = 'lastSeenMs'

export type Maintenance = {
  readonly start: () => Promise<void>
  /** Stores rows and columns when it has been quiet for a while. */
  readonly storeSoon: () => void
  readonly finish: () => Promise<void>
  readonly dispose: () => void
}

/** What goes on behind the edits: folding logs, storing rows, noticing a clock that was set back. */
export function createMaintenance(parts: {
  readonly store: DocumentStore
  readonly writer: Writer
  readonly storage: Storage
  readonly projector: Projector
  readonly clock: Clock
  readonly notify: (notice: Notice) => void
  readonly onFailure?: (failure: unknown) => void
}): Maintenance {
  const { store, writer, projector, clock } = parts
  const compacting = new Set<DocumentId>()
  let cancelSave: (() => void) | null = null
  let lastSeenMs = 0
  let running: Promise<unknown> = Promise.resolve()

  const inBackground = (work: () => Promise<unknown>): void => {
    running = running.then(work).catch((failure: unknown) => parts.onFailure?.(failure))
  }
  const checkClock = (): void => {
    const now = clock.nowMs()
    // Time never orders edits; the person is told because dates they see and set would be wrong.
    if (now < lastSeenMs - CLOCK_TOLERANCE_MS) parts.notify({ kind: 'clock-set-back', byMs: lastSeenMs - now })
    lastSeenMs = now
  }
  const storeRows = async (): Promise<void> => {
    await projector.save()
    await writer.commit({ values: { [CLOCK_VALUE]: lastSeenMs } })
  }
  const storeSoon = (): void => {
    cancelSave?.()
    cancelSave = clock.schedule(SAVE_ROWS_AFTER_MS, () => {
      cancelSave = null
      inBackground(storeRows)
    })
  }
  const stop = writer.onCommitted((rows) => {
    checkClock()
    for (const { documentId } of rows) {
      if (compacting.has(documentId) || !needsCompaction(store, documentId)) continue
      compacting.add(documentId)
      inBackground(() => compact(parts, documentId).finally(() => compacting.delete(documentId)))
    }
    storeSoon()
  })

  return {
    start: async () => {
      const stored = await parts.storage.value(CLOCK_VALUE)
      if (stored.ok && typeof stored.value === 'number') lastSeenMs = stored.value
      checkClock()
    },
    storeSoon,
    finish: async () => {
      cancelSave?.()
      inBackground(storeRows)
      await running
    },
    dispose: () => {
      stop()
      cancelSave?.()
    },
  }
}
