import clsx from 'clsx'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAt, isOpen, longDate, TaskGlyph, timeOf } from '#renderer/parts/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { addDays } from '#shared/planning/calendar/index.ts'
import { useCalendar } from './calendar-context.ts'
import { spanOf } from './layout.ts'

const KEY_DAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A task as a bar: dragged by its body to another day, by its ends to another length; by keys with Alt. */
export function CalendarTask({
  task,
  startsBefore = false,
  endsAfter = false,
  resizable = true,
}: {
  readonly task: TaskView
  readonly startsBefore?: boolean
  readonly endsAfter?: boolean
  readonly resizable?: boolean
}): ReactNode {
  const { t } = useTranslation(['calendar', 'common'])
  const { hues, selected, dragging, grab, open, move } = useCalendar()
  const title = task.title || t('common:untitled')
  const dates = useDates(task)
  const span = spanOf(task)
  const isSelected = selected === task.id
  const time = task.schedule.due === undefined ? null : timeOf(task.schedule.due)
  const onKeyDown = (event: KeyboardEvent): void => {
    const days = KEY_DAYS[event.key]
    if (!event.altKey || days === undefined || !span) return
    event.preventDefault()
    const [first, last] = span
    if (event.shiftKey) move(task, { part: 'due', from: last }, addDays(last, days))
    else move(task, { part: 'whole', from: first }, addDays(first, days))
  }
  return (
    <button
      type="button"
      data-task={task.id}
      aria-expanded={isSelected}
      title={`${title} · ${dates}`}
      style={{ borderLeftColor: hues.get(task.id) ?? 'var(--border-control)' }}
      className={clsx(
        'group/task relative flex h-[22px] w-full min-w-0 touch-none items-center gap-1 border border-l-3 px-1 text-left text-12 select-none',
        startsBefore ? 'rounded-l-none' : 'rounded-l-4',
        endsAfter ? 'rounded-r-none border-r-transparent' : 'rounded-r-4',
        isSelected ? 'inset-ring inset-ring-accent bg-selected' : 'bg-raised hover:border-line-control',
        dragging?.taskId === task.id ? 'border-dashed border-line-control opacity-40' : 'border-line-subtle',
      )}
      onPointerDown={(event) => grab(event, task, { part: 'whole', from: span ? (dayUnder(event) ?? span[0]) : null })}
      onClick={() => open(task)}
      onKeyDown={onKeyDown}
    >
      <TaskGlyph task={task} />
      <span className={clsx('min-w-0 grow truncate', !isOpen(task) && 'text-ink-3')}>{title}</span>
      <span className="sr-only">{dates}</span>
      {time ? <span className="text-ink-3">{time}</span> : null}
      {resizable && span && !startsBefore ? (
        <span
          aria-hidden
          className="absolute inset-y-0 left-0 w-1.5 cursor-ew-resize"
          onPointerDown={(event) => grab(event, task, { part: 'start', from: span[0] })}
        />
      ) : null}
      {resizable && span && !endsAfter ? (
        <span
          aria-hidden
          className="absolute inset-y-0 right-0 w-1.5 cursor-ew-resize"
          onPointerDown={(event) => grab(event, task, { part: 'due', from: span[1] })}
        />
      ) : null}
    </button>
  )
}

/** A bar over several days is held at the day under the pointer, so that it does not jump when it is dragged. */
function dayUnder(event: PointerEvent): string | null {
  return dayAt(event.clientX, event.clientY) || null
}

/** From and to, as people say it. */
export function useDates(task: TaskView): string {
  const { t, i18n } = useTranslation('calendar')
  const { today } = useCalendar()
  const { start, due } = task.schedule
  const parts = [start, due].flatMap((date) => (date === undefined ? [] : longDate(date, today, i18n.language)))
  return parts.length === 0 ? t('unscheduled') : [...new Set(parts)].join(' – ')
}
