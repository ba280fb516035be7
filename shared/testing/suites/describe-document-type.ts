import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type CommandTable,
  createDocument,
  type DocumentType,
  dryRunCommand,
  type Origin,
  runCommand,
} from '../../documents/kernel/index.ts'
import { type MemberId, type ReplicaId, seededRandom } from '../../foundation/index.ts'
import {
  deriveSeed,
  firstDifference,
  fuzzDevices,
  garbageDocument,
  garble,
  hostileValue,
  type NamedCommand,
  type RandomCommand,
  readSteadily,
  SIMULATED_DOCUMENT,
  type SimulationStats,
} from '../index.ts'
import { readFrozen, writeFrozen } from './frozen.node.ts'

export type DocumentTypeSuite<Snapshot, Commands extends CommandTable> = {
  /** Chooses a command by what the document shows; every command of the type must succeed now and then. */
  readonly randomCommand: RandomCommand<Snapshot, Commands>
  /** Realistic filled documents, the same every time; each is frozen under its name. */
  readonly samples: readonly { readonly name: string; readonly doc: () => Y.Doc }[]
  /** The folder of the type (`import.meta.dirname`); its `frozen/` holds the frozen documents. */
  readonly folder: string
  /** Commands right after creation, before other devices join. */
  readonly setUp?: readonly NamedCommand[]
  readonly devices?: number
  readonly commands?: number
  readonly seeds?: number
  /** Commands the fuzz cannot reach; give the reason beside it. */
  readonly unreachable?: readonly (keyof Commands & string)[]
}

/** The suite every document type passes: fuzz on simulated devices, frozen bytes, hostile documents, dry runs. */
export function describeDocumentType<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
  suite: DocumentTypeSuite<Snapshot, Commands>,
): void {
  describe(`document type ${type.kind}`, () => {
    describeFuzz(type, suite)
    describeSamples(type, suite)
    describeFrozen(type, suite)
    describeHostile(type, suite)
  })
}

function describeFuzz<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
  {
    randomCommand,
    setUp,
    devices = 3,
    commands = 30,
    seeds = 30,
    unreachable = [],
  }: DocumentTypeSuite<Snapshot, Commands>,
): void {
  const only = process.env['FUZZ_SEED']
  const count = Number(process.env['FUZZ_SEEDS'] ?? seeds)
  const list = only === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(only)]
  // The limit only ends a run that hangs; a campaign of many seeds may take its time.
  it(
    `converges after ${list.length} runs of ${commands} commands on ${devices} devices`,
    { timeout: 60_000 + count * 2000 },
    () => {
      const runs: SimulationStats[] = []
      for (const seed of list) {
        const options = { seed, devices, commands, randomCommand }
        runs.push(fuzzDevices(type, setUp ? { ...options, setUp } : options))
      }
      if (only !== undefined) return
      const never = Object.keys(type.commands).filter(
        (name) => !unreachable.includes(name) && !runs.some((run) => run.succeeded.has(name)),
      )
      expect(never, 'commands that never succeeded').toEqual([])
      expect(
        runs.some((run) => run.undone > 0),
        'an undo that changed something',
      ).toBe(true)
    },
  )
}

function describeSamples<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
  { samples, randomCommand }: DocumentTypeSuite<Snapshot, Commands>,
): void {
  it('has samples', () => expect(samples.length).toBeGreaterThan(0))

  describe.each(samples)('sample $name', ({ doc: build }) => {
    it('reads as a healthy, deeply frozen snapshot that two readings agree on', () => {
      withDoc(build, (doc) => void readSteadily(type, doc, failTest))
    })

    it('is the same every time it is built', () => {
      withDoc(build, (a) =>
        withDoc(build, (b) => expect(firstDifference(type.snapshot(a), type.snapshot(b))).toBeNull()),
      )
    })

    it('is not changed by dry runs, which answer what the command then does', () => {
      withDoc(build, (doc) => {
        const random = seededRandom(7)
        for (let step = 0; step < 60; step += 1) {
          const { name, input } = randomCommand(random, type.snapshot(doc))
          const before = encoded(doc)
          const dry = dryRunCommand(type, contextOf(doc, step), name, input)
          expect(encoded(doc)).toBe(before)
          const real = runCommand(type, contextOf(doc, step), name, input)
          expect(dry.ok).toBe(real.ok)
          if (dry.ok && real.ok) {
            expect(firstDifference(dry.value.output, real.value)).toBeNull()
            expect(firstDifference(dry.value.snapshot, type.snapshot(doc))).toBeNull()
          } else {
            expect(encoded(doc), `${name} was refused`).toBe(before)
          }
        }
      })
    })

    it('refuses garbage as input without changing', () => {
      withDoc(build, (doc) => {
        const random = seededRandom(11)
        for (const name of [...Object.keys(type.commands), 'constructor', 'noSuchCommand']) {
          for (let n = 0; n < 10; n += 1) {
            const before = encoded(doc)
            const result = runCommand(type, contextOf(doc, n), name, hostileValue(random, 2))
            if (!result.ok) expect(encoded(doc), `${name} was refused`).toBe(before)
          }
        }
      })
    })
  })
}

