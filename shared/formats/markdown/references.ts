import type { Inline } from '../../documents/rich-text/index.ts'
import { documentHref, documentOfHref, entityOfHref } from '../../documents/rich-text/index.ts'
import type { DocumentId } from '../../foundation/index.ts'

type Mention = Extract<Inline, { mention: unknown }>['mention']

const MEMBER = 'branchline://member/'

/** The address a mention becomes: other programs show its name, ours knows it again. */
export function hrefOfMention({ kind, id }: Mention): string {
  return kind === 'document' ? documentHref(id as DocumentId) : `${MEMBER}${encodeURIComponent(id)}`
}

/** The mention a link stands for; null for any other link. */
export function mentionOfLink(href: string, label: string): Mention | null {
  if (href.startsWith(MEMBER)) {
    return { kind: 'member', id: safeDecode(href.slice(MEMBER.length)), label: label.replace(/^@/, '') }
  }
  const document = entityOfHref(href) === null ? documentOfHref(href) : null
  return document === null || href !== documentHref(document) ? null : { kind: 'document', id: document, label }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
