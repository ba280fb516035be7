import { Plus } from 'lucide-react'
import { type ReactNode, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '#renderer/design/index.ts'

/** The line below the table: Enter adds what was typed and stays for the next; a pasted block becomes tasks. */
export function NewRow({
  place,
  inputRef,
  onAdd,
  onPaste,
  onLeave,
}: {
  /** What the new task will hang under; null = the project. */
  readonly place: string | null
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onAdd: (text: string) => void
  readonly onPaste: (text: string) => void
  readonly onLeave: () => void
}): ReactNode {
  const { t } = useTranslation('projectTable')
  const [text, setText] = useState('')
  const label = place === null ? t('newRow') : t('newRowIn', { title: place })
  return (
    <div className="flex h-9 shrink-0 items-center gap-2 border-t border-line-subtle px-4 focus-within:inset-ring-2 focus-within:inset-ring-focus">
      <Plus size={14} aria-hidden className="text-ink-3" />
      <input
        ref={inputRef}
        aria-label={label}
        placeholder={label}
        value={text}
        autoComplete="off"
        spellCheck={false}
        className="h-full min-w-0 grow bg-transparent outline-none"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Escape') {
            event.stopPropagation()
            setText('')
            onLeave()
          }
          if (event.key !== 'Enter' || text.trim() === '') return
          event.preventDefault()
          onAdd(text.trim())
          setText('')
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (!/[\t\n]./.test(pasted.trim())) return
          event.preventDefault()
          onPaste(pasted)
        }}
      />
    </div>
  )
}
