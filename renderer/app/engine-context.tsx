import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { Clock, Random, Result } from '#shared/foundation/index.ts'
import type { CommandFailure } from '#shared/documents/kernel/index.ts'
import type { EngineClient, PutBlobFailure } from '#shared/engine/index.ts'
import type { CommandInputOf, CommandName, CommandOutputOf } from '#shared/engine/index.ts'
import type { MemberView, QueryAnswer, QueryInput, QueryName } from '#shared/engine/index.ts'
import { type BlobCache, createBlobCache } from './blob-cache.ts'
import { createQueryCache, type QueryCache } from './query-cache.ts'
import { createSignals, type Signals } from './signals.ts'

type Engine = {
  readonly client: EngineClient
  readonly clock: Clock
  readonly random: Random
  readonly queries: QueryCache
  readonly blobs: BlobCache
  readonly signals: Signals
}

const EngineContext = createContext<Engine | null>(null)

/** Gives everything below it the engine of the open workspace. All of it is stable: only hooks re-render. */
export function EngineProvider({
  client,
  clock,
  random,
  children,
}: {
  readonly client: EngineClient
  readonly clock: Clock
  readonly random: Random
  readonly children: ReactNode
}): ReactNode {
  const engine = useMemo<Engine>(
    () => ({
      client,
      clock,
      random,
      queries: createQueryCache(client, clock),
      blobs: createBlobCache(client, clock),
      signals: createSignals(client),
    }),
    [client, clock, random],
  )
  useEffect(() => engine.signals.start(), [engine])
  return <EngineContext value={engine}>{children}</EngineContext>
}

/** The engine and its companions; for hooks. Components use `useQuery` and `useCommand`. */
export function useEngine(): Engine {
  const engine = use(EngineContext)
  if (!engine) throw new Error('No EngineProvider above this component')
  return engine
}

/** Instead of an input: ask nothing for now. */
export const skip = Symbol('skip')

const NEVER = (): (() => void) => () => {}

/**
 * The answer to a question, kept up to date; `undefined` until the first answer is there.
 * Re-renders only when the engine says that this answer has changed. `input` is compared by value.
 */
export function useQuery<N extends QueryName>(name: N, input: QueryInput<N> | typeof skip): QueryAnswer<N> | undefined {
  const { queries } = useEngine()
  const query = input === skip ? null : queries.get(name, input)
  return useSyncExternalStore(query?.subscribe ?? NEVER, () => query?.current())
}

/** The person at this computer, once known. */
export function useMe(): MemberView | undefined {
  return useQuery('workspace/members', null)?.find((member) => member.isMe)
}

/**
 * A command as a stable function; it resolves when applied. A failure is also told to the person, as a toast.
 * Commands one after another with the same `undoGroup` are one undo step.
 */
export function useCommand<N extends CommandName>(
  name: N,
): (
  input: CommandInputOf<N>,
  options?: { readonly undoGroup?: string },
) => Promise<Result<CommandOutputOf<N>, CommandFailure>> {
  const { client, signals } = useEngine()
  return useCallback(
    async (input, options) => {
      const result = await client.run(name, input, options)
      if (!result.ok) signals.commandFailed(name, result.reason)
      return result
    },
    [client, name, signals],
  )
}

/** Calls `onFailure` for each command of this window that could not be done. */
export function useCommandFailures(onFailure: (failure: CommandFailure) => void): void {
  const { signals } = useEngine()
  const latest = useRef(onFailure)
  useEffect(() => {
    latest.current = onFailure
  })
  useEffect(() => signals.onCommandFailed((failure) => latest.current(failure)), [signals])
}

/** Calls `onRefused` for each image that could not be kept. */
export function useImageRefusals(onRefused: (reason: PutBlobFailure) => void): void {
  const { signals } = useEngine()
  const latest = useRef(onRefused)
  useEffect(() => {
    latest.current = onRefused
  })
  useEffect(() => signals.onImageRefused((reason) => latest.current(reason)), [signals])
}
