import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskView } from '#shared/engine/index.ts'
import { useCalendar } from './calendar-context.ts'
import { CalendarTask } from './calendar-task.tsx'

// What fits a few screens of the tray; dragging thousands one by one is nobody's plan.
const SHOWN = 100

/** Open tasks without a date: dragged onto a day they get one, dragged back they lose it. */
export function Tray({ tasks }: { readonly tasks: readonly TaskView[] }): ReactNode {
  const { t } = useTranslation('calendar')
  const { dragging } = useCalendar()
  const isTarget = dragging?.target !== null && dragging?.target?.day === null
  return (
    <section
      aria-label={t('unscheduled')}
      data-day=""
      className={clsx(
        'flex shrink-0 flex-col border-l border-line-subtle bg-app',
        tasks.length > 0 ? 'w-48' : 'w-28',
        isTarget && 'outline-2 -outline-offset-2 outline-accent outline-dashed',
      )}
    >
      <h2 className="flex h-8 shrink-0 items-center gap-1.5 px-3 font-medium">
        {t('unscheduled')}
        <span className="text-12 font-regular text-ink-3">{tasks.length}</span>
      </h2>
      <p className="px-3 pb-2 text-12 text-ink-3">{tasks.length > 0 ? t('unscheduledHint') : t('unscheduledNone')}</p>
      <div className="flex min-h-0 grow flex-col gap-1 overflow-y-auto px-2 pb-2">
        {tasks.slice(0, SHOWN).map((task) => (
          <div key={task.id} className="shrink-0">
            <CalendarTask task={task} resizable={false} />
          </div>
        ))}
      </div>
    </section>
  )
}
