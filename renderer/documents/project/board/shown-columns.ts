import type { BoardColumnView, BoardView, TaskView } from '#shared/engine/index.ts'
import type { ShownColumn } from './board-keys.ts'

/** A column with the cards that pass the filter; `total` counts the others too. */
export type Column = ShownColumn & Omit<BoardColumnView, 'cards'> & { readonly total: number }

/** The columns there is something to see in. One that nobody uses for work is shown only while something lies in it. */
export function shownColumns(board: BoardView, passes: (task: TaskView) => boolean): readonly Column[] {
  return board.columns
    .map(({ cards, ...column }) => {
      const shown = cards.filter(passes)
      // The same list while all pass: nothing below has to look at it again.
      const same = shown.length === cards.length
      return { ...column, statusId: column.status.id, cards: same ? cards : shown, total: cards.length }
    })
    .filter((column) => column.status.category !== 'cancelled' || column.total > 0)
}

/** A filtered board shows gaps; the card goes right before the card it was put before, or to the end. */
export function indexInFullColumn(
  board: BoardView,
  statusId: string,
  taskId: string,
  before: TaskView | undefined,
): number {
  const cards = board.columns.find((column) => column.status.id === statusId)?.cards ?? []
  const others = cards.filter((card) => card.id !== taskId)
  const index = before ? others.findIndex((card) => card.id === before.id) : -1
  return index < 0 ? others.length : index
}
