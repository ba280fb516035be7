import type { Clock } from '#shared/foundation/index.ts'
import type { EngineClient } from '#shared/engine/index.ts'
import type { QueryAnswer, QueryInput, QueryName } from '#shared/engine/index.ts'

/** One watched question: its newest answer, and a way to hear of the next. */
export type WatchedQuery<N extends QueryName> = {
  readonly current: () => QueryAnswer<N> | undefined
  readonly subscribe: (onChange: () => void) => () => void
}

export type QueryCache = {
  /** The same object for the same question while anyone listens, so that two panes share one watch. */
  readonly get: <N extends QueryName>(name: N, input: QueryInput<N>) => WatchedQuery<N>
  readonly dispose: () => void
}

// A view that is left and entered again within this time shows its last answer at once instead of an empty frame.
const KEPT_FOR_MS = 5000

type Entry = WatchedQuery<QueryName> & { readonly stop: () => void }

/** Keeps one watch per question, from its first listener until shortly after its last. */
export function createQueryCache(client: EngineClient, clock: Clock): QueryCache {
  const entries = new Map<string, Entry>()
  return {
    get: (name, input) => {
      const key = `${name} ${JSON.stringify(input)}`
      const known = entries.get(key)
      // The key holds the name, so the entry is of this name.
      if (known) return known as WatchedQuery<typeof name>
      const entry = watchQuery(client, clock, name, input, () => entries.delete(key))
      entries.set(key, entry as Entry)
      return entry
    },
    dispose: () => {
      for (const entry of entries.values()) entry.stop()
      entries.clear()
    },
  }
}

function watchQuery<N extends QueryName>(
  client: EngineClient,
  clock: Clock,
  name: N,
  input: QueryInput<N>,
  onIdle: () => void,
): WatchedQuery<N> & { readonly stop: () => void } {
  const listeners = new Set<() => void>()
  let answer: QueryAnswer<N> | undefined
  let stopWatch: (() => void) | null = null
  let cancelIdle: (() => void) | null = null

  const start = (): void => {
    let stopped = false
    let unwatch: (() => void) | null = null
    stopWatch = () => {
      stopped = true
      unwatch?.()
    }
    void client
      .watch(name, input, (next) => {
        if (stopped) return
        answer = next
        for (const listener of [...listeners]) listener()
      })
      .then((stop) => {
        // Left before the watch was there: end it as soon as it is.
        if (stopped) stop()
        else unwatch = stop
      })
  }
  const stop = (): void => {
    cancelIdle?.()
    stopWatch?.()
    stopWatch = null
  }

  return {
    current: () => answer,
    subscribe: (onChange) => {
      cancelIdle?.()
      cancelIdle = null
      listeners.add(onChange)
      if (!stopWatch) start()
      return () => {
        listeners.delete(onChange)
        if (listeners.size > 0) return
        cancelIdle = clock.schedule(KEPT_FOR_MS, () => {
          stop()
          onIdle()
        })
      }
    },
    stop,
  }
}
