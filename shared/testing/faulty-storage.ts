import { err, type Result } from '../foundation/index.ts'
import type { Storage, StorageBatch, StorageReason } from '../engine/index.ts'

export type FaultPlan = {
  /** The process dies at this commit (1 = the first): before it reaches the disk, or after, unacknowledged. */
  readonly die?: { readonly atCommit: number; readonly when: 'before' | 'after' }
  /** Commits that would bring the written bytes above this answer `disk-full`. */
  readonly capacityBytes?: number
  /** Awaited before every call: a slow disk. The test decides when it resolves. */
  readonly slow?: () => Promise<void>
}

export type FaultyStorage = Storage & {
  readonly commits: () => number
  readonly writtenBytes: () => number
  /** Replaces the plan: frees the disk, speeds it up, or lets it die next. */
  readonly plan: (next: FaultPlan) => void
}

/** Any Storage, with a disk that fails as planned. After death every call answers `closed`; open the disk again. */
export function faultyStorage(inner: Storage, initial: FaultPlan = {}): FaultyStorage {
  let plan = initial
  let commits = 0
  let written = 0
  let dead = false
  const guarded = async <T>(call: () => Promise<Result<T, StorageReason>>): Promise<Result<T, StorageReason>> => {
    if (plan.slow) await plan.slow()
    return dead ? err('closed') : call()
  }
  return {
    commit: (batch) => {
      // Counted when called, not when it runs: the number names the same commit however slow the disk is.
      commits += 1
      const number = commits
      return guarded(async () => {
        const dies = plan.die?.atCommit === number ? plan.die.when : null
        if (dies !== null) dead = true
        if (dies === 'before') return err('closed')
        const size = sizeOf(batch)
        if (plan.capacityBytes !== undefined && written + size > plan.capacityBytes) return err('disk-full')
        const result = await inner.commit(batch)
        if (result.ok) written += size
        return dies === 'after' ? err('closed') : result
      })
    },
    heads: () => guarded(inner.heads),
    load: (documentId) => guarded(() => inner.load(documentId)),
    projectionStates: () => guarded(inner.projectionStates),
    projections: (documentIds) => guarded(() => inner.projections(documentIds)),
    pendingIntents: () => guarded(inner.pendingIntents),
    quarantined: () => guarded(inner.quarantined),
    blob: (id) => guarded(() => inner.blob(id)),
    blobs: () => guarded(inner.blobs),
    value: (name) => guarded(() => inner.value(name)),
    trim: (documentId, seq) => guarded(() => inner.trim(documentId, seq)),
    close: () => inner.close(),
    commits: () => commits,
    writtenBytes: () => written,
    plan: (next) => {
      plan = next
    },
  }
}

function sizeOf(batch: StorageBatch): number {
  const parts = [
    ...(batch.updates ?? []),
    ...(batch.snapshot ? [batch.snapshot] : []),
    ...(batch.quarantine ?? []),
    ...(batch.blobs ?? []),
    ...(batch.projections ?? []).map(({ rows }) => ({ bytes: rows })),
  ]
  return parts.reduce((sum, { bytes }) => sum + bytes.length, 0)
}
