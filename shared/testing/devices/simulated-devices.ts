import * as Y from 'yjs'
import { manualClock, type Result, seededRandom } from '../../foundation/index.ts'
import {
  type CommandFailure,
  createDocument,
  type DocumentType,
  type Origin,
  type Projection,
  runCommand,
} from '../../documents/kernel/index.ts'
import { checkConverged, exchangeUntilQuiet, knows, type Vector } from './converge.ts'
import { deriveSeed } from './derive-seed.ts'
import { trackDocuments } from './leak-tracker.ts'
import { type Session, simulatedDevice } from './simulated-device.ts'
import { LOSSY, type NetworkOptions, simulatedNetwork } from './simulated-network.ts'
import { type Action, type FailureCode, SimulationFailure } from './simulation-failure.ts'

/** A command by name, as a fuzz or a sample gives it. */
export type NamedCommand = { readonly name: string; readonly input: unknown }

export type SimulationOptions = {
  readonly seed: number
  readonly devices: number
  readonly network?: Partial<NetworkOptions>
  /** How long an update waits for the disk; a killed device loses what is waiting. */
  readonly batchTicks?: number
  /**
   * True, the default and what the engine does: an update reaches peers only once it is stored. False shows why: a
   * device that dies may have sent an update whose predecessor is lost for ever, and peers hold it back for ever.
   */
  readonly storesBeforeSending?: boolean
  /** Commands of the first device before the others join. */
  readonly setUp?: readonly NamedCommand[]
  /** False lets a run pass in which nothing happened; for shrinking only. */
  readonly failsWhenVacuous?: boolean
}

/** What happened in a run; a run in which nothing happened proves nothing. */
export type SimulationStats = {
  readonly succeeded: ReadonlyMap<string, number>
  readonly refused: ReadonlyMap<string, number>
  readonly undone: number
  readonly delivered: number
  /** Deliveries to a device that had edits of its own which the sender did not know. */
  readonly crossed: number
}

export type SimulatedDevices<Snapshot> = {
  readonly count: number
  readonly isAlive: (device: number) => boolean
  /** The document of a running device, to look at or to write into behind the type's back. */
  readonly doc: (device: number) => Y.Doc
  readonly snapshot: (device: number) => Snapshot
  readonly command: (device: number, name: string, input: unknown) => Result<unknown, CommandFailure>
  readonly undo: (device: number) => void
  readonly redo: (device: number) => void
  /** One device sends another everything it lacks, over the network as it is. */
  readonly sync: (from: number, to: number) => void
  readonly tick: (ticks: number) => void
  readonly partition: (groups: readonly (readonly number[])[]) => void
  readonly heal: () => void
  readonly kill: (device: number) => void
  readonly restart: (device: number) => void
  readonly perform: (action: Action) => void
  /** Heals everything, exchanges until quiet and throws a SimulationFailure unless all devices hold the same. */
  readonly converge: () => { readonly snapshot: Snapshot; readonly projection: Projection }
  readonly stats: () => SimulationStats
  readonly actions: () => readonly Action[]
  /** Stops every device; throws when something stays behind. */
  readonly dispose: () => void
}

type Message = { readonly update: Uint8Array; readonly known: Vector }

