import { describe, expect, it } from 'vitest'
import { sampleBoard, sampleTask } from '#renderer/testing/index.ts'
import type { DocumentId, TaskId } from '#shared/foundation/index.ts'
import { moveToColumn } from './card-move.ts'

const card = (id: string, order: string, statusId: string, bucket = 'bucket-1') =>
  sampleTask({ id: id as TaskId, order, statusId, documentId: bucket as DocumentId })

describe('the place of a card', () => {
  const board = sampleBoard([
    card('a', 'a0', 'todo'),
    card('b', 'a1', 'todo'),
    card('c', 'a2', 'todo'),
    card('x', 'a0', 'done'),
  ])
  const task = (id: string) => board.columns.flatMap((column) => column.cards).find((found) => found.id === id)!

  it('is between its new neighbours', () => {
    const move = moveToColumn(board, task('x'), 'todo', 1)
    expect(move).toMatchObject({ taskId: 'x', documentId: 'bucket-1', statusId: 'todo', rekeyed: [] })
    expect(move!.order > 'a0' && move!.order < 'a1').toBe(true)
  })

  it('counts places without the card itself, so that moving down by one is one place', () => {
    const move = moveToColumn(board, task('a'), 'todo', 1)!
    expect(move.order > 'a1' && move.order < 'a2').toBe(true)
  })

  it('is not written when the card is already there', () => {
    expect(moveToColumn(board, task('b'), 'todo', 1)).toBeNull()
  })

  it('is the end of the column when the index is beyond it', () => {
    expect(moveToColumn(board, task('x'), 'todo', 99)!.order > 'a2').toBe(true)
  })

  it('does not exist in a column that has gone', () => {
    expect(moveToColumn(board, task('x'), 'gone', 0)).toBeNull()
  })

  it('re-keys equal neighbours of its own bucket and leaves those of others alone', () => {
    const equal = sampleBoard([
      card('a', 'a1', 'todo'),
      card('b', 'a1', 'todo'),
      card('c', 'a1', 'todo', 'bucket-2'),
      card('x', 'a0', 'done'),
    ])
    const moving = equal.columns.flatMap((column) => column.cards).find((found) => found.id === 'x')!
    const move = moveToColumn(equal, moving, 'todo', 1)!
    expect(move.order > 'a1').toBe(true)
    expect(move.rekeyed.map(({ taskId }) => taskId)).toEqual(['b'])
  })
})
