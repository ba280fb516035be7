import type * as Y from 'yjs'
import type { z } from 'zod'
import type { DocumentId, MemberId, Random, ReplicaId, Result } from '../../foundation/index.ts'
import type { DocumentKind, Projection } from './rows.ts'

/** What a command may use besides its input. Nothing else: no globals, so that a seed replays it. */
export type CommandContext = {
  readonly doc: Y.Doc
  readonly documentId: DocumentId
  /** Milliseconds since the epoch; for display fields only, never for ordering. */
  readonly nowMs: number
  readonly random: Random
  readonly replica: ReplicaId
  /** The person at this computer. */
  readonly actor: MemberId
}

/**
 * One thing a person can do to one document.
 *
 * `prepare` runs first in its own transaction with origin `create`: it makes containers that undo must not destroy.
 * `run` is the one transaction (origin `user`) that undo takes back. A command that returns a failure has changed nothing.
 */
export type CommandDefinition<Input, Output, Reason extends string> = {
  readonly input: z.ZodType<Input>
  /** Fills in what the input leaves open, above all new ids: the later steps all see the same. Changes nothing. */
  readonly complete?: (context: CommandContext, input: Input) => Input
  /** Checks without changing anything; a failure ends the command before any transaction. */
  readonly check?: (context: CommandContext, input: Input) => Result<void, Reason>
  readonly prepare?: (context: CommandContext, input: Input) => void
  readonly run: (context: CommandContext, input: Input) => Output
}

// A table holds commands of many input types, and `any` is what lets each entry keep its own; callers go through
// CommandInput and CommandOutput, which restore the exact types.
// oxlint-disable-next-line typescript/no-explicit-any
export type CommandTable = Readonly<Record<string, CommandDefinition<any, any, any>>>

export type CommandInput<C> = C extends CommandDefinition<infer Input, infer _O, infer _R> ? Input : never
export type CommandOutput<C> = C extends CommandDefinition<infer _I, infer Output, infer _R> ? Output : never

/** Any shared type of a document. */
// Y.AbstractType is invariant in its event, so that a list of maps and texts has no other type; Yjs does the same.
// oxlint-disable-next-line typescript/no-explicit-any
export type SharedType = Y.AbstractType<any>

/** A broken invariant found in a document; `invariant` is its id in the type's README, for example `MM4`. */
export type IntegrityViolation = { readonly invariant: string; readonly message: string }

/**
 * A kind of document: all the engine needs to know about it. One folder, one line in the registry.
 * Everything here is a pure function of the document, so that every computer derives the same.
 */
export type DocumentType<Snapshot = unknown, Commands extends CommandTable = CommandTable> = {
  readonly kind: DocumentKind
  /** Version of the synced layout, written into `meta.v`. */
  readonly version: number
  /** Fills a new, empty document. Runs in one `create` transaction. `title` may be empty. */
  readonly initialise: (context: CommandContext, input: { readonly title: string }) => void
  readonly commands: Commands
  /** Everything a person could see of it as a plain, deeply frozen value; equal documents give equal values. */
  readonly snapshot: (doc: Y.Doc) => Snapshot
  readonly project: (doc: Y.Doc, documentId: DocumentId) => Projection
  /** Never throws, whatever peers wrote into the document. Empty = healthy. */
  readonly checkIntegrity: (doc: Y.Doc) => readonly IntegrityViolation[]
  /** The shared types whose user edits undo may take back. */
  readonly undoScope: (doc: Y.Doc) => readonly SharedType[]
}

/** Keeps the exact types of a definition while checking its shape. */
export function defineDocumentType<Snapshot, Commands extends CommandTable>(
  type: DocumentType<Snapshot, Commands>,
): DocumentType<Snapshot, Commands> {
  return type
}

/** Infers input from the schema, output from `run` and reasons from `check`. */
export function defineCommand<Input, Output, Reason extends string = never>(
  definition: CommandDefinition<Input, Output, Reason>,
): CommandDefinition<Input, Output, Reason> {
  return definition
}
