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
  const copies = new Map<DocumentId, { readonly type: DocumentType; readonly doc: Y.Doc }>()
  try {
    for (const step of steps) {
      const result = rehearseStep(parts, copies, step)
      if (!result.ok) return result
    }
    return ok()
  } finally {
    for (const { doc } of copies.values()) doc.destroy()
  }
}

function rehearseStep(
  parts: StepParts,
  copies: Map<DocumentId, { readonly type: DocumentType; readonly doc: Y.Doc }>,
  step: Step,
): Result<unknown, CommandFailure> {
  const known = copies.get(step.documentId)
  const original = parts.store.peek(step.documentId)
  if (!known && original) {
    if (!original.type || original.readOnly) return err({ reason: 'read-only', detail: step.documentId })
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(original.doc), 'storage' satisfies Origin)
    copies.set(step.documentId, { type: original.type, doc })
  }
  const copy = copies.get(step.documentId)
  const context = parts.contextOf(step.documentId)
  if (step.step === 'create') {
    const type = parts.types[step.kind]
    if (!type) return err({ reason: 'unknown-command', detail: step.kind })
    if (copy) return ok()
    const doc = new Y.Doc()
    createDocument(type, { ...context, doc }, step.title)
    copies.set(step.documentId, { type, doc })
    return ok()
  }
  if (!copy) return err({ reason: 'not-found', detail: step.documentId })
  return runCommand(copy.type, { ...context, doc: copy.doc }, step.command, step.input)
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
  for (const step of steps) {
    if (step.step !== 'run') continue
    const document = parts.store.peek(step.documentId)
    if (!document?.type) return err({ reason: 'not-found', detail: step.documentId })
    if (document.readOnly) return err({ reason: 'read-only', detail: step.documentId })
    const { type, doc } = document
    const context = { ...parts.contextOf(step.documentId), doc }
    const runStep = (): Result<unknown, CommandFailure> => runCommand(type, context, step.command, step.input)
    last = step.tracked === false ? untracked(runStep) : runStep()
    if (!last.ok) return last
  }
  return last
}
