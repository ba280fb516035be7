import type * as Y from 'yjs'
import type { IntegrityViolation } from '../kernel/index.ts'
import { contentOf } from './schema.ts'

// What a page of the size limit (512 KB of text) can hold at most as separate blocks.
const MAX_BLOCKS = 50_000

/** A body has no wrong shapes, as unknown elements are kept for newer editors; only its size is bounded (PG4). */
export function checkPageIntegrity(doc: Y.Doc): readonly IntegrityViolation[] {
  const { length } = contentOf(doc)
  return length > MAX_BLOCKS ? [{ invariant: 'PG4', message: `${length} blocks` }] : []
}
