import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import clsx from 'clsx'
import { Calendar, MessageSquare, SquareCheck } from 'lucide-react'
import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AvatarStack, Chip, StatusGlyph } from '#renderer/design/index.ts'
import { BlobImage, Due, isOpen, peopleOf, type Person, PriorityGlyph } from '#renderer/parts/index.ts'
import type { MemberView, TaskView } from '#shared/engine/index.ts'
import { dragData } from './drag-data.ts'

/**
 * A task on the board. Opens on click and Space; dragged with the pointer, moved with ⌘/Ctrl and the arrow keys.
 * All of its props stay the same objects while nothing about it changes: a board of thousands draws only what did.
 */
export const BoardCard = memo(function BoardCard({
  task,
  members,
  selected,
  tabbable,
  onOpen,
  onFocus,
  onDragged,
  onKeyDown,
}: {
  readonly task: TaskView
  readonly members: readonly MemberView[] | undefined
  readonly selected: boolean
  readonly tabbable: boolean
  readonly onOpen: (task: TaskView) => void
  readonly onFocus: (task: TaskView) => void
  /** Which card is in the air, null when it has landed. */
  readonly onDragged: (taskId: string | null) => void
  readonly onKeyDown: (event: KeyboardEvent, task: TaskView) => void
}): ReactNode {
  const { t } = useTranslation(['board', 'common'])
  const element = useRef<HTMLButtonElement>(null)
  const dragging = useDraggableCard(element, task.id, onDragged)
  const people = useMemo(() => peopleOf(task.assignees, members ?? []), [task.assignees, members])
  const chips = task.tags.slice(0, 2)
  const hasFoot = task.schedule.due !== undefined || task.checklistTotal > 0 || task.comments > 0 || people.length > 0
  return (
    <button
      ref={element}
      type="button"
      data-card={task.id}
      tabIndex={tabbable ? 0 : -1}
      aria-expanded={selected}
      className={clsx(
        'block w-full rounded-6 border p-2 text-left select-none',
        dragging
          ? 'border-dashed border-line-control opacity-40'
          : 'border-line-subtle bg-raised hover:border-line-control',
        selected && 'inset-ring inset-ring-accent border-accent!',
        'data-image-over:outline-2 data-image-over:outline-accent data-image-over:outline-dashed',
      )}
      onClick={() => onOpen(task)}
      onFocus={() => onFocus(task)}
      onKeyDown={(event) => onKeyDown(event, task)}
    >
      {task.cover ? (
        // What it shows is said by the title below it.
        <span className="-mx-2 -mt-2 mb-2 block h-28 overflow-hidden rounded-t-[5px]">
          <BlobImage id={task.cover.blob} alt="" fit="cover" />
        </span>
      ) : null}
      <span className={clsx('flex gap-1.5', !isOpen(task) && 'text-ink-2')}>
        {task.milestone ? (
          <span className="mt-[3px]">
            <StatusGlyph state={isOpen(task) ? 'milestone' : 'milestone-done'} label={t('common:milestone')} />
          </span>
        ) : null}
        <span className="line-clamp-2 min-w-0 grow font-medium break-words">{task.title || t('common:untitled')}</span>
        {task.priority === null ? null : (
          <span className="mt-[3px]">
            <PriorityGlyph priority={task.priority} label={t(`common:priority${task.priority}`)} />
          </span>
        )}
      </span>
      {chips.length > 0 ? (
        <span className="mt-1.5 flex gap-1 overflow-hidden">
          {chips.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </span>
      ) : null}
      {hasFoot ? <CardFoot task={task} people={people} /> : null}
    </button>
  )
})

function CardFoot({ task, people }: { readonly task: TaskView; readonly people: readonly Person[] }): ReactNode {
  const { t } = useTranslation('board')
  return (
    <span className="mt-1.5 flex h-5 items-center gap-2 text-12 text-ink-3">
      {task.schedule.due === undefined ? null : (
        <span className="flex items-center gap-1">
          <Calendar size={12} aria-hidden />
          <Due task={task} />
        </span>
      )}
      {task.checklistTotal > 0 ? (
        <span
          className="flex items-center gap-1"
          title={t('checklist', { done: task.checklistDone, total: task.checklistTotal })}
        >
          <SquareCheck size={12} aria-hidden />
          {`${task.checklistDone}/${task.checklistTotal}`}
        </span>
      ) : null}
      {task.comments > 0 ? (
        <span className="flex items-center gap-1" title={t('comments', { count: task.comments })}>
          <MessageSquare size={12} aria-hidden />
          {task.comments}
        </span>
      ) : null}
      <span className="grow" />
      {people.length > 0 ? <AvatarStack people={people} /> : null}
    </span>
  )
}

/** Lets the card be picked up; answers whether it is in the air. The copy keeps its offset to the pointer. */
function useDraggableCard(
  element: { readonly current: HTMLButtonElement | null },
  taskId: string,
  onDragged: (taskId: string | null) => void,
): boolean {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const card = element.current
    if (!card) return
    return draggable({
      element: card,
      getInitialData: () => dragData(taskId, card.offsetHeight),
      onGenerateDragPreview: ({ nativeSetDragImage, location }) =>
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: () => offsetIn(card, location.current.input),
          render: ({ container }) => container.append(previewOf(card)),
        }),
      onDragStart: () => {
        setDragging(true)
        onDragged(taskId)
      },
      onDrop: () => {
        setDragging(false)
        onDragged(null)
      },
    })
  }, [element, taskId, onDragged])
  return dragging
}

const PREVIEW_PADDING = 8

function offsetIn(
  card: HTMLElement,
  pointer: { readonly clientX: number; readonly clientY: number },
): { readonly x: number; readonly y: number } {
  const { left, top } = card.getBoundingClientRect()
  return { x: pointer.clientX - left + PREVIEW_PADDING, y: pointer.clientY - top + PREVIEW_PADDING }
}

// Windows fades a drag image wider than about 280 px; a card is narrower. The padding keeps the turned corners.
function previewOf(card: HTMLElement): HTMLElement {
  const copy = card.cloneNode(true)
  const frame = document.createElement('div')
  frame.style.padding = `${PREVIEW_PADDING}px`
  if (copy instanceof HTMLElement) {
    Object.assign(copy.style, {
      width: `${card.offsetWidth}px`,
      transform: 'rotate(1.5deg)',
      boxShadow: 'var(--shadow-pop)',
    })
  }
  frame.append(copy)
  return frame
}
