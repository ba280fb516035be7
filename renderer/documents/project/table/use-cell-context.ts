import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery, useToday } from '#renderer/app/index.ts'
import { statusTitle } from '#renderer/parts/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import type { CellContext } from './columns.ts'

/** What cells of this project mean to this reader. Changes with people, statuses, language and day. */
export function useCellContext(board: BoardView): CellContext {
  const { t } = useTranslation('common')
  const today = useToday()
  const members = useQuery('workspace/members', null)
  return useMemo(
    () => ({
      today,
      members: members ?? [],
      statuses: board.columns.map(({ status }) => status),
      anchors: board.anchors,
      statusTitle: (status) => statusTitle(status, (key) => t(key)),
      priorityTitle: (priority) => t(`priority${priority}`),
    }),
    [board, members, t, today],
  )
}
