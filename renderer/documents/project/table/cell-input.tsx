import clsx from 'clsx'
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '#renderer/design/index.ts'
import type { CellProblem } from './read-cell.ts'
import type { Suggestion } from './suggestions.ts'
import type { Grid } from './use-grid.ts'

/**
 * The one field of the grid. It lies over the active cell and has the focus all the time, unseen while nothing is
 * typed: an input method needs a field under its first letter, so a field made for that letter would come too late.
 */
export function CellInput({
  grid,
  place,
  label,
  activeCellId,
  gridId,
  suggestions,
  inputRef,
  onWrite,
  onLeave,
  onIdleKey,
  onCopy,
  onCut,
  onPaste,
}: {
  readonly grid: Grid
  readonly place: { readonly top: number; readonly left: number; readonly width: number; readonly height: number }
  readonly label: string
  readonly activeCellId: string | null
  readonly gridId: string
  readonly suggestions: readonly Suggestion[]
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** Writes the text; a problem keeps the field open. */
  readonly onWrite: (text: string) => CellProblem | null
  /** What was typed is settled: go on by so many rows and columns. */
  readonly onLeave: (rows: number, columns: number) => void
  readonly onIdleKey: (event: KeyboardEvent) => void
  readonly onCopy: () => string
  readonly onCut: () => void
  readonly onPaste: (text: string) => void
}): ReactNode {
  const { t } = useTranslation('projectTable')
  const listId = useId()
  const { editing } = grid
  const [marked, setMarked] = useState(-1)
  const [problem, setProblem] = useState<CellProblem | null>(null)
  const shown = editing ? suggestions : []
  const type = (text: string): void => {
    grid.edit(text, editing?.initial ?? '')
    setProblem(null)
    // What is typed is only a search where nothing else is a value.
    setMarked(-1)
  }
  const settle = (text: string): boolean => {
    const found = editing && text !== editing.initial ? onWrite(text) : null
    setProblem(found)
    if (found) return false
    setMarked(-1)
    grid.stopEditing()
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return
    if (!editing) return onIdleKey(event)
    event.stopPropagation()
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && shown.length > 0) {
      event.preventDefault()
      setMarked((marked + step + shown.length + (marked < 0 && step < 0 ? 1 : 0)) % shown.length)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      setProblem(null)
      grid.stopEditing()
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      if (!settle(shown[marked]?.text ?? editing.text)) return
      const back = event.shiftKey ? -1 : 1
      if (event.key === 'Enter') onLeave(back, 0)
      else onLeave(0, back)
    }
  }
  return (
    // Idle it lets the pointer through to the cell below: a double click there begins to edit.
    <div className={clsx('absolute z-2', !editing && 'pointer-events-none')} style={place}>
      <input
        ref={inputRef}
        aria-label={label}
        aria-controls={gridId}
        aria-activedescendant={
          shown[marked] ? `${listId}-${marked}` : editing ? undefined : (activeCellId ?? undefined)
        }
        aria-invalid={problem !== null || undefined}
        autoComplete="off"
        spellCheck={false}
        value={editing?.text ?? ''}
        // Idle it holds no text, so undo means the last command (parts/shortcuts.ts).
        {...(editing ? {} : { 'data-undo': 'journal' })}
        className={clsx(
          'size-full rounded-4 px-2 outline-none',
          editing ? 'bg-surface inset-ring-2 inset-ring-focus' : 'opacity-0',
        )}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!editing) return
          // Leaving by the pointer keeps what was typed; what is no value is given up rather than holding the focus.
          if (editing.text !== editing.initial) onWrite(editing.text)
          setProblem(null)
          grid.stopEditing()
        }}
        onCopy={(event) => {
          if (editing) return
          event.preventDefault()
          event.clipboardData.setData('text/plain', onCopy())
        }}
        onCut={(event) => {
          if (editing) return
          event.preventDefault()
          event.clipboardData.setData('text/plain', onCopy())
          onCut()
        }}
        onPaste={(event) => {
          if (editing) return
          event.preventDefault()
          onPaste(event.clipboardData.getData('text/plain'))
        }}
      />
      {problem ? (
        <p role="alert" className="pop absolute top-full left-0 mt-1 px-2 py-1 text-12 whitespace-nowrap text-bad-text">
          {t(`problem_${problem}`)}
        </p>
      ) : shown.length > 0 ? (
        <div id={listId} role="listbox" aria-label={label} className="pop absolute top-full left-0 mt-1 min-w-40 p-1">
          {shown.map((suggestion, index) => (
            <div
              key={suggestion.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              className={clsx(
                'flex h-7 items-center gap-4 rounded-4 px-2 whitespace-nowrap hover:bg-hover',
                index === marked && 'bg-hover',
              )}
              onPointerDown={(event) => {
                event.preventDefault()
                if (settle(suggestion.text)) onLeave(0, 0)
              }}
            >
              <span className="grow">{suggestion.label}</span>
              {suggestion.hint ? <span className="text-12 text-ink-3">{suggestion.hint}</span> : null}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}
