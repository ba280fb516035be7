import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpenTask, useQuery, useWorkbench } from '#renderer/app/index.ts'
import { useTaskText } from '#renderer/parts/index.ts'
import type { BoardView, TaskView } from '#shared/engine/index.ts'
import { useFocusedTask, useTaskFilter } from '../filter/index.ts'
import { BoardCard } from './board-card.tsx'
import { BoardColumn } from './board-column.tsx'
import { positionOf } from './board-keys.ts'
import { useCollapsedColumns } from './board-memory.ts'
import type { Column } from './shown-columns.ts'
import { useCardKeys } from './use-card-keys.ts'
import { useCardMoves } from './use-card-moves.ts'
import { useDropImage } from './use-drop-image.ts'
import type { BeginMove } from './use-pending-moves.ts'

/** The columns of a project, already narrowed by its filter; `adding` is the column with an open field. */
export function Board({
  board,
  columns,
  begin,
  adding,
  onAdding,
}: {
  readonly board: BoardView
  readonly columns: readonly Column[]
  readonly begin: BeginMove
  readonly adding: string | null
  readonly onAdding: (statusId: string | null) => void
}): ReactNode {
  const { t } = useTranslation('board')
  const members = useQuery('workspace/members', null)
  const selected = useWorkbench((workbench) => workbench.task)
  const openTask = useOpenTask()
  const [focused, setFocused] = useFocusedTask(board.projectId)
  // Not state: picking a card up must draw nothing but the card.
  const dragged = useRef<string | null>(null)
  const onDragged = useCallback((taskId: string | null) => void (dragged.current = taskId), [])
  const [collapsed, setCollapsed] = useCollapsedColumns(board.projectId)
  const reachable = useMemo(() => columns.filter(({ statusId }) => !collapsed.includes(statusId)), [columns, collapsed])
  const { move, announcement } = useCardMoves(board, columns, begin)
  const element = useRef<HTMLDivElement>(null)
  const { onKeyDown } = useCardKeys({ element, board, columns: reachable, move, onFocus: setFocused, onAdding })
  const add = useAddTask(board)
  useDropImage(element, (taskId) => columns.flatMap(({ cards }) => cards).find(({ id }) => id === taskId))
  useEffect(() => (element.current ? autoScrollForElements({ element: element.current }) : undefined), [])

  const onOpen = useCallback((task: TaskView) => openTask(task.id), [openTask])
  const latestFocus = useLatest(setFocused)
  const onFocus = useCallback((task: TaskView) => latestFocus.current(task.id), [latestFocus])
  const acceptedBy = (column: Column) => (taskId: string) =>
    !column.removed || column.cards.some(({ id }) => id === taskId)

  // One card is in the tab order; the arrow keys reach the others.
  const tabbable =
    (focused && positionOf(reachable, focused) ? focused : null) ??
    reachable.find((column) => column.cards.length > 0)?.cards[0]?.id ??
    null
  return (
    <div ref={element} className="flex min-h-0 grow gap-2 overflow-x-auto p-3" aria-describedby="board-keys">
      <p id="board-keys" className="sr-only">
        {t('cardHint')}
      </p>
      {columns.map((column) => (
        <BoardColumn
          key={column.statusId}
          projectId={board.projectId}
          column={column}
          adding={adding === column.statusId}
          collapsed={collapsed.includes(column.statusId)}
          tabbable={tabbable}
          dragged={dragged}
          accepts={acceptedBy(column)}
          onStartAdd={() => onAdding(column.statusId)}
          onEndAdd={() => onAdding(null)}
          onAdd={(text) => add(column.statusId, text)}
          onCollapse={(isCollapsed) => setCollapsed(column.statusId, isCollapsed)}
          onDropCard={(taskId, index) => move(taskId, column.statusId, index)}
          renderCard={(task) => (
            <BoardCard
              task={task}
              members={members}
              selected={task.id === selected}
              tabbable={task.id === tabbable}
              onOpen={onOpen}
              onFocus={onFocus}
              onDragged={onDragged}
              onKeyDown={onKeyDown}
            />
          )}
        />
      ))}
      <div aria-live="polite" className="sr-only">
        {announcement}
      </div>
    </div>
  )
}

/** Makes a task of a typed line, in the section the board is narrowed to. */
function useAddTask(board: BoardView): (statusId: string, text: string) => void {
  const createTask = useCommand('plan/createTask')
  const readText = useTaskText(board.projectId)
  const [{ sectionId }] = useTaskFilter(board.projectId)
  return (statusId, text) =>
    void createTask({ projectId: board.projectId, fields: readText(text), statusId, parentId: sectionId })
}

/** The newest value for a callback that must stay the same, so that thousands of cards are not drawn again. */
function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
