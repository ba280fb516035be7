import type { DocumentId, TaskId } from '#shared/foundation/index.ts'

/** What a link or a notification leads to. */
export type LinkTarget =
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | { readonly kind: 'task'; readonly taskId: TaskId }

const ADDRESS = /^(document|task)\/([0-9a-z-]{8,64})$/
const OPEN = 'branchline://open/'

/**
 * Reads the address of something in the workspace, `document/ID` or `task/ID`: the id of a notification and of a
 * reminder. Anybody can send one: it names something to show, and nothing is done with it but showing.
 */
export function targetOfAddress(address: string): LinkTarget | null {
  const [, kind, id] = ADDRESS.exec(address) ?? []
  if (id === undefined) return null
  // The pattern is that of our ids; whether there is such a thing shows when it is opened.
  return kind === 'task' ? { kind, taskId: id as TaskId } : { kind: 'document', documentId: id as DocumentId }
}

/** Reads `branchline://open/ADDRESS`; null for every other link. */
export function targetOfLink(url: string): LinkTarget | null {
  return url.startsWith(OPEN) ? targetOfAddress(url.slice(OPEN.length)) : null
}
