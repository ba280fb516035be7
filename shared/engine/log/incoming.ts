import * as Y from 'yjs'
import { type Origin, readMeta } from '../../documents/kernel/index.ts'
import { documentHash } from './heads.ts'

/** What merging a document from outside would do. `unlike`: it is not the document it says it is. */
export type Verdict = 'new' | 'nothing-new' | 'unlike'

/**
 * Tries an update on a copy. A kind never changes: a file that says another one, openly or only once it is merged,
 * would have one type's code write into another type's document.
 */
export function judgeIncoming(
  present: { readonly kind: string; readonly doc: Y.Doc } | null,
  kind: string,
  update: Uint8Array,
): Verdict {
  if (present && present.kind !== kind) return 'unlike'
  const alone = new Y.Doc()
  const copy = new Y.Doc()
  try {
    Y.applyUpdate(alone, update, 'storage' satisfies Origin)
    if (present) Y.applyUpdate(copy, Y.encodeStateAsUpdate(present.doc), 'storage' satisfies Origin)
    const before = documentHash(copy)
    Y.applyUpdate(copy, update, 'storage' satisfies Origin)
    // No kind at all: a document whose first row was lost is exported as far as it can be read. By itself as well as
    // merged, because of two values set apart it is chance which one wins.
    if ([alone, copy].some((doc) => readMeta(doc).kind !== kind && readMeta(doc).kind !== '')) return 'unlike'
    const waits = copy.store.pendingStructs !== null || copy.store.pendingDs !== null
    return present && !waits && documentHash(copy) === before ? 'nothing-new' : 'new'
  } catch {
    return 'unlike'
  } finally {
    alone.destroy()
    copy.destroy()
  }
}
