import type * as Y from 'yjs'
import type { IntegrityViolation } from '../kernel/index.ts'
import { ROOT_ID, nodeContainer } from './schema.ts'

/** Checks the invariants of README.md. Never throws. */
export function checkMapIntegrity(doc: Y.Doc): readonly IntegrityViolation[] {
  return nodeContainer(doc, ROOT_ID) ? [] : [{ invariant: 'MM1', message: 'the map has no root node' }]
}
