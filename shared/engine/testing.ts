import { type DocumentId, manualClock, type ManualClock, seededRandom, unwrap } from '../foundation/index.ts'
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
    /** Documents the disk does not give out. */
    readonly unreadable?: readonly DocumentId[]
  } = {},
): Promise<TestEngine> {
  const disk = options.disk ?? memoryDisk()
  const clock = options.clock ?? manualClock()
  const storage = memoryStorage(disk)
  storage.faults.unreadable = options.unreadable ?? []
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

/** All give each other everything they have; what a sync session does, by file. */
export async function exchange(...engines: readonly Engine[]): Promise<void> {
  const files = await Promise.all(engines.map(async (engine) => unwrap(await engine.exportBackup())))
  for (const [index, engine] of engines.entries()) {
    for (const [from, file] of files.entries()) if (from !== index) unwrap(await engine.importBackup(file))
  }
}

/** Computers of one workspace, each with its own person: 林岚 began it, 张三 and the others joined. */
export async function computers(count: number): Promise<readonly Engine[]> {
  const names = ['林岚', '张三', '许诺', '陈思雨', '王一帆']
  const engines: Engine[] = []
  for (let index = 0; index < count; index += 1) {
    const { engine } = await openTestEngine({ seed: index + 1, memberName: names[index] ?? `第 ${index + 1} 人` })
    const [first] = engines
    if (first) unwrap(await engine.importBackup(unwrap(await first.exportBackup())))
    engines.push(engine)
  }
  await exchange(...engines)
  return engines
}

/** Two computers of one workspace. */
export async function twoComputers(): Promise<readonly [Engine, Engine]> {
  return (await computers(2)) as readonly [Engine, Engine] // as many as asked for
}
