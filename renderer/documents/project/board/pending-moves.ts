import { compareOrder } from '#shared/foundation/index.ts'
import type { BoardView, TaskView } from '#shared/engine/index.ts'
import type { CardMove } from './card-move.ts'

/** A move the engine has been asked for and no answer of it shows yet. */
export type PendingMove = {
  readonly move: CardMove
  /** The board that was shown when the engine said yes: any later one has the last word about the card. */
  readonly acceptedOn: BoardView | null
}

/** True when the board says itself where the card is, so that the move must no longer be laid over it. */
export function isSettled(board: BoardView, { move, acceptedOn }: PendingMove): boolean {
  if (acceptedOn !== null && acceptedOn !== board) return true
  const card = cardOn(board, move.taskId)
  return !card || (card.statusId === move.statusId && card.order === move.order)
}

/** The board with moves laid over it; columns that none of them touches are the same objects. */
export function withMoves(board: BoardView, pending: readonly PendingMove[]): BoardView {
  return pending.reduce((shown, { move }) => withMove(shown, move), board)
}

function withMove(board: BoardView, move: CardMove): BoardView {
  const card = cardOn(board, move.taskId)
  const target = board.columns.find(({ status }) => status.id === move.statusId)
  if (!card || !target) return board
  const moved: TaskView = { ...card, statusId: move.statusId, order: move.order, status: target.status }
  const orders = new Map(move.rekeyed.map(({ taskId, order }) => [taskId, order]))
  const columns = board.columns.map((column) => {
    const isTarget = column === target
    if (!isTarget && !column.cards.includes(card)) return column
    const others = column.cards.filter(({ id }) => id !== card.id)
    if (!isTarget) return { ...column, cards: others }
    const rekeyed = others.map((other) => {
      const order = orders.get(other.id)
      return order === undefined ? other : { ...other, order }
    })
    return { ...column, cards: [...rekeyed, moved].sort(compareOrder) }
  })
  return { ...board, columns }
}

function cardOn(board: BoardView, taskId: string): TaskView | undefined {
  for (const { cards } of board.columns) {
    const card = cards.find(({ id }) => id === taskId)
    if (card) return card
  }
  return undefined
}
