import type { Clock, DocumentId, Random, Result } from '../../foundation/index.ts'
import type { CommandFailure } from '../../documents/kernel/index.ts'
import type { Tables } from '../projections/tables.ts'
import type { KnownKind, ReadSnapshot, SnapshotOf } from '../snapshot-types.ts'
import type { WorkspaceIdentity } from '../workspace.ts'
import type { WorkspaceCommands } from '../workspace-commands.ts'
import type { Plan } from './steps.ts'

/** What a workspace command may look at while it decides what to do. It changes nothing itself. */
export type PlanningContext = {
  readonly tables: Tables
  readonly clock: Clock
  readonly random: Random
  readonly identity: () => WorkspaceIdentity
  readonly space: () => Promise<SnapshotOf<'space'>>
  readonly snapshot: ReadSnapshot
  /** What a document would look like after a command, tried on a copy; null when the command would fail. */
  readonly preview: <Kind extends KnownKind>(
    documentId: DocumentId,
    kind: Kind,
    command: string,
    input: unknown,
  ) => Promise<SnapshotOf<Kind> | null>
  readonly kindOf: (documentId: DocumentId) => string | null
}

/** Decides the steps of one workspace command. */
export type Planner<Name extends keyof WorkspaceCommands> = (
  context: PlanningContext,
  input: WorkspaceCommands[Name]['input'],
) => Promise<Result<Plan<WorkspaceCommands[Name]['output']>, CommandFailure>>
