import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type BrokenType,
  clinging,
  cyclic,
  doubling,
  hasty,
  leaky,
  meddling,
  possessive,
  restless,
  unfrozen,
  unsorted,
} from '../toys/broken.ts'
import type { CommandTable } from '../../documents/kernel/index.ts'
import { type NotesSnapshot, notesType } from '../toys/notes.ts'
import { randomNoteCommand } from '../toys/random-note.ts'
import {
  type FailureCode,
  fuzzDevices,
  type RandomCommand,
  replayDevices,
  simulatedDevices,
  SimulationFailure,
} from './index.ts'

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1)

/** The first failure over a few seeds: each mistake must show quickly, not once in a campaign. */
function firstFailure(type: BrokenType, commands = 20): SimulationFailure {
  // Through a function: the broken types have looser command tables than the toy these commands are made for.
  const randomCommand: RandomCommand<NotesSnapshot, CommandTable> = (random, notes) => randomNoteCommand(random, notes)
  for (const seed of SEEDS) {
    const failure = failureOf(() => fuzzDevices(type, { seed, devices: 3, commands, randomCommand }))
    if (failure) return failure
  }
  throw new Error('no seed caught it')
}

function failureOf(run: () => unknown): SimulationFailure | null {
  try {
    run()
    return null
  } catch (failure) {
    if (failure instanceof SimulationFailure) return failure
    throw failure
  }
}

const mistakes: readonly {
  readonly mistake: string
  readonly type: BrokenType
  readonly codes: readonly FailureCode[]
}[] = [
  { mistake: 'a snapshot in insertion order', type: unsorted, codes: ['snapshots-differ', 'rebuilt-differs'] },
  { mistake: 'a snapshot that differs at every reading', type: restless, codes: ['snapshot-unstable'] },
  { mistake: 'a snapshot that is not frozen', type: unfrozen, codes: ['snapshot-unstable'] },
  { mistake: 'a snapshot that leaves documents behind', type: leaky, codes: ['leak'] },
  { mistake: 'a snapshot that adds listeners', type: clinging, codes: ['leak'] },
  { mistake: 'a snapshot that writes', type: meddling, codes: ['read-changed-document'] },
  { mistake: 'a refused command that has written', type: hasty, codes: ['failed-command-changed'] },
  { mistake: 'cards that double when two people move them', type: doubling, codes: ['integrity'] },
  { mistake: 'a tree of last placements', type: cyclic, codes: ['integrity'] },
  { mistake: 'an undo that takes others’ work with it', type: possessive, codes: ['undo-touched-others'] },
]

describe('the simulated devices', () => {
  it.each(mistakes)('catch $mistake', ({ type, codes }) => {
    expect(codes).toContain(firstFailure(type).code)
  })

  it('catch a run in which no command succeeds', () => {
    const nothing = () => ({ name: 'setText' as const, input: { id: 'nobody', text: '' } })
    const failure = failureOf(() =>
      fuzzDevices(notesType, { seed: 1, devices: 3, commands: 10, randomCommand: nothing }),
    )
    expect(failure?.message).toContain('no command succeeded')
  })

  it('catch a run in which nothing was delivered, and one in which no edits crossed', () => {
    const lost = simulatedDevices(notesType, { seed: 1, devices: 2, network: { lossRate: 1 } })
    lost.command(0, 'addNote', { text: '甲' })
    expect(failureOf(() => lost.converge())?.message).toContain('nothing was delivered')
    lost.dispose()
    const alone = simulatedDevices(notesType, { seed: 1, devices: 2, network: { lossRate: 0 } })
    alone.command(0, 'addNote', { text: '甲' })
    expect(failureOf(() => alone.converge())?.message).toContain('no concurrent edits crossed')
    alone.dispose()
  })

  it('catch updates that are sent before they are stored', () => {
    const failures = SEEDS.map((seed) => {
      const devices = simulatedDevices(notesType, {
        seed,
        devices: 2,
        storesBeforeSending: false,
        network: { lossRate: 0.5 },
      })
      for (let n = 0; n < 6; n += 1) devices.command(0, 'addNote', { text: String(n) })
      devices.kill(0)
      const failure = failureOf(() => devices.converge())
      devices.dispose()
      return failure?.code
    })
    expect(failures).toContain('pending-structs')
  })

  it('run the same from the same seed', () => {
    const states = [1, 2].map(() => {
      const devices = simulatedDevices(notesType, { seed: 5, devices: 3 })
      for (let n = 0; n < 30; n += 1) {
        devices.command(n % 3, 'addNote', { text: String(n) })
        devices.tick(1 + (n % 4))
      }
      devices.converge()
      const state = Y.encodeStateAsUpdate(devices.doc(0))
      devices.dispose()
      return state
    })
    expect(states[0]).toEqual(states[1])
  })

  it('print the seed and few steps, which fail the same when replayed', () => {
    const failure = firstFailure(doubling, 30)
    expect(failure.message).toContain(`FUZZ_SEED=${failure.seed}`)
    expect(failure.message).toContain('"name":"addNote"')
    expect(failure.actions.length).toBeLessThan(10)
    const again = failureOf(() => replayDevices(doubling, { seed: failure.seed, devices: 3 }, failure.actions))
    expect(again?.code).toBe(failure.code)
    expect(again?.detail).toBe(failure.detail)
  })

  it('keep a partition apart until it heals', () => {
    const devices = simulatedDevices(notesType, { seed: 3, devices: 3, network: { lossRate: 0 } })
    devices.partition([[0], [1, 2]])
    devices.command(0, 'addNote', { text: '甲' })
    devices.command(1, 'addNote', { text: '乙' })
    devices.tick(20)
    expect([0, 1, 2].map((device) => devices.snapshot(device).notes.length)).toEqual([1, 1, 1])
    expect(devices.snapshot(2).notes[0]?.text).toBe('乙')
    expect(devices.converge().snapshot.notes).toHaveLength(2)
    devices.dispose()
  })

  it('lose with a killed device what was not stored, and nothing else', () => {
    const devices = simulatedDevices(notesType, { seed: 4, devices: 2, network: { lossRate: 0 }, batchTicks: 3 })
    devices.command(0, 'addNote', { text: 'stored' })
    devices.tick(3)
    devices.command(0, 'addNote', { text: 'lost' })
    const before = devices.doc(0).clientID
    devices.kill(0)
    expect(devices.isAlive(0)).toBe(false)
    devices.restart(0)
    expect(devices.snapshot(0).notes.map(({ text }) => text)).toEqual(['stored'])
    expect(devices.doc(0).clientID).not.toBe(before)
    devices.dispose()
  })
})
