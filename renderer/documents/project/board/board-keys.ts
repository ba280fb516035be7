import type { TaskView } from '#shared/engine/index.ts'

/** The columns as they are shown: only what the filter lets through. */
export type ShownColumn = { readonly statusId: string; readonly cards: readonly TaskView[] }

export type CardPosition = { readonly column: number; readonly index: number }

/** Where a card is on the shown board. */
export function positionOf(columns: readonly ShownColumn[], taskId: string): CardPosition | null {
  for (const [column, { cards }] of columns.entries()) {
    const index = cards.findIndex((card) => card.id === taskId)
    if (index >= 0) return { column, index }
  }
  return null
}

/** The card an arrow key leads to. Sideways it keeps the height and steps over empty columns. */
export function neighbourOf(columns: readonly ShownColumn[], from: CardPosition, key: string): TaskView | null {
  if (key === 'ArrowUp') return columns[from.column]?.cards[from.index - 1] ?? null
  if (key === 'ArrowDown') return columns[from.column]?.cards[from.index + 1] ?? null
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return null
  const ahead = step > 0 ? columns.slice(from.column + 1) : columns.slice(0, from.column).toReversed()
  const cards = ahead.find((column) => column.cards.length > 0)?.cards ?? []
  return cards[Math.min(from.index, cards.length - 1)] ?? null
}

/** Where a moving key takes the card: one place up or down, or the same height of the next column. */
export function targetOf(
  columns: readonly ShownColumn[],
  from: CardPosition,
  key: string,
): { readonly statusId: string; readonly column: number; readonly index: number } | null {
  const sideways = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const column = from.column + sideways
  const target = columns[column]
  if (!target) return null
  if (sideways !== 0) return { statusId: target.statusId, column, index: Math.min(from.index, target.cards.length) }
  const index = from.index + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0)
  if (index === from.index || index < 0 || index >= target.cards.length) return null
  return { statusId: target.statusId, column, index }
}
