import type { DocumentId, MemberId } from '../../foundation/index.ts'
import type { LinkRow, MentionRow } from '../kernel/index.ts'
import type { RichText } from './read.ts'

/** The address of a document inside a text; the editor writes it into link marks, and nothing else resolves it. */
const DOCUMENT_LINK = 'branchline://document/'

/** The address to link to a document from a text. */
export function documentHref(documentId: DocumentId): string {
  return `${DOCUMENT_LINK}${documentId}`
}

/** The document an address leads to, or null for an address outside the workspace. */
export function documentOfHref(href: string): DocumentId | null {
  if (!href.startsWith(DOCUMENT_LINK)) return null
  const id = href.slice(DOCUMENT_LINK.length).split(/[/?#]/)[0]
  return id ? (id as DocumentId) : null // ids are opaque: any text is one
}

/** Documents a text points at, by link or by mention: one row per target, in order of appearance. */
export function linkRowsOf(richText: RichText, documentId: DocumentId, entity: string): LinkRow[] {
  const targets = new Set<DocumentId>()
  for (const mention of richText.mentions) {
    if (mention.kind === 'document' && mention.id !== '') targets.add(mention.id as DocumentId)
  }
  for (const href of richText.links) {
    const target = documentOfHref(href)
    if (target) targets.add(target)
  }
  targets.delete(documentId)
  return [...targets].map((toDocument) => ({
    fromDocument: documentId,
    fromEntity: entity,
    toDocument,
    toEntity: null,
    kind: 'reference',
  }))
}

/** People a text names: one row per person, in order of appearance. */
export function mentionRowsOf(richText: RichText, documentId: DocumentId, entity: string): MentionRow[] {
  const members = richText.mentions.filter(({ kind, id }) => kind === 'member' && id !== '').map(({ id }) => id)
  return [...new Set(members)].map((id) => ({ documentId, entity, memberId: id as MemberId }))
}
