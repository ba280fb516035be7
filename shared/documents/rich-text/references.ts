import type { DocumentId, MemberId } from '../../foundation/index.ts'
import type { LinkRow, MentionRow } from '../kernel/index.ts'
import type { RichText } from './read.ts'

/** The address of a document inside a text; the editor writes it into link marks, and nothing else resolves it. */
const DOCUMENT_LINK = 'branchline://document/'

/** The address to link to a document from a text. */
export function documentHref(documentId: DocumentId): string {
  return `${DOCUMENT_LINK}${documentId}`
}

/** Something inside a document that a text can point at. */
export type LinkedEntity = { readonly kind: 'task' | 'node'; readonly id: string }

/** The address to link to a task or a node from a text; `documentId` is the document that holds it. */
export function entityHref(documentId: DocumentId, { kind, id }: LinkedEntity): string {
  return `${documentHref(documentId)}#${kind}=${encodeURIComponent(id)}`
}

/** The task or node an address names; null when it names none, or none that this build knows. */
export function entityOfHref(href: string): LinkedEntity | null {
  if (documentOfHref(href) === null) return null
  const [, kind, id] = /#(task|node)=([^&]+)$/.exec(href) ?? []
  if ((kind !== 'task' && kind !== 'node') || id === undefined) return null
  try {
    return { kind, id: decodeURIComponent(id) }
  } catch {
    return null // written by nobody of ours
  }
}

/** The document an address leads to, or null for an address outside the workspace. */
export function documentOfHref(href: string): DocumentId | null {
  if (!href.startsWith(DOCUMENT_LINK)) return null
  const id = href.slice(DOCUMENT_LINK.length).split(/[/?#]/)[0]
  return id ? (id as DocumentId) : null // ids are opaque: any text is one
}

/** What a text points at, by link or by mention: one row per target, in order of appearance. */
export function linkRowsOf(richText: RichText, documentId: DocumentId, entity: string): LinkRow[] {
  const rows = new Map<string, LinkRow>()
  const add = (toDocument: DocumentId, toEntity: string | null): void => {
    if (toDocument === documentId) return
    const row: LinkRow = { fromDocument: documentId, fromEntity: entity, toDocument, toEntity, kind: 'reference' }
    rows.set(`${toDocument} ${toEntity ?? ''}`, row)
  }
  for (const mention of richText.mentions) {
    if (mention.kind === 'document' && mention.id !== '') add(mention.id as DocumentId, null)
  }
  for (const href of richText.links) {
    const target = documentOfHref(href)
    if (target) add(target, entityOfHref(href)?.id ?? null)
  }
  return [...rows.values()]
}

/** People a text names: one row per person, in order of appearance. */
export function mentionRowsOf(richText: RichText, documentId: DocumentId, entity: string): MentionRow[] {
  const members = richText.mentions.filter(({ kind, id }) => kind === 'member' && id !== '').map(({ id }) => id)
  return [...new Set(members)].map((id) => ({ documentId, entity, memberId: id as MemberId }))
}
