import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { hasCommandKey } from '#renderer/parts/index.ts'
import type { BoardView, TaskView } from '#shared/engine/index.ts'
import type { TaskId } from '#shared/foundation/index.ts'
import { neighbourOf, positionOf, targetOf } from './board-keys.ts'
import type { Column } from './shown-columns.ts'

type Keys = {
  readonly element: RefObject<HTMLElement | null>
  readonly board: BoardView
  /** The columns the keys reach. */
  readonly columns: readonly Column[]
  readonly move: (taskId: string, statusId: string, index: number) => void
  readonly onFocus: (taskId: TaskId) => void
  readonly onAdding: (statusId: string) => void
}

/**
 * The keys of a card: arrows go from card to card, with ⌘/Ctrl they move it, C adds below its heading. The handler is
 * the same for ever, so that a change of the board draws only the cards that changed.
 */
export function useCardKeys(keys: Keys): { readonly onKeyDown: (event: KeyboardEvent, task: TaskView) => void } {
  const latest = useRef(keys)
  const focusCard = useFocusWhenDrawn(keys.element)
  useEffect(() => {
    latest.current = keys
  })
  const onKeyDown = useCallback(
    (event: KeyboardEvent, task: TaskView): void => {
      const { columns, move, onFocus, onAdding } = latest.current
      const from = positionOf(columns, task.id)
      if (!from) return
      if (hasCommandKey(event) && event.key.startsWith('Arrow')) {
        event.preventDefault()
        const target = targetOf(columns, from, event.key)
        if (!target) return
        focusCard(task.id)
        move(task.id, target.statusId, target.index)
        return
      }
      if (event.metaKey || event.ctrlKey || event.altKey) return
      const next = neighbourOf(columns, from, event.key)
      if (next) {
        // The one that has the tab order is drawn wherever it is; then it can be focused.
        onFocus(next.id)
        focusCard(next.id)
      } else if (event.key.toLowerCase() === 'c') onAdding(task.statusId)
      else return
      event.preventDefault()
    },
    [focusCard],
  )
  return { onKeyDown }
}

type Wanted = {
  readonly taskId: TaskId
  /** The card's element when it was asked for, which is going away. */
  readonly before: Element | null
  readonly from: Element | null
}

/**
 * Focuses a card as soon as it is in the page: at once, after the next drawing (it was out of sight), or when the
 * board has changed (it goes to another column and is mounted anew).
 */
function useFocusWhenDrawn(element: RefObject<HTMLElement | null>): (taskId: TaskId) => void {
  const wanted = useRef<Wanted | null>(null)
  useEffect(() => {
    if (!wanted.current) return
    const { taskId, before, from } = wanted.current
    // A person who has gone elsewhere meanwhile is not called back. The body has the focus when a card is taken away.
    const active = document.activeElement
    if (active !== from && active !== document.body) wanted.current = null
    const card = cardIn(element, taskId)
    if (!wanted.current || !card || card === before) return
    wanted.current = null
    card.focus()
  })
  return useCallback(
    (taskId) => {
      const card = cardIn(element, taskId)
      const isThere = card !== null && card !== document.activeElement
      // A card that moves is there still, in the column it leaves: the one that takes its place is wanted.
      wanted.current = isThere ? null : { taskId, before: card, from: document.activeElement }
      if (isThere) card.focus()
    },
    [element],
  )
}

function cardIn(element: RefObject<HTMLElement | null>, taskId: string): HTMLElement | null {
  return element.current?.querySelector<HTMLElement>(`[data-card="${taskId}"]`) ?? null
}
