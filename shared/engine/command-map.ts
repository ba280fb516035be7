import type { DocumentId } from '../foundation/index.ts'
import type { CommandInput, CommandOutput } from '../documents/kernel/index.ts'
import type { DocumentTypes } from '../documents/registry.ts'
import type { WorkspaceCommands } from './workspace-commands.ts'

/** `mindmap/addNode` and the like: one command of one document, addressed by kind. */
export type DocumentCommandName = {
  [Kind in keyof DocumentTypes & string]: `${Kind}/${keyof DocumentTypes[Kind]['commands'] & string}`
}[keyof DocumentTypes & string]

/** `plan/convert` and the like: one intent over several documents, still one undo step. */
export type WorkspaceCommandName = keyof WorkspaceCommands & string

export type CommandName = DocumentCommandName | WorkspaceCommandName

type DocumentCommand<Name extends string> = Name extends `${infer Kind}/${infer Command}`
  ? Kind extends keyof DocumentTypes
    ? Command extends keyof DocumentTypes[Kind]['commands']
      ? DocumentTypes[Kind]['commands'][Command]
      : never
    : never
  : never

/** A document's command takes its own input plus the document it is for. */
export type CommandInputOf<Name extends CommandName> = Name extends WorkspaceCommandName
  ? WorkspaceCommands[Name]['input']
  : CommandInput<DocumentCommand<Name>> & { readonly documentId: DocumentId }

export type CommandOutputOf<Name extends CommandName> = Name extends WorkspaceCommandName
  ? WorkspaceCommands[Name]['output']
  : CommandOutput<DocumentCommand<Name>>
