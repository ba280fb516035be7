import type * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import { type Projection, readMeta } from '../kernel/index.ts'
import { linkRowsOf, mentionRowsOf, readRichText } from '../rich-text/index.ts'
import { contentOf } from './schema.ts'

/** Where in the document the rows of its body come from. */
const BODY = 'content'

/** A page is found by title and body, and points at the people and documents its body names. */
export function projectPage(doc: Y.Doc, documentId: DocumentId): Projection {
  const { title } = readMeta(doc)
  const richText = readRichText(contentOf(doc))
  return {
    title,
    tasks: [],
    links: linkRowsOf(richText, documentId, BODY),
    mentions: mentionRowsOf(richText, documentId, BODY),
    dated: [],
    search: [{ documentId, entity: null, title, body: richText.text }],
  }
}
