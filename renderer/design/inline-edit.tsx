import clsx from 'clsx'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { isComposing } from './ime.ts'

/**
 * A text field that replaces a piece of text while it is being changed. Enter and leaving the field commit,
 * Escape gives up; keys that belong to an input method do neither. `onCommit` gets the trimmed text, once.
 */
export function InlineEdit({
  value,
  label,
  placeholder,
  allowEmpty = false,
  keepOpen = false,
  className,
  onCommit,
  onCancel,
}: {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly allowEmpty?: boolean
  /** After Enter the field empties and stays, for typing several items in a row. */
  readonly keepOpen?: boolean
  readonly className?: string
  readonly onCommit: (value: string) => void
  readonly onCancel: () => void
}): ReactNode {
  const [text, setText] = useState(value)
  // Blur follows Enter and Escape when the field is removed; only the first of them counts.
  const settled = useRef(false)

  const settle = (commit: boolean): void => {
    if (settled.current) return
    settled.current = true
    const next = text.trim()
    if (commit && (allowEmpty || next !== '') && next !== value) onCommit(next)
    else onCancel()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (isComposing(event)) return
    if (event.key === 'Escape') settle(false)
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (!keepOpen || text.trim() === '') return settle(true)
    onCommit(text.trim())
    setText('')
  }

  return (
    <input
      autoFocus
      aria-label={label}
      placeholder={placeholder}
      value={text}
      autoComplete="off"
      spellCheck={false}
      className={clsx('field min-w-0 px-1.5 outline-none', className)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => settle(true)}
      onClick={(event) => event.stopPropagation()}
    />
  )
}
