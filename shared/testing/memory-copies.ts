import * as Y from 'yjs'
import type { RecoveryCopies } from '../engine/index.ts'

/** Recovery copies in memory. The same map again is a restart. */
export function memoryCopies(stored = new Map<string, Uint8Array>()): RecoveryCopies {
  const open = new Set<string>()
  const add = (documentId: string, update: Uint8Array): void => {
    const before = stored.get(documentId)
    stored.set(documentId, before ? Y.mergeUpdates([before, update]) : update.slice())
  }
  return {
    open: async (documentId, state) => {
      open.add(documentId)
      add(documentId, state)
    },
    write: (documentId, update) => {
      if (open.has(documentId)) add(documentId, update)
    },
    close: async (documentId) => void open.delete(documentId),
    read: async (documentId) => stored.get(documentId)?.slice() ?? null,
  }
}
