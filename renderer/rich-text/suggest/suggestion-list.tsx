import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import type { Editor } from '@tiptap/core'
import clsx from 'clsx'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { isComposing } from '#renderer/design/index.ts'
import { ownStep } from '../own-step.ts'
import { type Asking, type SuggestionStore } from './store.ts'
import { type Choice, useChoices } from './use-choices.tsx'

/** What can be chosen where `/`, `@` or `[[` was typed. The cursor stays in the text. */
export function SuggestionList({ editor }: { readonly editor: Editor }): ReactNode {
  const { store } = editor.storage.suggestions
  const asking = useSyncExternalStore(store.subscribe, store.current)
  const choices = useChoices(asking)
  // Nothing fits: what was typed is text, and Enter a new line.
  return asking && choices.length > 0
    ? createPortal(
        <OpenList key={asking.asked} editor={editor} store={store} asking={asking} choices={choices} />,
        document.body,
      )
    : null
}

function OpenList({
  editor,
  store,
  asking,
  choices,
}: {
  readonly editor: Editor
  readonly store: SuggestionStore
  readonly asking: Asking
  readonly choices: readonly Choice[]
}): ReactNode {
  const { t } = useTranslation('richText')
  const [marked, setMarked] = useState({ query: asking.query, index: 0 })
  // Another query has another best choice.
  const index = marked.query === asking.query ? Math.min(marked.index, choices.length - 1) : 0
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  usePlace(list, asking)
  const choose = (choice: Choice | undefined): void => {
    if (choice) ownStep(editor, () => choice.choose(editor, asking.range))
  }
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [index])
  useEffect(() => {
    return store.listen((event) => {
      if (isComposing({ nativeEvent: event, keyCode: event.keyCode })) return false
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step !== 0) {
        setMarked({ query: asking.query, index: (index + step + choices.length) % choices.length })
        return true
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        choose(choices[index])
        return true
      }
      return false
    })
  })
  return (
    <div ref={list} id={id} role="listbox" aria-label={t(`asked_${asking.asked}`)} className="rich-suggest pop">
      {choices.map((choice, at) => (
        <div
          key={choice.id}
          role="option"
          aria-selected={at === index}
          tabIndex={-1}
          className={clsx('flex h-8 cursor-default items-center gap-2 rounded-4 px-2', at === index && 'bg-hover')}
          onMouseMove={() => setMarked({ query: asking.query, index: at })}
          // Before the editor loses the focus, and with it what was asked.
          onMouseDown={(event) => {
            event.preventDefault()
            choose(choice)
          }}
        >
          <span className="flex w-4 shrink-0 justify-center text-ink-3">{choice.icon}</span>
          <span className="min-w-0 shrink truncate">{choice.label}</span>
          {choice.detail ? (
            <span className="ml-auto min-w-0 truncate pl-3 text-12 text-ink-3">{choice.detail}</span>
          ) : null}
        </div>
      ))}
    </div>
  )
}

/** Keeps the list under what was typed, or above it where there is no room below. */
function usePlace(list: { readonly current: HTMLElement | null }, { rect }: Asking): void {
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const anchor = { getBoundingClientRect: () => rect() ?? new DOMRect() }
    return autoUpdate(anchor, element, () => {
      void computePosition(anchor, element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
      }).then(({ x, y }) => {
        element.style.left = `${x}px`
        element.style.top = `${y}px`
      })
    })
  }, [list, rect])
}
