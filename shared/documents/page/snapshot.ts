import type * as Y from 'yjs'
import { deepFreeze, readMeta } from '../kernel/index.ts'
import { type OutlineEntry, readRichText } from '../rich-text/index.ts'
import { contentOf } from './schema.ts'

export type PageSnapshot = {
  readonly title: string
  /** The body without formatting, one line per block. */
  readonly text: string
  readonly outline: readonly OutlineEntry[]
}

/** The page as plain data; its formatting is the editor's alone. */
export function pageSnapshot(doc: Y.Doc): PageSnapshot {
  const { text, outline } = readRichText(contentOf(doc))
  return deepFreeze({ title: readMeta(doc).title, text, outline })
}
