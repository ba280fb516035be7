import { pick, type Random, randomInteger, seededRandom } from '../../foundation/index.ts'
import type { CommandInput, CommandTable, DocumentType } from '../../documents/kernel/index.ts'
import { deriveSeed } from './derive-seed.ts'
import {
  type NamedCommand,
  simulatedDevices,
  type SimulatedDevices,
  type SimulationStats,
} from './simulated-devices.ts'
import { type Action, SimulationFailure } from './simulation-failure.ts'

/** A command of a table with the input it takes. */
export type CommandOf<Commands extends CommandTable> = {
  [Name in keyof Commands & string]: { readonly name: Name; readonly input: CommandInput<Commands[Name]> }
}[keyof Commands & string]

/** Chooses the next command by what the document shows. Some should be refused: unknown ids, impossible moves. */
export type RandomCommand<Snapshot, Commands extends CommandTable> = (
  random: Random,
  snapshot: Snapshot,
) => CommandOf<Commands>

export type FuzzOptions<Snapshot, Commands extends CommandTable> = {
  readonly seed: number
  readonly devices: number
  readonly commands: number
  readonly randomCommand: RandomCommand<Snapshot, Commands>
  readonly setUp?: readonly NamedCommand[]
}

/**
 * One random run: commands with undo, redo, partitions, kills and restarts in between, then `converge()`.
 * Throws a SimulationFailure with the seed and the shortest list of steps found that still fails in the same way.
 */
export function fuzzDevices<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
  options: FuzzOptions<Snapshot, Commands>,
): SimulationStats {
  const simulation = start(type, options)
  try {
    const random = seededRandom(deriveSeed(options.seed, 'fuzz'))
    for (let n = 0; n < options.commands; n += 1) {
      for (const action of actionsAround(random, simulation)) simulation.perform(action)
      const device = pick(random, aliveDevices(simulation))
      const { name, input } = options.randomCommand(random, simulation.snapshot(device))
      simulation.perform({ do: 'command', device, name, input, luck: n })
    }
    simulation.converge()
  } catch (failure) {
    close(simulation)
    throw failure instanceof SimulationFailure ? shrink(type, options, failure) : failure
  }
  const stats = simulation.stats()
  simulation.dispose()
  return stats
}

/** Runs recorded steps again, for a failure from a log or for shrinking. */
export function replayDevices<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
  options: Pick<FuzzOptions<Snapshot, Commands>, 'seed' | 'devices' | 'setUp'>,
  actions: readonly Action[],
): void {
  const simulation = start(type, options, false)
  try {
    // A step for a device that a dropped `restart` left dead is skipped, so that shrinking can drop any step.
    for (const action of actions) if (isPossible(simulation, action)) simulation.perform(action)
    simulation.converge()
  } catch (failure) {
    close(simulation)
    throw failure
  }
  simulation.dispose()
}

function start<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
  { seed, devices, setUp }: Pick<FuzzOptions<Snapshot, Commands>, 'seed' | 'devices' | 'setUp'>,
  failsWhenVacuous = true,
): SimulatedDevices<Snapshot> {
  return simulatedDevices<Snapshot>(type, { seed, devices, setUp: setUp ?? [], failsWhenVacuous })
}

function aliveDevices(simulation: SimulatedDevices<unknown>): number[] {
  return Array.from({ length: simulation.count }, (_, index) => index).filter((index) => simulation.isAlive(index))
}

function isPossible(simulation: SimulatedDevices<unknown>, action: Action): boolean {
  if (action.do === 'sync') return simulation.isAlive(action.from) && simulation.isAlive(action.to)
  return !('device' in action) || action.do === 'restart' || simulation.isAlive(action.device)
}

function actionsAround(random: Random, simulation: SimulatedDevices<unknown>): Action[] {
  const alive = aliveDevices(simulation)
  const dead = Array.from({ length: simulation.count }, (_, index) => index).filter((index) => !alive.includes(index))
  const chance = random.next()
  if (dead.length > 0 && random.next() < 0.3) return [{ do: 'restart', device: pick(random, dead) }]
  if (chance < 0.35) return [{ do: 'tick', ticks: 1 + randomInteger(random, 5) }]
  if (chance < 0.5) return travels(random, pick(random, alive))
  if (chance < 0.65 && alive.length > 1) {
    const from = pick(random, alive)
    const others = alive.filter((index) => index !== from)
    return [{ do: 'sync', from, to: pick(random, others) }]
  }
  if (chance < 0.7) return [{ do: 'partition', groups: randomGroups(random, simulation.count) }]
  if (chance < 0.75) return [{ do: 'heal' }]
  if (chance < 0.79 && alive.length > 1) return [{ do: 'kill', device: pick(random, alive) }]
  return []
}

// People hold the undo key: several in a row reach edits that others have built upon since.
function travels(random: Random, device: number): Action[] {
  const undos = Array.from({ length: 1 + randomInteger(random, 4) }, () => ({ do: 'undo', device }) as const)
  const redos = Array.from({ length: randomInteger(random, undos.length + 1) }, () => ({ do: 'redo', device }) as const)
  return random.next() < 0.5 ? [...undos, ...redos] : undos
}

function randomGroups(random: Random, count: number): number[][] {
  const groups: number[][] = [[], []]
  for (let index = 0; index < count; index += 1) groups[randomInteger(random, 2)]?.push(index)
  return groups
}

/** Drops ever smaller pieces of the run while it still fails with the same code; at most 300 replays. */
function shrink<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
  options: FuzzOptions<Snapshot, Commands>,
  original: SimulationFailure,
): SimulationFailure {
  let best = original
  if (original.code === 'vacuous') return original
  let replays = 0
  for (let size = Math.ceil(best.actions.length / 2); size >= 1 && replays < 300; size = Math.floor(size / 2)) {
    for (let at = 0; at < best.actions.length && replays < 300;) {
      replays += 1
      const fewer = best.actions.toSpliced(at, size)
      const failure = failureOf(() => replayDevices(type, options, fewer))
      if (failure?.code === original.code && failure.actions.length < best.actions.length) best = failure
      else at += size
    }
  }
  return best
}

function failureOf(run: () => void): SimulationFailure | null {
  try {
    run()
    return null
  } catch (failure) {
    return failure instanceof SimulationFailure ? failure : null
  }
}

// The run has failed already; what it leaves behind is not news.
function close(simulation: SimulatedDevices<unknown>): void {
  try {
    simulation.dispose()
  } catch (failure) {
    if (!(failure instanceof SimulationFailure)) throw failure
  }
}
