import { describe, expect, it } from 'vitest'
import { sampleBoard, sampleTask } from '#renderer/testing/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import type { DocumentId, TaskId } from '#shared/foundation/index.ts'
import type { CardMove } from './card-move.ts'
import { isSettled, withMoves } from './pending-moves.ts'

const card = (id: string, order: string, statusId: string) => sampleTask({ id: id as TaskId, order, statusId })
const move = (change: Partial<CardMove> = {}): CardMove => ({
  documentId: 'bucket-1' as DocumentId,
  taskId: 'a' as TaskId,
  statusId: 'doing',
  order: 'a5',
  rekeyed: [],
  ...change,
})
const pending = (move: CardMove, acceptedOn: BoardView | null = null) => ({ move, acceptedOn })
const cardsIn = (board: BoardView, statusId: string) =>
  board.columns.find(({ status }) => status.id === statusId)?.cards.map(({ id }) => id)

describe('a move that is under way', () => {
  const board = sampleBoard([card('a', 'a0', 'todo'), card('b', 'a1', 'todo'), card('c', 'a1', 'doing')])

  it('is seen at once, and leaves columns it does not touch as they are', () => {
    const shown = withMoves(board, [pending(move())])
    expect(cardsIn(shown, 'todo')).toEqual(['b'])
    expect(cardsIn(shown, 'doing')).toEqual(['c', 'a'])
    expect(shown.columns[1]?.cards[1]?.status.id).toBe('doing')
    expect(shown.columns[3]).toBe(board.columns[3])
  })

  it('brings its neighbours their new keys, and the next move starts from it', () => {
    const first = move({ order: 'a0', rekeyed: [{ taskId: 'c' as TaskId, order: 'Zz' }] })
    const shown = withMoves(board, [pending(first), pending(move({ statusId: 'done' }))])
    expect(cardsIn(withMoves(board, [pending(first)]), 'doing')).toEqual(['c', 'a'])
    expect(cardsIn(shown, 'doing')).toEqual(['c'])
    expect(cardsIn(shown, 'done')).toEqual(['a'])
  })

  it('is settled when the board shows it, when the card is gone, or when a later answer says otherwise', () => {
    expect(isSettled(board, pending(move()))).toBe(false)
    expect(isSettled(sampleBoard([card('a', 'a5', 'doing')]), pending(move()))).toBe(true)
    expect(isSettled(sampleBoard([]), pending(move()))).toBe(true)
    expect(isSettled(board, pending(move(), board))).toBe(false)
    expect(isSettled(sampleBoard([card('a', 'a0', 'review')]), pending(move(), board))).toBe(true)
  })

  it('changes nothing when its card or its column is gone', () => {
    expect(withMoves(board, [pending(move({ taskId: 'gone' as TaskId }))])).toBe(board)
    expect(withMoves(board, [pending(move({ statusId: 'gone' }))])).toBe(board)
  })
})
