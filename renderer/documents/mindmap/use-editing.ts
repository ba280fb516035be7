import { useCallback, useMemo, useRef, useState } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import { type TypedText, typingQueue } from './typing-queue.ts'

export type EditingStore = {
  /** The edit under way, or null while a node is only selected. */
  readonly editing: TypedText | null
  /** What was typed and the document may not have yet, in the order of the edits. */
  readonly typed: readonly TypedText[]
  readonly begin: (editing: Omit<TypedText, 'undoGroup'>) => void
  /**
   * Takes what was typed and writes it at once, so that a crash loses no more than the last batch. What an input method
   * is still composing is shown only: nobody wants to read its pinyin.
   */
  readonly type: (text: string, composing: boolean) => void
  /** Ends the edit. A draft into which nothing was typed leaves no trace. */
  readonly end: () => void
}

type State = { readonly editing: TypedText | null; readonly typed: readonly TypedText[] }

/**
 * The edit under way in a map. `write` puts a text into the document and answers whether it could; it must be stable.
 * `settle` gets what was written when the edit ends and answers the text that is to stay.
 */
export function useEditing(
  write: (typed: TypedText) => Promise<boolean>,
  settle: (typed: TypedText) => string,
): EditingStore {
  const [state, setState] = useState<State>({ editing: null, typed: [] })
  const current = useRef<TypedText | null>(null)
  // What this edit has written; null while nothing was typed, and then the text is left as it was.
  const written = useRef<TypedText | null>(null)
  const queue = useMemo(
    () =>
      typingQueue(
        async (typed) => {
          // Refused: what cannot be kept must not look as if it were.
          if (!(await write(typed))) setState((before) => ({ ...before, typed: without(before.typed, typed.nodeId) }))
        },
        (id) =>
          setState((before) =>
            before.editing?.nodeId === id ? before : { ...before, typed: without(before.typed, id) },
          ),
        (failure) => reportError(failure),
      ),
    [write],
  )

  const show = useCallback(
    (editing: TypedText | null, typed: TypedText | null) => {
      current.current = editing
      setState((before) => {
        const waiting = before.typed.filter(({ nodeId }) => nodeId !== typed?.nodeId && queue.has(nodeId))
        return { editing, typed: typed ? [...waiting, typed] : waiting }
      })
    },
    [queue],
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
      // A new node has no other text to show meanwhile.
      show(typed, typed.draft ? typed : written.current)
    },
    [queue, show],
  )
  const end = useCallback(() => {
    if (!current.current) return
    const last = written.current
    written.current = null
    const kept = last && { ...last, text: settle(last) }
    if (kept && kept.text !== last.text) queue.add(kept)
    show(null, kept && queue.has(kept.nodeId) ? kept : null)
  }, [queue, show, settle])
  // Each edit is a step of its own, also a second one of the same node.
  const edits = useRef(0)
  const begin = useCallback(
    (editing: Omit<TypedText, 'undoGroup'>) => {
      written.current = null
      const begun = { ...editing, undoGroup: `${editing.nodeId} ${(edits.current += 1)}` }
      show(begun, begun.draft ? begun : null)
    },
    [show],
  )
  return { ...state, begin, type, end }
}

function without(typed: readonly TypedText[], id: NodeId): readonly TypedText[] {
  return typed.filter(({ nodeId }) => nodeId !== id)
}
