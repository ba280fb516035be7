import * as Y from 'yjs'
import { type MemberId, newId, type ReplicaId, type Result, seededRandom } from '../foundation/index.ts'
import {
  type CommandFailure,
  type CommandInput,
  type CommandOutput,
  type CommandTable,
  createDocument,
  type DocumentType,
  type Origin,
  runCommand,
} from '../documents/kernel/index.ts'
import { SIMULATED_DOCUMENT } from './devices/index.ts'

/** A person at a computer with one document: for tests that tell a story of two or three of them. */
export type Person<Snapshot, Commands extends CommandTable> = {
  readonly doc: Y.Doc
  readonly id: MemberId
  readonly run: <Name extends keyof Commands & string>(
    name: Name,
    input: CommandInput<Commands[Name]>,
  ) => Result<CommandOutput<Commands[Name]>, CommandFailure>
  readonly undo: () => void
  readonly redo: () => void
  readonly see: () => Snapshot
  /** Takes over everything the other has. */
  readonly receive: (other: { readonly doc: Y.Doc }) => void
}

export type PersonOptions = {
  readonly id: string
  /** Whose document to start from; without, a new one is created. */
  readonly from?: { readonly doc: Y.Doc }
  /** Decides who wins when two people write one key: the larger. Without, drawn from the id. */
  readonly clientId?: number
}

const START_MS = Date.UTC(2026, 9, 16, 2, 40)

/** Sits a person down. The clock moves one second with every command. */
export function person<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
  { id, from, clientId }: PersonOptions,
): Person<Snapshot, Commands> {
  const doc = new Y.Doc()
  const random = seededRandom(Array.from(id).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))
  doc.clientID = clientId ?? Math.floor(random.next() * 2 ** 31)
  const replica = newId<ReplicaId>(random)
  let commands = 0
  const context = () => ({
    doc,
    documentId: SIMULATED_DOCUMENT,
    nowMs: START_MS + commands * 1000,
    random,
    replica,
    actor: id as MemberId, // the story's name is the id
  })
  const receive = (other: { readonly doc: Y.Doc }): void =>
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(doc)), 'remote' satisfies Origin)
  if (from) receive(from)
  else createDocument(type, context(), '')
  const undoManager = new Y.UndoManager([...type.undoScope(doc)], {
    trackedOrigins: new Set(['user' satisfies Origin]),
    captureTimeout: 0,
  })
  return {
    doc,
    id: id as MemberId, // as above
    run: (name, input) => {
      commands += 1
      return runCommand(type, context(), name, input) as never // runCommand erases what the table says
    },
    undo: () => void undoManager.undo(),
    redo: () => void undoManager.redo(),
    see: () => type.snapshot(doc),
    receive,
  }
}

/** Everybody gets everything. */
export function meet(
  ...people: readonly { readonly doc: Y.Doc; readonly receive: (other: { doc: Y.Doc }) => void }[]
): void {
  for (const one of people) for (const other of people) if (one !== other) one.receive(other)
}
