import type { DocumentId } from '../../foundation/index.ts'

/** One resolved part of a workspace command: ids are chosen, so that replaying it after a crash makes the same thing. */
export type Step =
  | {
      readonly step: 'create'
      readonly documentId: DocumentId
      readonly kind: string
      readonly title: string
    }
  | {
      readonly step: 'run'
      readonly documentId: DocumentId
      /** Name of the command in the document's type, without the kind. */
      readonly command: string
      readonly input: unknown
      /** Housekeeping that undo must leave: a bucket stays in the index because others may have put tasks into it. */
      readonly tracked?: false
    }

/** What a workspace command will do, decided before anything changes. */
export type Plan<Output> = { readonly steps: readonly Step[]; readonly output: Output }

/** A step that makes a document. */
export function create(documentId: DocumentId, kind: string, title: string): Step {
  return { step: 'create', documentId, kind, title }
}

/** A step that runs a command of a document. */
export function run(documentId: DocumentId, command: string, input: unknown): Step {
  return { step: 'run', documentId, command, input }
}

/** A step that undo does not take back. */
export function runUntracked(documentId: DocumentId, command: string, input: unknown): Step {
  return { step: 'run', documentId, command, input, tracked: false }
}
