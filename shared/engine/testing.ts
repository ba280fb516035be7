import { manualClock, type ManualClock, seededRandom, unwrap } from '../foundation/index.ts'
import { createEngine, type Engine } from './engine.ts'
import type { EngineOptions } from './options.ts'
import { type MemoryDisk, memoryDisk, memoryStorage } from './storage/memory-storage.ts'

/** An engine on a memory disk with a clock that stands still: one computer of a test. */
export type TestEngine = {
  readonly engine: Engine
  readonly clock: ManualClock
  readonly disk: MemoryDisk
  readonly storage: ReturnType<typeof memoryStorage>
  /** Failures that did not stop the engine; a test that ignores them would pass on a broken one. */
  readonly failures: unknown[]
}

/** Opens an engine; the same disk again is a restart. */
export async function openTestEngine(
  options: Partial<Pick<EngineOptions, 'memberName' | 'recovery' | 'types' | 'afterOpening'>> & {
    readonly disk?: MemoryDisk
    readonly clock?: ManualClock
    readonly seed?: number
  } = {},
): Promise<TestEngine> {
  const disk = options.disk ?? memoryDisk()
  const clock = options.clock ?? manualClock()
  const storage = memoryStorage(disk)
  const failures: unknown[] = []
  const engine = unwrap(
    await createEngine({
      memberName: '林岚',
      ...options,
      storage,
      clock,
      random: seededRandom(options.seed ?? 1),
      onFailure: (failure) => failures.push(failure),
    }),
  )
  return { engine, clock, disk, storage, failures }
}
