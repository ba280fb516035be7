import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

/**
 * What `read` makes of a mirrored document, kept up to date. Re-renders at every change of the document, also where
 * `read` does not look; `read` must be stable (a function of a module) and is called once per change.
 */
export function useSnapshot<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
  const store = useMemo(() => snapshotStore(doc, read), [doc, read])
  return useSyncExternalStore(store.subscribe, store.current)
}

function snapshotStore<T>(
  doc: Y.Doc,
  read: (doc: Y.Doc) => T,
): { readonly subscribe: (onChange: () => void) => () => void; readonly current: () => T } {
  let cached: { readonly value: T } | null = null
  return {
    subscribe: (onChange) => {
      const changed = (): void => {
        cached = null
        onChange()
      }
      // The document may have changed between the first read and now.
      cached = null
      doc.on('update', changed)
      return () => doc.off('update', changed)
    },
    current: () => (cached ??= { value: read(doc) }).value,
  }
}
