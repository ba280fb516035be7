import type * as Y from 'yjs'
import { emptyProjection, type Projection, readMeta } from '../kernel/index.ts'

/** A space projects its title only: its documents bring their own rows, and the tree is read from the snapshot. */
export function projectSpace(doc: Y.Doc): Projection {
  return emptyProjection(readMeta(doc).title)
}