/** Several computers with one document of `type` on a seeded, lossy network. The same seed gives the same run. */
export function simulatedDevices<Snapshot>(
  type: DocumentType<Snapshot>,
  options: SimulationOptions,
): SimulatedDevices<Snapshot> {
  const { seed, batchTicks = 3, storesBeforeSending = true } = options
  const clock = manualClock()
  const leaks = trackDocuments()
  const actions: Action[] = []
  const succeeded = new Map<string, number>()
  const refused = new Map<string, number>()
  let undone = 0
  let delivered = 0
  let crossed = 0

  const fail = (code: FailureCode, detail: string): never => {
    throw new SimulationFailure(code, detail, seed, actions)
  }
  const network = simulatedNetwork<Message>({
    random: seededRandom(deriveSeed(seed, 'network')),
    options: { ...LOSSY, ...options.network },
    deliver: (_from, to, { update, known }) => {
      const session = devices[to]?.session()
      if (!session) return
      if (!knows(known, session.doc.clientID, Y.getState(session.doc.store, session.doc.clientID))) crossed += 1
      delivered += 1
      Y.applyUpdate(session.doc, update, 'remote' satisfies Origin)
    },
  })
  const broadcast = (from: number, update: Uint8Array, doc: Y.Doc): void => {
    const known = Y.decodeStateVector(Y.encodeStateVector(doc))
    for (const { index } of devices) if (index !== from) network.send(from, index, { update, known })
  }
  const touchedOthers: string[] = []
  const devices = Array.from({ length: options.devices }, (_, index) =>
    simulatedDevice(
      type,
      { seed, index, batchTicks },
      {
        onLocalUpdate: (device, update, doc) => {
          if (!joined) return devices[device]?.disk.append(update)
          if (storesBeforeSending) {
            devices[device]?.disk.append(update, () => !doc.isDestroyed && broadcast(device, update, doc))
          } else {
            devices[device]?.disk.append(update)
            broadcast(device, update, doc)
          }
        },
        onUndoTouchedOthers: (device, clients) => {
          touchedOthers.push(`device ${device} deleted items of ${clients.join(', ')}`)
        },
      },
    ),
  )
  let joined = false

  const running = (device: number): Session =>
    devices[device]?.session() ?? fail('command-threw', `device ${device} is not running`)

  const command = ({
    device,
    name,
    input,
    luck,
  }: Extract<Action, { do: 'command' }>): Result<unknown, CommandFailure> => {
    const { doc } = running(device)
    let updates = 0
    let userTransactions = 0
    const onUpdate = (): void => void (updates += 1)
    const onTransaction = (transaction: Y.Transaction): void => {
      if (transaction.origin === 'user') userTransactions += 1
    }
    doc.on('update', onUpdate)
    doc.on('afterTransaction', onTransaction)
    try {
      const context = devices[device]?.context(luck, clock.nowMs()) ?? fail('command-threw', 'no device')
      const result = runCommand(type, context, name, input)
      if (!result.ok && updates > 0) fail('failed-command-changed', `${name} → ${result.reason.reason}`)
      if (result.ok && userTransactions !== 1) fail('command-not-one-transaction', `${name}: ${userTransactions}`)
      const counts = result.ok ? succeeded : refused
      counts.set(name, (counts.get(name) ?? 0) + 1)
      return result
    } catch (failure) {
      if (failure instanceof SimulationFailure) throw failure
      return fail('command-threw', `${name}: ${describeError(failure)}`)
    } finally {
      doc.off('update', onUpdate)
      doc.off('afterTransaction', onTransaction)
    }
  }

  const travel = (device: number, direction: 'undo' | 'redo'): void => {
    const { undo } = running(device)
    try {
      if ((direction === 'undo' ? undo.undo() : undo.redo()) !== null) undone += 1
    } catch (failure) {
      fail('undo-threw', `${direction}: ${describeError(failure)}`)
    }
    if (touchedOthers.length > 0) fail('undo-touched-others', `${direction}: ${touchedOthers.join('; ')}`)
  }

  const tick = (): void => {
    clock.advance(1000)
    for (const device of devices) device.disk.tick()
    network.tick()
  }

  const perform = (action: Action): Result<unknown, CommandFailure> | undefined => {
    actions.push(action)
    switch (action.do) {
      case 'command':
        return command(action)
      case 'undo':
      case 'redo':
        travel(action.device, action.do)
        return undefined
      case 'sync': {
        if (storesBeforeSending) devices[action.from]?.disk.flush()
        const [from, to] = [running(action.from).doc, running(action.to).doc]
        const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(to))
        const known = Y.decodeStateVector(Y.encodeStateVector(from))
        network.send(action.from, action.to, { update, known })
        return undefined
      }
      case 'tick':
        for (let n = 0; n < action.ticks; n += 1) tick()
        return undefined
      case 'partition':
        network.partition(action.groups)
        return undefined
      case 'heal':
        network.heal()
        return undefined
      case 'kill':
        devices[action.device]?.kill()
        return undefined
      case 'restart':
        devices[action.device]?.start()
        return undefined
    }
  }

  const snapshot = (device: number): Snapshot => {
    try {
      return type.snapshot(running(device).doc)
    } catch (failure) {
      return fail('read-threw', `snapshot: ${describeError(failure)}`)
    }
  }

  const initialise = (): void => {
    const first = devices[0]
    if (!first) throw new Error('A run needs at least one device')
    first.start()
    createDocument(type, first.context(-1, clock.nowMs()), 'Simulation')
    for (const [index, { name, input }] of (options.setUp ?? []).entries()) {
      const result = runCommand(type, first.context(-2 - index, clock.nowMs()), name, input)
      if (!result.ok) fail('command-threw', `set-up ${name} → ${JSON.stringify(result.reason)}`)
    }
    running(0).undo.clear()
    first.disk.flush()
    const update = Y.encodeStateAsUpdate(running(0).doc)
    for (const device of devices.slice(1)) {
      Y.applyUpdate(device.start().doc, update, 'remote' satisfies Origin)
      device.disk.flush()
    }
    joined = true
  }

  const dispose = (): void => {
    for (const device of devices) device.kill()
    leaks.stop()
    const left = leaks.undestroyed()
    if (left > 0) fail('leak', `${left} Y.Doc made during the run and never destroyed`)
  }

  try {
    initialise()
  } catch (failure) {
    for (const device of devices) device.kill()
    leaks.stop()
    throw failure
  }

  return {
    count: devices.length,
    isAlive: (device) => Boolean(devices[device]?.session()),
    doc: (device) => running(device).doc,
    snapshot,
    command: (device, name, input) =>
      perform({ do: 'command', device, name, input, luck: actions.length }) ??
      fail('command-threw', `${name}: no result`),
    undo: (device) => void perform({ do: 'undo', device }),
    redo: (device) => void perform({ do: 'redo', device }),
    sync: (from, to) => void perform({ do: 'sync', from, to }),
    tick: (ticks) => void perform({ do: 'tick', ticks }),
    partition: (groups) => void perform({ do: 'partition', groups }),
    heal: () => void perform({ do: 'heal' }),
    kill: (device) => void perform({ do: 'kill', device }),
    restart: (device) => void perform({ do: 'restart', device }),
    perform: (action) => void perform(action),
    converge: () => {
      network.heal()
      for (const device of devices) device.start()
      for (let n = 0; n < 100 && (n < batchTicks || network.inFlight() > 0); n += 1) tick()
      const docs = devices.map((device) => device.start().doc)
      crossed += exchangeUntilQuiet(docs, fail)
      for (const device of devices) device.disk.flush()
      const stored = devices.map((device) => device.disk.stored())
      const result = checkConverged(type, docs, stored, seededRandom(deriveSeed(seed, 'rebuild')), fail)
      if (options.failsWhenVacuous !== false && devices.length > 1) {
        if (succeeded.size === 0) fail('vacuous', 'no command succeeded')
        if (delivered === 0) fail('vacuous', 'nothing was delivered')
        if (crossed === 0) fail('vacuous', 'no concurrent edits crossed')
      }
      return result
    },
    stats: () => ({ succeeded, refused, undone, delivered, crossed }),
    actions: () => actions,
    dispose,
  }
}

function describeError(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)
}