function describeFrozen<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
  { samples, folder }: DocumentTypeSuite<Snapshot, Commands>,
): void {
  const frozenFolder = `${folder}/frozen`
  if (process.env['UPDATE_FROZEN'] === '1') {
    for (const { name, doc: build } of samples) {
      withDoc(build, (doc) => {
        writeFrozen(frozenFolder, { name, bytes: Y.encodeStateAsUpdate(doc), snapshot: asJson(type.snapshot(doc)) })
      })
    }
  }
  const frozen = readFrozen(frozenFolder)

  it('has frozen bytes of every sample (UPDATE_FROZEN=1 writes missing ones)', () => {
    const names = new Set(frozen.map(({ name }) => name))
    expect(samples.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([])
  })

  it.each(frozen)('still reads the frozen document $name', ({ bytes, snapshot }) => {
    withDoc(
      () => documentFrom(bytes),
      (doc) => {
        // A later build may add fields with defaults; what was there must stay as it was.
        expect(asJson(type.snapshot(doc))).toMatchObject(snapshot as object)
        readSteadily(type, doc, failTest)
      },
    )
  })
}

function describeHostile<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
  { samples, setUp = [] }: DocumentTypeSuite<Snapshot, Commands>,
): void {
  const fresh = (): Y.Doc => {
    const doc = new Y.Doc()
    createDocument(type, contextOf(doc, 0), '标题')
    for (const [step, { name, input }] of setUp.entries()) runCommand(type, contextOf(doc, step + 1), name, input)
    return doc
  }
  const builds = [fresh, ...samples.map((sample) => sample.doc)]

  it('reads a vandalised document without throwing, and every computer reads it the same', { timeout: 120_000 }, () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      withDoc(builds[seed % builds.length] ?? fresh, (doc) => {
        garble(doc, seededRandom(deriveSeed(seed, 'garble')), 1 + (seed % 12))
        readHostile(type, doc, seed)
      })
    }
  })

  it('reads a document of nothing but garbage without throwing', { timeout: 120_000 }, () => {
    const rootNames: string[] = []
    withDoc(fresh, (doc) => {
      type.snapshot(doc)
      rootNames.push(...doc.share.keys())
    })
    for (let seed = 1; seed <= 100; seed += 1) {
      withDoc(
        () => garbageDocument(rootNames, seededRandom(deriveSeed(seed, 'garbage'))),
        (doc) => readHostile(type, doc, seed),
      )
    }
  })

  it('reads an empty document without throwing', () => {
    withDoc(
      () => new Y.Doc(),
      (doc) => readHostile(type, doc, 0),
    )
  })
}

// Always from bytes, as from a peer: in memory a root already has the class its writer gave it.
function readHostile(type: DocumentType, hostile: Y.Doc, seed: number): void {
  const bytes = Y.encodeStateAsUpdate(hostile)
  const read = (): unknown => {
    const doc = documentFrom(bytes)
    try {
      return [type.snapshot(doc), type.project(doc, SIMULATED_DOCUMENT), type.checkIntegrity(doc)]
    } catch (failure) {
      throw new Error(`hostile document of seed ${seed}`, { cause: failure })
    } finally {
      doc.destroy()
    }
  }
  const [first, second] = [read(), read()]
  expect(firstDifference(first, second), `seed ${seed}`).toBeNull()
  expect(Object.prototype, `seed ${seed} polluted the prototype`).not.toHaveProperty('polluted')
}

function contextOf(doc: Y.Doc, step: number): Parameters<typeof runCommand>[1] {
  return {
    doc,
    documentId: SIMULATED_DOCUMENT,
    nowMs: Date.UTC(2026, 9, 16, 2, 40) + step * 1000,
    random: seededRandom(deriveSeed(step, 'suite')),
    replica: 'suite00000000000' as ReplicaId, // fixed: the suite is one replica
    actor: 'membersuite00000' as MemberId, // fixed, for the same reason
  }
}

// As text: comparing arrays of some 10,000 numbers made this suite 20 times slower.
function encoded(doc: Y.Doc): string {
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
}

function documentFrom(bytes: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes, 'storage' satisfies Origin)
  return doc
}

function withDoc(build: () => Y.Doc, use: (doc: Y.Doc) => void): void {
  const doc = build()
  try {
    use(doc)
  } finally {
    doc.destroy()
  }
}

function failTest(code: string, detail: string): never {
  throw new Error(`${code}: ${detail}`)
}

// Snapshots are plain values; what JSON cannot say (undefined) is not part of the format.
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}
