import * as Y from 'yjs'
import { type DocumentId, err, ok } from '../foundation/index.ts'
import type { Origin } from '../documents/kernel/index.ts'
import type { EngineClient, Notice } from './client.ts'
import { isUpdate } from './log/loading.ts'
import type { DocumentChange, DocumentStore } from './log/document-store.ts'
import type { RecoveryCopies } from './options.ts'

type Mirror = { readonly documentId: DocumentId; readonly onUpdate: (update: Uint8Array) => void }

export type Mirrors = {
  readonly open: EngineClient['openMirror']
  readonly dispose: () => void
}

/**
 * Documents open in an editor on another thread. Pushing is synchronous and does no more than apply: the writer, the
 * projections and the other mirrors follow in their own time.
 */
export function createMirrors(parts: {
  readonly store: DocumentStore
  readonly recovery: RecoveryCopies | undefined
  readonly notify: (notice: Notice) => void
  readonly titleOf: (documentId: DocumentId) => string
  readonly onFailure?: (failure: unknown) => void
}): Mirrors {
  const { store, recovery } = parts
  const mirrors = new Set<Mirror>()
  let sender: Mirror | null = null

  // A command is often two transactions (containers, then what undo may take back). An editor must not see the state
  // between them, such as a node that has no place yet: what happens in one synchronous stretch goes out as one update.
  const waiting = new Map<Mirror, Uint8Array[]>()
  const send = (): void => {
    for (const [mirror, updates] of waiting) {
      const [first] = updates
      if (first && mirrors.has(mirror)) mirror.onUpdate(updates.length === 1 ? first : Y.mergeUpdates(updates))
    }
    waiting.clear()
  }
  const sendSoon = (mirror: Mirror, update: Uint8Array): void => {
    if (waiting.size === 0) void Promise.resolve().then(send)
    waiting.set(mirror, [...(waiting.get(mirror) ?? []), update])
  }

  const stop = store.onChange(({ documentId, update }: DocumentChange) => {
    let isMirrored = false
    for (const mirror of mirrors) {
      if (mirror.documentId !== documentId) continue
      isMirrored = true
      if (mirror !== sender) sendSoon(mirror, update)
    }
    if (isMirrored) recovery?.write(documentId, update)
  })

  const startCopy = async (documentId: DocumentId, doc: Y.Doc): Promise<void> => {
    if (!recovery) return
    const copy = await recovery.read(documentId)
    // Closed meanwhile: a copy opened now would stay open, and the document may have been let go.
    if (![...mirrors].some((mirror) => mirror.documentId === documentId)) return
    if (copy && isUpdate(copy)) {
      const before = Y.encodeSnapshot(Y.snapshot(doc))
      Y.applyUpdate(doc, copy, 'repair' satisfies Origin)
      if (!sameBytes(before, Y.encodeSnapshot(Y.snapshot(doc)))) {
        parts.notify({ kind: 'recovered', documentId, title: parts.titleOf(documentId) })
      }
    }
    await recovery.open(documentId, Y.encodeStateAsUpdate(doc))
  }

  return {
    open: async (documentId, onUpdate) => {
      const unpin = store.pin(documentId)
      const opened = await store.open(documentId)
      if (!opened.ok) {
        unpin()
        return err(opened.reason)
      }
      const document = opened.value
      const { doc } = document
      const mirror: Mirror = { documentId, onUpdate }
      mirrors.add(mirror)
      // The copy is a second belt: opening must neither wait for it nor fail with it.
      startCopy(documentId, doc).catch((failure: unknown) =>
        parts.notify({ kind: 'recovery-copy-failed', reason: String(failure) }),
      )
      return ok({
        state: { update: Y.encodeStateAsUpdate(doc), readOnly: document.readOnly },
        push: (update) => {
          if (document.readOnly || !mirrors.has(mirror)) return
          sender = mirror
          try {
            Y.applyUpdate(doc, update, 'user' satisfies Origin)
          } catch (failure) {
            parts.onFailure?.(failure)
          } finally {
            sender = null
          }
        },
        close: () => {
          if (!mirrors.delete(mirror)) return
          unpin()
          if (![...mirrors].some((other) => other.documentId === documentId)) {
            recovery?.close(documentId).catch(() => undefined)
          }
        },
      })
    },
    dispose: () => {
      stop()
      mirrors.clear()
    },
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
