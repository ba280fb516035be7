import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpenTask, useQuery, useWorkbench } from '#renderer/app/index.ts'
import { hasCommandKey, peopleOf, statusTitle, useTaskText } from '#renderer/parts/index.ts'
import type { BoardView, TaskView } from '#shared/engine/index.ts'
import type { TaskId } from '#shared/foundation/index.ts'
import { BoardCard } from './board-card.tsx'
import { BoardColumn } from './board-column.tsx'
import { neighbourOf, positionOf, type ShownColumn, targetOf } from './board-keys.ts'
import { moveToColumn } from './card-move.ts'

/** The columns of a project. `sectionId` narrows them to one section; `adding` is the column with an open field. */
export function Board({
  board,
  sectionId,
  adding,
  onAdding,
}: {
  readonly board: BoardView
  readonly sectionId: string | null
  readonly adding: string | null
  readonly onAdding: (statusId: string | null) => void
}): ReactNode {
  const { t } = useTranslation(['project', 'common'])
  const members = useQuery('workspace/members', null)
  const selected = useWorkbench((workbench) => workbench.task)
  const openTask = useOpenTask()
  const createTask = useCommand('plan/createTask')
  const readText = useTaskText(board.projectId)
  const [focused, setFocused] = useState<TaskId | null>(null)
  const columns = useMemo(() => shownColumns(board, sectionId), [board, sectionId])
  const { move, announcement } = useCardMoves(board, columns)
  const element = useRef<HTMLDivElement>(null)
  const focusCard = useFocusAfterMove(element, board)

  const onOpen = useCallback((task: TaskView) => openTask(task.id), [openTask])
  const onFocus = useCallback((task: TaskView) => setFocused(task.id), [])
  const onKeyDown = (event: KeyboardEvent, task: TaskView): void => {
    const from = positionOf(columns, task.id)
    if (!from) return
    if (hasCommandKey(event) && event.key.startsWith('Arrow')) {
      event.preventDefault()
      const target = targetOf(columns, from, event.key)
      if (target) {
        focusCard(task.id)
        move(task.id, target.statusId, target.index)
      }
      return
    }
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const next = neighbourOf(columns, from, event.key)
    if (next) element.current?.querySelector<HTMLElement>(`[data-card="${next.id}"]`)?.focus()
    else if (event.key.toLowerCase() === 'c') onAdding(task.statusId)
    else return
    event.preventDefault()
  }
  const add = (statusId: string, text: string): void =>
    void createTask({ projectId: board.projectId, fields: readText(text), statusId, parentId: sectionId })

  // One card is in the tab order; the arrow keys reach the others.
  const tabbable =
    (focused && positionOf(columns, focused) ? focused : null) ??
    columns.find((column) => column.cards.length > 0)?.cards[0]?.id
  return (
    <div ref={element} className="flex min-h-0 grow gap-2 overflow-x-auto p-3" aria-describedby="board-keys">
      <p id="board-keys" className="sr-only">
        {t('cardHint')}
      </p>
      {columns.map((column) => (
        <BoardColumn
          key={column.statusId}
          status={column.status}
          cards={column.cards}
          adding={adding === column.statusId}
          onStartAdd={() => onAdding(column.statusId)}
          onEndAdd={() => onAdding(null)}
          onAdd={(text) => add(column.statusId, text)}
          onDropCard={(taskId, index) => move(taskId, column.statusId, index)}
          renderCard={(task) => (
            <BoardCard
              task={task}
              people={peopleOf(task.assignees, members ?? [])}
              selected={task.id === selected}
              tabbable={task.id === tabbable}
              onOpen={onOpen}
              onFocus={onFocus}
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

type Column = ShownColumn & { readonly status: BoardView['columns'][number]['status'] }

// A column that nobody uses for work is shown only while something lies in it.
function shownColumns(board: BoardView, sectionId: string | null): readonly Column[] {
  return board.columns
    .map(({ status, cards }) => ({
      status,
      statusId: status.id,
      cards: sectionId === null ? cards : cards.filter((card) => card.parentId === sectionId),
    }))
    .filter((column) => column.status.category !== 'cancelled' || column.cards.length > 0)
}

/** Moves cards and says where they went. */
function useCardMoves(
  board: BoardView,
  columns: readonly Column[],
): { readonly move: (taskId: string, statusId: string, index: number) => void; readonly announcement: string } {
  const { t } = useTranslation(['project', 'common'])
  const moveCard = useCommand('tasks/moveCard')
  const [announcement, setAnnouncement] = useState('')
  const move = (taskId: string, statusId: string, index: number): void => {
    const task = board.columns.flatMap((column) => column.cards).find((card) => card.id === taskId)
    const column = columns.find((candidate) => candidate.statusId === statusId)
    if (!task || !column) return
    const others = column.cards.filter((card) => card.id !== taskId)
    const change = moveToColumn(board, task, statusId, indexInFullColumn(board, statusId, taskId, others[index]))
    if (!change) return
    void moveCard(change).then((result) => {
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

/** A filtered board shows gaps; the card goes right before the card it was put before, or to the end. */
function indexInFullColumn(board: BoardView, statusId: string, taskId: string, before: TaskView | undefined): number {
  const cards = board.columns.find((column) => column.status.id === statusId)?.cards ?? []
  const others = cards.filter((card) => card.id !== taskId)
  const index = before ? others.findIndex((card) => card.id === before.id) : -1
  return index < 0 ? others.length : index
}

/** A card that changes its column is mounted anew; gives it back the focus it had. */
function useFocusAfterMove(
  element: { readonly current: HTMLElement | null },
  board: BoardView,
): (taskId: TaskId) => void {
  const wanted = useRef<TaskId | null>(null)
  useEffect(() => {
    if (!wanted.current) return
    const card = element.current?.querySelector<HTMLElement>(`[data-card="${wanted.current}"]`)
    wanted.current = null
    card?.focus()
  }, [board, element])
  return (taskId) => {
    wanted.current = taskId
  }
}
