import { useCallback, useMemo, useRef, useState } from 'react'
import { type TypedText, typingQueue } from './typing-queue.ts'

export type EditingStore = {
  /** The edit under way, or null while a node is only selected. */
  readonly editing: TypedText | null
  readonly begin: (editing: TypedText) => void
  /** Takes what was typed and writes it at once, so that a crash loses no more than the last batch. */
  readonly type: (text: string) => void
  /** Ends the edit. A draft into which nothing was typed leaves no trace. */
  readonly end: () => void
}

/** The edit under way in a map. `write` must be stable. */
export function useEditing(write: (typed: TypedText) => Promise<void>): EditingStore {
  const [editing, setEditing] = useState<TypedText | null>(null)
  const current = useRef<TypedText | null>(null)
  const queue = useMemo(() => typingQueue(write, reportError), [write])

  const set = useCallback((next: TypedText | null) => {
    current.current = next
    setEditing(next)
  }, [])

  const type = useCallback(
    (text: string) => {
      const before = current.current
      if (!before) return
      const typed = { ...before, text }
      queue.add(typed)
      set(typed)
    },
    [queue, set],
  )
  return { editing, begin: set, type, end: useCallback(() => set(null), [set]) }
}
