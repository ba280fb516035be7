import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/design/index.ts'
import type { Actual } from '#shared/documents/kernel/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { daysBetween } from '#shared/planning/calendar/index.ts'
import { DateField } from './date-field.tsx'
import { FieldRow } from './field-row.tsx'

/** When the work really began and ended, beside the plan; there once the status has said so. */
export function ActualDates({
  task,
  onChange,
}: {
  readonly task: TaskView
  readonly onChange: (actual: Actual) => void
}): ReactNode {
  const { t } = useTranslation('taskPanel')
  const { start, end } = task.actual
  if (start === undefined && end === undefined) return null
  const set = (next: { readonly start: string | undefined; readonly end: string | undefined }): void =>
    onChange({ ...(next.start ? { start: next.start } : {}), ...(next.end ? { end: next.end } : {}) })
  return (
    <>
      <FieldRow label={t('actualStart')}>
        <DateField label={t('actualStart')} value={start} onChange={(next) => set({ start: next, end })} />
        <Variance planned={task.schedule.start} actual={start} />
      </FieldRow>
      {end === undefined ? null : (
        <FieldRow label={t('actualEnd')}>
          <DateField label={t('actualEnd')} value={end} onChange={(next) => set({ start, end: next })} />
          <Variance planned={task.schedule.due} actual={end} />
        </FieldRow>
      )}
    </>
  )
}

function Variance({
  planned,
  actual,
}: {
  readonly planned: string | undefined
  readonly actual: string | undefined
}): ReactNode {
  const { t } = useTranslation('taskPanel')
  if (planned === undefined || actual === undefined) return null
  const days = daysBetween(planned, actual)
  if (days === 0) return <Chip tone="ok">{t('onTime')}</Chip>
  return days > 0 ? (
    <Chip tone="bad">{t('daysLater', { count: days })}</Chip>
  ) : (
    <Chip tone="ok">{t('daysEarlier', { count: -days })}</Chip>
  )
}
