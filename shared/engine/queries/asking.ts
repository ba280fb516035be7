import type { QueryAnswer, QueryInput, QueryName } from '../query-map.ts'
import type { Topic } from '../projections/tables.ts'
import { queryHandlers } from './index.ts'
import type { QueryContext } from './query-context.ts'

/** Answers a question and says what the answer depended on. */
export type Ask = <N extends QueryName>(
  name: N,
  input: QueryInput<N>,
) => Promise<{ readonly answer: QueryAnswer<N>; readonly topics: ReadonlySet<Topic> }>

export type Watching = {
  readonly watch: <N extends QueryName>(
    name: N,
    input: QueryInput<N>,
    onAnswer: (answer: QueryAnswer<N>) => void,
  ) => Promise<() => void>
  /** Tells what changed; watchers that depend on it are asked again soon, once for many changes. */
  readonly changed: (topics: readonly Topic[]) => void
  readonly dispose: () => void
}

/** Makes the asking function; `createContext` gives a fresh context for each question. */
export function createAsk(createContext: (topics: Set<Topic>) => QueryContext, refresh: () => void): Ask {
  return async (name, input) => {
    const topics = new Set<Topic>()
    refresh()
    const answer = await queryHandlers[name](createContext(topics), input)
    return { answer, topics }
  }
}

type Watcher = {
  topics: ReadonlySet<Topic>
  stale: boolean
  running: boolean
  readonly ask: () => Promise<void>
}

/** Keeps answers fresh: asks again only what depends on a change, and emits only answers that differ. */
export function createWatching(
  ask: Ask,
  defer: (task: () => void) => void,
  onFailure: (failure: unknown) => void = () => undefined,
): Watching {
  const watchers = new Set<Watcher>()
  let scheduled = false

  const run = async (watcher: Watcher): Promise<void> => {
    if (watcher.running) return
    watcher.running = true
    try {
      while (watcher.stale && watchers.has(watcher)) {
        watcher.stale = false
        await watcher.ask()
      }
    } catch (failure) {
      onFailure(failure)
    } finally {
      watcher.running = false
    }
  }
  const wake = (): void => {
    scheduled = false
    for (const watcher of watchers) if (watcher.stale) void run(watcher)
  }

  return {
    watch: async (name, input, onAnswer) => {
      let last: string | null = null
      const watcher: Watcher = {
        topics: new Set(),
        stale: true,
        running: false,
        ask: async () => {
          const { answer, topics } = await ask(name, input)
          watcher.topics = topics
          // Compared as text: answers are plain values, and a text costs less than keeping two deep copies alive.
          const text = JSON.stringify(answer)
          if (text === last || !watchers.has(watcher)) return
          last = text
          try {
            onAnswer(answer)
          } catch (failure) {
            onFailure(failure)
          }
        },
      }
      watchers.add(watcher)
      await run(watcher)
      return () => void watchers.delete(watcher)
    },
    changed: (topics) => {
      for (const watcher of watchers) {
        // While it is being asked its topics are not known yet: anything may matter.
        if (watcher.running || topics.some((topic) => watcher.topics.has(topic))) watcher.stale = true
      }
      if (scheduled) return
      scheduled = true
      defer(wake)
    },
    dispose: () => watchers.clear(),
  }
}
