import { Plus } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, KeyCap } from '#renderer/design/index.ts'
import { isTextField } from '#renderer/parts/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import { FilterBar, useTaskMatcher } from '../filter/index.ts'
import { ViewBar } from '../view-bar.tsx'
import { Board } from './board.tsx'
import { shownColumns } from './shown-columns.ts'
import { usePendingMoves } from './use-pending-moves.ts'

/** The board with its bar; an invitation while the project has no task. */
export function BoardScreen({ board }: { readonly board: BoardView }): ReactNode {
  const { t } = useTranslation(['board', 'project'])
  const [adding, setAdding] = useState<string | null>(null)
  const firstColumn = board.columns[0]?.status.id ?? null
  useAddKey(() => setAdding(adding ?? firstColumn))

  const passes = useTaskMatcher(board.projectId)
  const { shown: moved, begin } = usePendingMoves(board)
  const columns = useMemo(() => shownColumns(moved, passes), [moved, passes])
  const total = columns.reduce((sum, column) => sum + column.total, 0)
  const shown = columns.reduce((sum, column) => sum + column.cards.length, 0)
  const newTask = (
    <Button variant="primary" onClick={() => setAdding(firstColumn)}>
      <Plus size={14} aria-hidden />
      {t('newTask')}
      <KeyCap onAccent>C</KeyCap>
    </Button>
  )
  if (total === 0 && adding === null) {
    return (
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        {newTask}
      </EmptyState>
    )
  }
  return (
    <>
      <ViewBar
        label={t('project:board')}
        end={
          <>
            {total > 0 ? (
              <span className="text-12 text-ink-3 tabular-nums" role="status">
                {shown < total ? t('shown', { shown, total }) : t('cards', { count: total })}
              </span>
            ) : null}
            {newTask}
          </>
        }
      >
        <FilterBar board={board} />
      </ViewBar>
      <Board board={moved} columns={columns} begin={begin} adding={adding} onAdding={setAdding} />
    </>
  )
}

/** C opens the field for a new task from anywhere on the screen that is not a text field or a dialog. */
function useAddKey(onAdd: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.key.toLowerCase() !== 'c' || isTextField(event.target)) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]')) return
      event.preventDefault()
      onAdd()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
}
