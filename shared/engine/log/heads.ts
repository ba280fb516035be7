import { v5 as uuidv5 } from 'uuid'
import * as Y from 'yjs'

const NAMESPACE = '8a3e7c52-51d4-5b9e-8d0c-6865616473ff'

/**
 * Hash of everything a document knows: state vector and deletions. Equal documents have equal hashes on every
 * computer; a state vector alone would call two documents equal that differ by a deletion.
 */
export function documentHash(doc: Y.Doc): string {
  // SHA-1 in UUIDv5 dress: pure JavaScript, 122 bits, and the only hash this pure part of the app has.
  return uuidv5(Y.encodeSnapshot(Y.snapshot(doc)), NAMESPACE)
}
