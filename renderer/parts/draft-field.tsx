import clsx from 'clsx'
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { isComposing } from '#renderer/design/index.ts'
import { useDraft } from './use-draft.ts'

/**
 * Text that is edited where it stands: it looks like text and shows its frame on hover and focus. Written as it is typed.
 * In a `line`, Enter leaves the field; in a `text` it makes a line. Escape leaves too.
 */
export function DraftField({
  kind,
  value,
  label,
  placeholder,
  readOnly = false,
  id,
  className,
  onCommit,
  onKey,
  onPaste,
}: {
  readonly kind: 'line' | 'text'
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly readOnly?: boolean
  readonly id?: string
  readonly className?: string
  /** Gets the text as typed, a line without the spaces around it; one `undoGroup` from entering to leaving the field. */
  readonly onCommit: (text: string, undoGroup: string) => void
  /** Sees each key first, except those of an input method; the field leaves a key alone whose default was prevented. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
}): ReactNode {
  const { text, ...draft } = useDraft(value, (next, undoGroup) => {
    if (kind === 'text' ? next !== value : next.trim() !== value)
      onCommit(kind === 'text' ? next : next.trim(), undoGroup)
  })
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event)) return
    onKey?.(event)
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.currentTarget.blur()
    } else if (event.key === 'Enter' && kind === 'line') {
      event.preventDefault()
      event.currentTarget.blur()
    }
  }
  return (
    <textarea
      id={id}
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      readOnly={readOnly}
      spellCheck={false}
      className={clsx(
        '-mx-1.5 block field-sizing-content w-[calc(100%+12px)] resize-none rounded-6 border border-transparent bg-transparent',
        'px-1.5 hover:border-line focus:border-focus focus:bg-surface focus:shadow-[0_0_0_1px_var(--focus)]',
        className,
      )}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      {...draft}
    />
  )
}
