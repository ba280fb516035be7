import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { type MapSnapshot, mapSnapshot } from '#shared/documents/mindmap/index.ts'

/** The map in a mirrored document. Re-renders at every change of it; unchanged nodes keep their identity. */
export function useMap(doc: Y.Doc): MapSnapshot {
  const subscribe = useCallback(
    (onChange: () => void) => {
      doc.on('update', onChange)
      return () => doc.off('update', onChange)
    },
    [doc],
  )
  return useSyncExternalStore(subscribe, () => mapSnapshot(doc))
}
