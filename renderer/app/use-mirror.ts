import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import type { Origin } from '#shared/documents/kernel/index.ts'
import type { EngineClient } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { useEngine } from './engine-context.tsx'

export type Mirror =
  | { readonly state: 'opening' }
  | {
      readonly state: 'open'
      readonly doc: Y.Doc
      readonly readOnly: boolean
      /** Keeps changes of others away from the doc until the returned function is called; they are not lost. */
      readonly hold: () => () => void
    }
  | { readonly state: 'failed'; readonly reason: 'not-found' | 'unreadable' }

/**
 * A Y.Doc on this side that follows the engine's: what is typed here is pushed at once, what comes from the engine is
 * applied with origin `remote`. The doc is destroyed when the component leaves or asks for another document.
 */
export function useMirror(documentId: DocumentId): Mirror {
  const { client } = useEngine()
  const [opened, setOpened] = useState<{ readonly documentId: DocumentId; readonly mirror: Mirror } | null>(null)
  useEffect(() => openMirror(client, documentId, (mirror) => setOpened({ documentId, mirror })), [client, documentId])
  // The doc of the document asked for before is already destroyed: never hand it out.
  return opened?.documentId === documentId ? opened.mirror : { state: 'opening' }
}

/** Opens a mirror without React; the returned function closes it, also while it is still opening. */
export function openMirror(
  client: EngineClient,
  documentId: DocumentId,
  onChange: (mirror: Mirror) => void,
): () => void {
  const doc = new Y.Doc()
  let closed = false
  let closeChannel = (): void => {}
  let held: Uint8Array[] = []
  const holders = new Set<symbol>()
  const apply = (update: Uint8Array): void => {
    if (!closed) Y.applyUpdate(doc, update, 'remote' satisfies Origin)
  }
  // An update may overtake the answer of `openMirror`; Yjs merges in any order, so it is applied at once.
  const receive = (update: Uint8Array): void => {
    if (holders.size > 0) held.push(update)
    else apply(update)
  }
  const hold = (): (() => void) => {
    const holder = Symbol('hold')
    holders.add(holder)
    return () => {
      if (!holders.delete(holder) || holders.size > 0 || held.length === 0) return
      const update = Y.mergeUpdates(held)
      held = []
      apply(update)
    }
  }
  void client.openMirror(documentId, receive).then((opened) => {
    if (!opened.ok) {
      if (!closed) onChange({ state: 'failed', reason: opened.reason })
      return
    }
    const channel = opened.value
    if (closed) return channel.close()
    closeChannel = channel.close
    Y.applyUpdate(doc, channel.state.update, 'remote' satisfies Origin)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== ('remote' satisfies Origin)) channel.push(update)
    })
    onChange({ state: 'open', doc, readOnly: channel.state.readOnly, hold })
  })
  return () => {
    closed = true
    closeChannel()
    doc.destroy()
  }
}
