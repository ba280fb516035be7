import type * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import { type Projection, readMeta } from '../kernel/index.ts'
import { readHeader } from '../procedure/index.ts'
import { linkRowsOf, mentionRowsOf, readRichText } from '../rich-text/index.ts'
import { sopRoots } from './schema.ts'
import { readSteps } from './steps.ts'

/** Where in the document the rows of its body come from. */
const BODY = 'content'

/** A SOP is found as a whole and by each living step; its body points at people and documents. */
export function projectSop(doc: Y.Doc, documentId: DocumentId): Projection {
  const { header, content } = sopRoots(doc)
  const { title } = readMeta(doc)
  const { number, purpose, scope, owner } = readHeader(Object.fromEntries(header))
  const richText = readRichText(content)
  const body = [number, purpose, scope, owner, richText.text].filter((text) => text !== '').join('\n')
  const steps = readSteps(doc).filter((step) => step.deletedAt === null)
  return {
    title,
    tasks: [],
    links: linkRowsOf(richText, documentId, BODY),
    mentions: mentionRowsOf(richText, documentId, BODY),
    dated: [],
    search: [
      { documentId, entity: null, title, body },
      ...steps.map((step) => ({ documentId, entity: step.id, title: step.title, body: step.instruction })),
    ],
  }
}
