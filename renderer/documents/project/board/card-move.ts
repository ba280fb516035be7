import { placeAt, type OrderKey } from '#shared/foundation/index.ts'
import type { BoardView, TaskView } from '#shared/engine/index.ts'
import type { DocumentId, TaskId } from '#shared/foundation/index.ts'

/** A card's new place, as the commands of the buckets take it. */
export type CardMove = {
  readonly documentId: DocumentId
  readonly taskId: TaskId
  readonly statusId: string
  readonly order: OrderKey
  /** Cards of the same bucket that had equal keys around the gap. */
  readonly rekeyed: readonly { readonly taskId: TaskId; readonly order: OrderKey }[]
}

/**
 * Puts a card at `index` of a column (counted without the card itself). `null` when it is there already.
 * Cards of other buckets that would need a new key keep theirs: an equal key is ordered by id, which loses nothing.
 */
export function moveToColumn(board: BoardView, task: TaskView, statusId: string, index: number): CardMove | null {
  const column = board.columns.find((candidate) => candidate.status.id === statusId)
  if (!column) return null
  const others = column.cards.filter((card) => card.id !== task.id)
  const at = Math.max(0, Math.min(index, others.length))
  if (column.cards[at]?.id === task.id) return null
  const placement = placeAt(others, at)
  const rekeyed = placement.rekeyed.flatMap(({ id, order }) => {
    const card = others.find((candidate) => candidate.id === id)
    return card?.documentId === task.documentId ? [{ taskId: card.id, order }] : []
  })
  return { documentId: task.documentId, taskId: task.id, statusId, order: placement.order, rekeyed }
}
