import * as Y from 'yjs'
import {
  type CommandContext,
  type CommandFailure,
  createDocument,
  type DocumentType,
  type Origin,
  runCommand,
} from '../../documents/kernel/index.ts'
import { assert, type DocumentId, err, ok, type Result } from '../../foundation/index.ts'
import type { DocumentStore, OpenDocument } from '../log/document-store.ts'
import type { Step } from './steps.ts'

export type StepParts = {
  readonly store: DocumentStore
  readonly types: Readonly<Record<string, DocumentType>>
  /** The context of a command for one document. */
  readonly contextOf: (documentId: DocumentId) => Omit<CommandContext, 'doc'>
}

/** Documents held in memory while a command works on them. */
export type HeldDocuments = { readonly documents: readonly OpenDocument[]; readonly release: () => void }

/** Loads and pins every existing document the steps touch. */
export async function holdDocuments(
  store: DocumentStore,
  steps: readonly Step[],
): Promise<Result<HeldDocuments, CommandFailure>> {
  const created = new Set(steps.flatMap((step) => (step.step === 'create' ? [step.documentId] : [])))
  const ids = new Set(steps.map(({ documentId }) => documentId).filter((id) => !created.has(id) || store.head(id)))
  const unpins: (() => void)[] = []
  const documents: OpenDocument[] = []
  const release = (): void => {
    for (const unpin of unpins.splice(0)) unpin()
  }
  for (const id of ids) {
    unpins.push(store.pin(id))
    const opened = await store.open(id)
    if (opened.ok) documents.push(opened.value)
    else {
      release()
      return err({ reason: opened.reason, detail: id })
    }
  }
  return ok({ documents, release })
}

/**
 * Runs all steps on copies: a command over several documents must fail before the first of them has changed.
 * Costs one encode and apply of each document; a single step needs no rehearsal, it is atomic by itself.
 */
export function rehearse(parts: StepParts, steps: readonly Step[]): Result<void, CommandFailure> {
  if (steps.length < 2) return ok()
  const copies = new Map<DocumentId, Copy>()
  try {
    for (const step of steps) {
      const copied = copyFor(parts, copies, step)
      if (!copied.ok) return copied
    }
    for (const run of runsOf(steps)) {
      const copy = copies.get(run.documentId)
      if (!copy) return err({ reason: 'not-found', detail: run.documentId })
      const result = runAlike(copy.type, { ...parts.contextOf(run.documentId), doc: copy.doc }, run)
      if (!result.ok) return result
    }
    return ok()
  } finally {
    for (const { doc } of copies.values()) doc.destroy()
  }
}

type Copy = { readonly type: DocumentType; readonly doc: Y.Doc }

function copyFor(parts: StepParts, copies: Map<DocumentId, Copy>, step: Step): Result<void, CommandFailure> {
  if (copies.has(step.documentId)) return ok()
  const original = parts.store.peek(step.documentId)
  const doc = new Y.Doc()
  if (original) {
    if (!original.type || original.readOnly) return err({ reason: 'read-only', detail: step.documentId })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(original.doc), 'storage' satisfies Origin)
    copies.set(step.documentId, { type: original.type, doc })
  } else if (step.step === 'create') {
    const type = parts.types[step.kind]
    if (!type) return err({ reason: 'unknown-command', detail: step.kind })
    createDocument(type, { ...parts.contextOf(step.documentId), doc }, step.title)
    copies.set(step.documentId, { type, doc })
  }
  return ok()
}

/** Makes the documents of the `create` steps that do not exist yet. Their creation is never undone. */
export function createDocuments(parts: StepParts, steps: readonly Step[]): OpenDocument[] {
  return steps.flatMap((step) => {
    if (step.step !== 'create' || parts.store.head(step.documentId)) return []
    const type = parts.types[step.kind]
    assert(type, `rehearsed: ${step.kind}`)
    return [parts.store.create(type, parts.contextOf(step.documentId), step.title)]
  })
}

/**
 * Runs the `run` steps for real, all in one synchronous stretch; what they write reaches the disk together.
 * Steps that undo must leave alone go through `untracked`.
 */
export function runSteps(
  parts: StepParts,
  steps: readonly Step[],
  untracked: <T>(work: () => T) => T = (work) => work(),
): Result<unknown, CommandFailure> {
  let last: Result<unknown, CommandFailure> = ok()
  for (const run of runsOf(steps)) {
    const document = parts.store.peek(run.documentId)
    if (!document?.type) return err({ reason: 'not-found', detail: run.documentId })
    if (document.readOnly) return err({ reason: 'read-only', detail: run.documentId })
    const { type, doc } = document
    const context = { ...parts.contextOf(run.documentId), doc }
    const work = (): Result<unknown, CommandFailure> => runAlike(type, context, run)
    last = run.tracked ? work() : untracked(work)
    if (!last.ok) return last
  }
  return last
}

/** Neighbouring steps that run the same command of the same document. */
type Run = {
  readonly documentId: DocumentId
  readonly command: string
  readonly tracked: boolean
  readonly inputs: unknown[]
}

function runsOf(steps: readonly Step[]): Run[] {
  const runs: Run[] = []
  for (const step of steps) {
    if (step.step !== 'run') continue
    const { documentId, command, input } = step
    const tracked = step.tracked !== false
    const last = runs.at(-1)
    const isAlike = last?.documentId === documentId && last.command === command && last.tracked === tracked
    if (isAlike) last.inputs.push(input)
    else runs.push({ documentId, command, tracked, inputs: [input] })
  }
  return runs
}

/**
 * Runs a command for each input. Many inputs share one Yjs transaction: 500 of them would cost 500 updates, events and
 * undo merges. Not when the command prepares containers, whose own origin an outer transaction would swallow.
 */
function runAlike(
  type: DocumentType,
  context: CommandContext,
  { command, inputs }: Run,
): Result<unknown, CommandFailure> {
  const runAll = (): Result<unknown, CommandFailure> => {
    let last: Result<unknown, CommandFailure> = ok()
    for (const input of inputs) {
      last = runCommand(type, context, command, input)
      if (!last.ok) return last
    }
    return last
  }
  const prepares = Object.hasOwn(type.commands, command) && type.commands[command]?.prepare !== undefined
  return inputs.length === 1 || prepares ? runAll() : context.doc.transact(runAll, 'user' satisfies Origin)
}
