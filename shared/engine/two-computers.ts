import { unwrap } from '../foundation/index.ts'
import type { Engine } from './engine.ts'
import { openTestEngine } from './testing.ts'

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
