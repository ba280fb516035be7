import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/index.ts'
import { statusTitle } from '#renderer/parts/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import { moveToColumn } from './card-move.ts'
import { type Column, indexInFullColumn } from './shown-columns.ts'
import type { BeginMove } from './use-pending-moves.ts'

/** Moves cards and says where they went. */
export function useCardMoves(
  board: BoardView,
  columns: readonly Column[],
  begin: BeginMove,
): { readonly move: (taskId: string, statusId: string, index: number) => void; readonly announcement: string } {
  const { t } = useTranslation(['board', 'common'])
  const moveCard = useCommand('tasks/moveCard')
  const [announcement, setAnnouncement] = useState('')
  const move = (taskId: string, statusId: string, index: number): void => {
    const task = board.columns.flatMap((column) => column.cards).find((card) => card.id === taskId)
    const column = columns.find((candidate) => candidate.statusId === statusId)
    if (!task || !column) return
    // Within a removed status cards keep their order; none comes in from another.
    if (column.removed && task.status.id !== statusId) return
    const others = column.cards.filter((card) => card.id !== taskId)
    const change = moveToColumn(board, task, statusId, indexInFullColumn(board, statusId, taskId, others[index]))
    if (!change) return
    const settle = begin(change)
    void moveCard(change).then((result) => {
      settle(result.ok)
      if (!result.ok) return
      setAnnouncement(
        t('movedAnnounce', {
          title: task.title || t('common:untitled'),
          column: statusTitle(column.status, (key) => t(`common:${key}`)),
          position: index + 1,
          total: others.length + 1,
        }),
      )
    })
  }
  return { move, announcement }
}
