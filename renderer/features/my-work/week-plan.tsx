import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/app/index.ts'
import { type Dragging, longDate } from '#renderer/parts/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { addDays, mainlandCalendar } from '#shared/planning/calendar/index.ts'

const DAYS = 8
const HOURS_A_DAY = 8

/** Today and the seven days to come with the work planned on each: where a task is dropped to plan it. */
export function WeekPlan({
  tasks,
  dragging,
}: {
  readonly tasks: readonly TaskView[]
  readonly dragging: Dragging | null
}): ReactNode {
  const { t, i18n } = useTranslation('myWork')
  const today = useToday()
  return (
    <section
      aria-label={t('plan')}
      className="hidden w-56 shrink-0 flex-col overflow-y-auto border-l border-line-subtle bg-app p-3 @min-[900px]/work:flex"
    >
      <h2 className="mb-1 font-semibold">{t('plan')}</h2>
      <p className="mb-2 text-12 text-ink-3">{t('planHint')}</p>
      <ul className="flex flex-col gap-1.5">
        {Array.from({ length: DAYS }, (_, index) => addDays(today, index)).map((day) => {
          const here = tasks.filter(({ schedule }) => schedule.due?.slice(0, 10) === day)
          const hours = hoursOf(here)
          const isTarget = dragging?.target?.day === day
          return (
            <li
              key={day}
              data-day={day}
              className={clsx(
                'rounded-6 border px-2 py-1.5',
                isTarget ? 'border-dashed border-accent bg-accent-soft' : 'border-line-subtle bg-surface',
                !mainlandCalendar.isWorkday(day) && !isTarget && 'bg-sunken!',
              )}
            >
              <div className="flex items-baseline gap-1.5">
                <span className={clsx('font-medium', day === today && 'text-accent-text')}>
                  {longDate(day, today, i18n.language)}
                </span>
                <span className="text-11 text-ink-3">
                  {mainlandCalendar.holidayOn(day) === null
                    ? mainlandCalendar.isMakeUpDay(day)
                      ? t('makeUpDay')
                      : ''
                    : t('dayOff')}
                </span>
                <span className="ml-auto text-12 text-ink-3">{t('count', { count: here.length })}</span>
              </div>
              {hours > 0 ? (
                <div className={clsx('text-12', hours > HOURS_A_DAY ? 'text-bad-text' : 'text-ink-3')}>
                  {t('load', { hours, limit: HOURS_A_DAY })}
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The hours of work that are known; a task of several days counts with one day of it. */
export function hoursOf(tasks: readonly Pick<TaskView, 'schedule'>[]): number {
  const sum = tasks.reduce((all, { schedule: { hours, days } }) => {
    const whole = hours ?? (days ?? 0) * HOURS_A_DAY
    return all + Math.min(whole, HOURS_A_DAY)
  }, 0)
  return Math.round(sum * 10) / 10
}
