import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react'
import { useEngine } from '#renderer/app/index.ts'
import { newId } from '#shared/foundation/index.ts'

// At most this much typing is only in the field: a crash loses no more than a letter or two.
const WRITE_EVERY_MS = 100

/**
 * A field whose text is written while it is being typed, on leaving, and when the field goes away. All that is typed
 * between entering and leaving has one `undoGroup`. Nothing is written during a composition. While it is untouched it follows `value`; once touched, the person's text wins.
 */
export function useDraft(
  value: string,
  onCommit: (text: string, undoGroup: string) => void,
): {
  readonly text: string
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly onBlur: () => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) => void
} {
  const { clock, random } = useEngine()
  const [draft, setDraft] = useState<string | null>(null)
  // What has been typed and not written yet; read when the field goes away, when no state can be.
  const unwritten = useRef<string | null>(null)
  const composing = useRef(false)
  const undoGroup = useRef<string | null>(null)
  const cancelWrite = useRef<(() => void) | null>(null)
  const commit = useRef(onCommit)
  useEffect(() => {
    commit.current = onCommit
  })

  const write = (): void => {
    cancelWrite.current?.()
    cancelWrite.current = null
    const text = unwritten.current
    unwritten.current = null
    if (text !== null) commit.current(text, (undoGroup.current ??= newId(random)))
  }
  const touch = (text: string): void => {
    setDraft(text)
    unwritten.current = text
    // Not put off by the next key: whoever types without a pause is written too.
    if (!composing.current) cancelWrite.current ??= clock.schedule(WRITE_EVERY_MS, write)
  }
  const latestWrite = useRef(write)
  useEffect(() => {
    latestWrite.current = write
  })
  useEffect(() => () => latestWrite.current(), [])

  return {
    text: draft ?? value,
    onChange: (event) => touch(event.currentTarget.value),
    onBlur: () => {
      composing.current = false
      write()
      undoGroup.current = null
      setDraft(null)
    },
    onCompositionStart: () => {
      // What was typed before is written without the letters that are about to be composed.
      write()
      composing.current = true
    },
    onCompositionEnd: (event) => {
      composing.current = false
      touch(event.currentTarget.value)
    },
  }
}
