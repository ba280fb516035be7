import type { CommandInput, DocumentKind } from '../documents/kernel/index.ts'
import type { DocumentTypes } from '../documents/registry.ts'
import type { DocumentId, MemberId } from '../foundation/index.ts'

/** A command that fills a new document. */
export type BlueprintCommand = { readonly command: string; readonly input: unknown }

/** One document to be made. Its id is chosen by whoever draws the blueprint, so that others can point at it. */
export type BlueprintDocument = {
  readonly id: DocumentId
  readonly kind: Exclude<DocumentKind, 'space' | 'run'>
  readonly title: string
  /** An existing document or one earlier in the blueprint; null = top level. A task bucket's parent is its project. */
  readonly parentId: DocumentId | null
  /** Run in this order on the empty document. */
  readonly commands: readonly BlueprintCommand[]
}

/** Documents and members that belong together, as a template or a sample makes them. Plain data. */
export type Blueprint = {
  readonly members: readonly { readonly id: MemberId; readonly name: string }[]
  readonly documents: readonly BlueprintDocument[]
}

/** A command for a blueprint, held to the input of the document type it is for. */
export function fillWith<
  Kind extends keyof DocumentTypes & string,
  Name extends keyof DocumentTypes[Kind]['commands'] & string,
>(_kind: Kind, command: Name, input: CommandInput<DocumentTypes[Kind]['commands'][Name]>): BlueprintCommand {
  return { command, input }
}
