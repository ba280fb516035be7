import { useCallback, useMemo, useRef, useState } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import { type TypedText, typingQueue } from './typing-queue.ts'

export type EditingStore = {
  /** The edit under way, or null while a node is only selected. */
  readonly editing: TypedText | null
  /** New nodes that the document may not have yet, in the order in which they were begun. */
  readonly drafts: readonly TypedText[]
  readonly begin: (editing: Omit<TypedText, 'undoGroup'>) => void
  /**
   * Takes what was typed and writes it at once, so that a crash loses no more than the last batch. What an input method
   * is still composing is shown only: nobody wants to read its pinyin.
   */
  readonly type: (text: string, composing: boolean) => void
  /** Ends the edit. A draft into which nothing was typed leaves no trace. */
  readonly end: () => void
}

type State = { readonly editing: TypedText | null; readonly drafts: readonly TypedText[] }

/**
 * The edit under way in a map. `write` puts a text into the document and answers whether it could; `isThere` tells that
 * the document has a node by now. Both must be stable. `settle` gets what was written when the edit ends and answers
 * the text that is to stay.
 */
export function useEditing(
  write: (typed: TypedText) => Promise<boolean>,
  isThere: (id: NodeId) => boolean,
  settle: (typed: TypedText) => string,
): EditingStore {
  const [state, setState] = useState<State>({ editing: null, drafts: [] })
  const current = useRef<TypedText | null>(null)
  // What this edit has written; null while nothing was typed, and then the text is left as it was.
  const written = useRef<TypedText | null>(null)
  const queue = useMemo(
    () =>
      typingQueue(async (typed) => {
        const written = await write(typed)
        // Refused: what cannot be kept must not look as if it were.
        if (!written) setState((before) => ({ ...before, drafts: without(before.drafts, typed.nodeId) }))
      }, reportError),
    [write],
  )

  const set = useCallback(
    (editing: TypedText | null) => {
      current.current = editing
      setState(({ drafts }) => {
        const waiting = drafts.filter(({ nodeId, text }) => text !== '' && !isThere(nodeId))
        return { editing, drafts: editing?.draft ? [...without(waiting, editing.nodeId), editing] : waiting }
      })
    },
    [isThere],
  )
  const type = useCallback(
    (text: string, composing: boolean) => {
      const before = current.current
      if (!before) return
      const typed = { ...before, text }
      if (!composing) {
        written.current = typed
        queue.add(typed)
      }
      set(typed)
    },
    [queue, set],
  )
  const end = useCallback(() => {
    const last = written.current
    written.current = null
    if (last) {
      const text = settle(last)
      if (text !== last.text) queue.add({ ...last, text })
    }
    if (current.current) set(null)
  }, [queue, set, settle])
  // Each edit is a step of its own, also a second one of the same node.
  const edits = useRef(0)
  const begin = useCallback(
    (editing: Omit<TypedText, 'undoGroup'>) => {
      written.current = null
      set({ ...editing, undoGroup: `${editing.nodeId} ${(edits.current += 1)}` })
    },
    [set],
  )
  return { ...state, begin, type, end }
}

function without(drafts: readonly TypedText[], id: NodeId): readonly TypedText[] {
  return drafts.filter(({ nodeId }) => nodeId !== id)
}
