import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/app/index.ts'
import { daysBetween, shortDate, timeOf } from './dates.ts'
import { isOverdue, type TaskState } from './task-state.ts'

/** When a task is due: a near day by name, a late one in red with how late. Nothing when it has no date. */
export function Due({
  task,
  withLateness = false,
}: {
  readonly task: TaskState
  readonly withLateness?: boolean
}): ReactNode {
  const { t } = useTranslation('common')
  const today = useToday()
  const due = task.schedule.due
  if (due === undefined) return null
  const days = daysBetween(today, due)
  const late = isOverdue(task, today)
  const time = timeOf(due)
  const date = days === 0 ? (time ?? t('dueToday')) : days === 1 ? t('dueTomorrow') : shortDate(due, today)
  return (
    <time dateTime={due} className={clsx('whitespace-nowrap', late ? 'font-medium text-bad-text' : 'text-ink-2')}>
      {late && withLateness ? `${date} · ${t('lateDays', { count: -days })}` : date}
    </time>
  )
}
