import clsx from 'clsx'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar, Chip } from '#renderer/design/index.ts'
import { useQuery } from '#renderer/app/index.ts'
import { Due, isOpen, personOf, PriorityGlyph, TaskGlyph } from '#renderer/parts/index.ts'
import type { TaskView } from '#shared/engine/index.ts'

/** One task as a line: tick, title, what it belongs to, when. The columns are fixed so that dates align across groups. */
export function WorkRow({
  task,
  selected,
  behind,
  dragged,
  onOpen,
  onToggle,
  onGrab,
  onKeyDown,
}: {
  readonly task: TaskView
  readonly selected: boolean
  /** Set for work that waits for others: the task it is behind, or null when it is in review. */
  readonly behind?: TaskView | null
  readonly dragged: boolean
  readonly onGrab: (event: PointerEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onOpen: () => void
  readonly onToggle: (done: boolean) => void
}): ReactNode {
  const { t } = useTranslation(['myWork', 'common'])
  const open = isOpen(task)
  const title = task.title || t('common:untitled')
  return (
    <li
      className={clsx(
        'relative flex h-8 items-center gap-1 border-b border-line-subtle pr-2 pl-1',
        dragged && 'opacity-40',
        selected
          ? 'bg-selected before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent'
          : 'hover:bg-hover',
      )}
    >
      <button
        type="button"
        aria-label={t(open ? 'markDone' : 'reopen', { title })}
        className="grid size-6 shrink-0 place-items-center rounded-6 hover:bg-press"
        onClick={() => onToggle(open)}
      >
        <TaskGlyph task={task} />
      </button>
      <button
        type="button"
        data-row
        aria-expanded={selected}
        aria-describedby="work-keys"
        className="flex h-full min-w-0 grow touch-none items-center gap-2 text-left -outline-offset-2 select-none"
        onPointerDown={onGrab}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span className={clsx('truncate', !open && 'text-ink-3')} title={title}>
          {title}
        </span>
        {task.priority !== null && task.priority <= 2 ? (
          <PriorityGlyph priority={task.priority} label={t(`common:priority${task.priority}`)} />
        ) : null}
        {task.tags.slice(0, 2).map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </button>
      {behind === undefined ? null : <WaitsFor behind={behind} />}
      <span className="hidden w-44 shrink-0 truncate text-12 text-ink-3 md:block" title={task.projectTitle}>
        {task.projectTitle}
      </span>
      <span className="w-30 shrink-0 text-right">{open ? <Due task={task} withLateness /> : null}</span>
    </li>
  )
}

/** For what and for whom. */
function WaitsFor({ behind }: { readonly behind: TaskView | null }): ReactNode {
  const { t } = useTranslation(['myWork', 'common'])
  const members = useQuery('workspace/members', null) ?? []
  if (!behind) return <Chip tone="wait">{t('inReview')}</Chip>
  const person = behind.assignees[0] === undefined ? null : personOf(behind.assignees[0], members)
  return (
    <>
      <Chip tone="wait">{t('behind', { title: behind.title || t('common:untitled') })}</Chip>
      {person ? <Avatar {...person} /> : null}
    </>
  )
}
