import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '#renderer/design/index.ts'
import { useDraft } from '#renderer/parts/index.ts'

/** The title as a field that looks like a title. Enter and ↓ go on into the body. */
export function PageTitle({
  title,
  readOnly,
  onCommit,
  onLeaveDown,
}: {
  readonly title: string
  readonly readOnly: boolean
  readonly onCommit: (title: string, undoGroup: string) => void
  readonly onLeaveDown: () => void
}): ReactNode {
  const { t } = useTranslation('page')
  const { text, ...draft } = useDraft(title, (next, undoGroup) => {
    const line = next.replaceAll(/\s*\n\s*/g, ' ')
    if (line !== title) onCommit(line, undoGroup)
  })
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event)) return
    const field = event.currentTarget
    const isAtEnd = field.selectionStart === field.value.length && field.selectionEnd === field.value.length
    if (event.key !== 'Enter' && !(event.key === 'ArrowDown' && isAtEnd)) return
    event.preventDefault()
    onLeaveDown()
  }
  return (
    <textarea
      rows={1}
      aria-label={t('title')}
      placeholder={t('titlePlaceholder')}
      value={text}
      readOnly={readOnly}
      maxLength={500}
      spellCheck={false}
      autoFocus={title === '' && !readOnly}
      className="mb-4 block field-sizing-content w-full resize-none bg-transparent text-28 font-semibold outline-none"
      onKeyDown={onKeyDown}
      {...draft}
    />
  )
}
