import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react'
import { useEngine } from '#renderer/app/index.ts'

// Long enough not to write at every key, short enough that closing the lid loses less than a word.
const PAUSE_MS = 400

/**
 * A field whose text is written while it is being typed: after a short pause, on leaving, and when the field goes away.
 * Nothing is written during a composition. While it is untouched it follows `value`; once touched, the person's text wins.
 */
export function useDraft(
  value: string,
  onCommit: (text: string) => void,
): {
  readonly text: string
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly onBlur: () => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) => void
} {
  const { clock } = useEngine()
  const [draft, setDraft] = useState<string | null>(null)
  // What has been typed and not written yet; read when the field goes away, when no state can be.
  const unwritten = useRef<string | null>(null)
  const composing = useRef(false)
  const cancelPause = useRef<() => void>(() => {})
  const commit = useRef(onCommit)
  useEffect(() => {
    commit.current = onCommit
  })

  const write = (): void => {
    cancelPause.current()
    const text = unwritten.current
    unwritten.current = null
    if (text !== null) commit.current(text)
  }
  const touch = (text: string): void => {
    setDraft(text)
    unwritten.current = text
    cancelPause.current()
    if (!composing.current) cancelPause.current = clock.schedule(PAUSE_MS, write)
  }
  useEffect(
    () => () => {
      cancelPause.current()
      if (unwritten.current !== null) commit.current(unwritten.current)
    },
    [],
  )

  return {
    text: draft ?? value,
    onChange: (event) => touch(event.currentTarget.value),
    onBlur: () => {
      composing.current = false
      write()
      setDraft(null)
    },
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: (event) => {
      composing.current = false
      touch(event.currentTarget.value)
    },
  }
}
