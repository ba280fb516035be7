import clsx from 'clsx'
import { Flag, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, InlineEdit } from '#renderer/design/index.ts'
import { longDate } from '#renderer/parts/index.ts'
import type { LocalDate } from '#shared/documents/kernel/index.ts'
import { addDays, holidayName, mainlandCalendar, splitLocalDate, weekdayOf } from '#shared/planning/calendar/index.ts'
import { useCalendar } from './calendar-context.ts'

/** True for a day that is not worked. */
export function isFree(day: LocalDate): boolean {
  return !mainlandCalendar.isWorkday(day)
}

/** The number of a day, with what it is: today, a holiday (休), a make-up day (班), D-day. */
export function DayHead({
  day,
  showMonth = false,
}: {
  readonly day: LocalDate
  readonly showMonth?: boolean
}): ReactNode {
  const { t, i18n } = useTranslation('calendar')
  const { today, language, anchors, openDay } = useCalendar()
  const holiday = mainlandCalendar.holidayOn(day)
  const isFirstFreeDay = holiday !== null && mainlandCalendar.holidayOn(addDays(day, -1)) !== holiday
  const anchor = anchors.find(({ at }) => at.slice(0, 10) === day)
  const number = Number(day.slice(8, 10))
  return (
    <div className="flex h-6 min-w-0 items-center gap-1 text-12">
      <button
        type="button"
        aria-label={longDate(day, today, i18n.language)}
        {...(day === today ? { 'aria-current': 'date' as const } : {})}
        className={clsx(
          'h-5 min-w-5 shrink-0 rounded-4 px-1 text-center tabular-nums hover:bg-hover',
          day === today ? 'bg-accent font-medium text-accent-fg hover:bg-accent' : holiday ? 'text-bad-text' : '',
        )}
        onClick={() => openDay(day)}
      >
        {showMonth || number === 1 ? `${Number(day.slice(5, 7))}/${number}` : number}
      </button>
      {holiday === null ? null : (
        <span className="truncate text-11 text-bad-text">
          {isFirstFreeDay ? holidayName(holiday, language) || t('off') : t('off')}
        </span>
      )}
      {mainlandCalendar.isMakeUpDay(day) ? (
        <span className="text-11 text-warn-text" title={t('makeUpDay')}>
          {t('work')}
        </span>
      ) : null}
      {anchor ? (
        <span className="flex min-w-0 items-center gap-0.5 rounded-4 bg-bad-soft px-1 text-11 font-medium text-bad-text">
          <Flag size={10} aria-hidden />
          <span className="truncate">{anchor.title || anchor.token}</span>
        </span>
      ) : null}
    </div>
  )
}

/** The square of a day: a place to drop on, to add to, and what lies in it. */
export function DayCell({
  day,
  dim = false,
  showMonth = false,
  children,
}: {
  readonly day: LocalDate
  readonly dim?: boolean
  readonly showMonth?: boolean
  readonly children?: ReactNode
}): ReactNode {
  const { t, i18n } = useTranslation('calendar')
  const { today, dragging, adding, startAdd, add } = useCalendar()
  const isTarget = dragging?.target?.day === day
  const label = t('addOn', { date: longDate(day, today, i18n.language) })
  return (
    <div
      data-day={day}
      className={clsx(
        'group/day relative min-w-0 border-r border-line-subtle px-1 pt-0.5 last:border-r-0',
        mainlandCalendar.holidayOn(day) !== null ? 'bg-bad-soft/40' : isFree(day) ? 'bg-app' : '',
        dim && 'text-ink-3',
        isTarget && 'outline-2 -outline-offset-2 outline-accent outline-dashed',
      )}
    >
      <div className="flex items-center">
        <span className="min-w-0 grow">
          <DayHead day={day} showMonth={showMonth} />
        </span>
        <span className="absolute top-1 right-1 z-2 rounded-4 bg-surface opacity-0 group-focus-within/day:opacity-100 group-hover/day:opacity-100">
          <IconButton small label={label} className="size-5!" onClick={() => startAdd(day)}>
            <Plus size={12} />
          </IconButton>
        </span>
      </div>
      {adding === day ? (
        <div className="relative z-3">
          <InlineEdit
            value=""
            keepOpen
            label={label}
            placeholder={t('addPlaceholder')}
            className="h-6 w-full text-12"
            onCommit={(text) => add(text, day)}
            onCancel={() => startAdd(null)}
          />
        </div>
      ) : null}
      {children}
    </div>
  )
}

/** The names of the days above a grid of weeks. */
export function WeekdayNames({ monday }: { readonly monday: LocalDate }): ReactNode {
  const { i18n } = useTranslation('calendar')
  const { day } = splitLocalDate(monday)
  const name = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' })
  return (
    <div className="grid shrink-0 grid-cols-7 border-b border-line-subtle text-12 text-ink-3">
      {Array.from({ length: 7 }, (_, index) => (
        <span key={weekdayOf(day + index)} className="px-2 py-1">
          {name.format(new Date((day + index) * 86_400_000))}
        </span>
      ))}
    </div>
  )
}
