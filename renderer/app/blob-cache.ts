import type { Clock } from '#shared/foundation/index.ts'
import type { EngineClient } from '#shared/engine/index.ts'

/** How far an image is on its way to the screen. */
export type BlobState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly url: string }
  /** `missing`: not on this computer. `damaged`: here, but not what it was. `failed`: the disk gave no answer. */
  | { readonly state: 'missing' | 'damaged' | 'failed' }

/** An image as an object URL, for as long as somebody shows it. */
export type WatchedBlob = {
  readonly current: () => BlobState
  readonly subscribe: (onChange: () => void) => () => void
}

export type BlobCache = {
  /** The same object for the same image while anyone shows it, so that a picture shown ten times is in memory once. */
  readonly get: (id: string) => WatchedBlob
}

// A card that scrolls out and in again, or a view that is left for a moment, does not read the disk once more.
const KEPT_FOR_MS = 5000

const LOADING: BlobState = { state: 'loading' }

/** Object URLs by image, each revoked shortly after the last one has stopped showing it. */
export function createBlobCache(client: Pick<EngineClient, 'getBlob'>, clock: Clock): BlobCache {
  const entries = new Map<string, WatchedBlob>()
  return {
    get: (id) => {
      const known = entries.get(id)
      if (known) return known
      const entry = watchBlob(client, clock, id, () => entries.delete(id))
      entries.set(id, entry)
      return entry
    },
  }
}

function watchBlob(client: Pick<EngineClient, 'getBlob'>, clock: Clock, id: string, onIdle: () => void): WatchedBlob {
  const listeners = new Set<() => void>()
  let state: BlobState = LOADING
  let load = 0
  let loading = false
  let cancelIdle: (() => void) | null = null

  const become = (next: BlobState): void => {
    state = next
    for (const listener of [...listeners]) listener()
  }
  const start = async (): Promise<void> => {
    loading = true
    const mine = (load += 1)
    const read = await client.getBlob(id).catch(() => ({ ok: false as const, reason: 'failed' as const }))
    // Given up meanwhile: a URL made now would never be revoked.
    if (mine !== load) return
    loading = false
    if (!read.ok) return become({ state: read.reason === 'closed' ? 'failed' : read.reason })
    // The bytes came by transfer and are ours alone, never shared memory; the type does not say so.
    const blob = new Blob([read.value.bytes as Uint8Array<ArrayBuffer>], { type: read.value.mime })
    become({ state: 'ready', url: URL.createObjectURL(blob) })
  }
  const stop = (): void => {
    load += 1
    loading = false
    if (state.state === 'ready') URL.revokeObjectURL(state.url)
    state = LOADING
    onIdle()
  }

  return {
    current: () => state,
    subscribe: (onChange) => {
      cancelIdle?.()
      cancelIdle = null
      listeners.add(onChange)
      // Asked again whenever somebody new looks at what was not there: it may have come meanwhile.
      if (state.state !== 'ready' && !loading) void start()
      return () => {
        listeners.delete(onChange)
        if (listeners.size === 0) cancelIdle = clock.schedule(KEPT_FOR_MS, stop)
      }
    },
  }
}
