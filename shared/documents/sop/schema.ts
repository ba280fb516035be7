import type * as Y from 'yjs'

/**
 * The root containers. `stepOrigins` holds what a step was created with and `versions` what was frozen: both are
 * outside undo and never overwritten. `steps` holds what people did to a step since, one key per field (SO2).
 */
export function sopRoots(doc: Y.Doc) {
  return {
    meta: doc.getMap('meta'),
    /** field → text. */
    header: doc.getMap('header'),
    /** stepId → the step as created, with `order` and `created`. */
    stepOrigins: doc.getMap('stepOrigins'),
    /** `stepId|field` → value (kernel/flat.ts); `added`, `order` and `deletedAt` beside the fields of a step. */
    steps: doc.getMap('steps'),
    /** hash → the frozen version. */
    versions: doc.getMap('versions'),
    content: doc.getXmlFragment('content'),
  }
}
