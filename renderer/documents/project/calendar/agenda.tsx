import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/app/index.ts'
import { AvatarStack } from '#renderer/design/index.ts'
import { longDate, peopleOf } from '#renderer/parts/index.ts'
import type { LocalDate } from '#shared/documents/kernel/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { addDays } from '#shared/planning/calendar/index.ts'
import { useCalendar } from './calendar-context.ts'
import { CalendarTask, useDates } from './calendar-task.tsx'
import { DayCell } from './day-cell.tsx'
import { spanOf, tasksOn } from './layout.ts'

/** Two months: what comes after is for the table. */
const AGENDA_DAYS = 60

/** The days to come that have tasks, one after another. A long task stands on its first day and on its last. */
export function Agenda({ from, tasks }: { readonly from: LocalDate; readonly tasks: readonly TaskView[] }): ReactNode {
  const { t } = useTranslation('calendar')
  const days = useMemo(() => {
    const all = Array.from({ length: AGENDA_DAYS }, (_, index) => addDays(from, index))
    return all.flatMap((day) => {
      const here = tasksOn(tasks, day).filter((task) => day === from || spanOf(task)?.includes(day))
      return here.length > 0 ? [{ day, here }] : []
    })
  }, [from, tasks])
  if (days.length === 0) return <p className="p-8 text-center text-ink-2">{t('nothingAhead')}</p>
  return (
    <div className="min-h-0 grow overflow-y-auto">
      {days.map(({ day, here }) => (
        <DayList key={day} day={day} tasks={here} />
      ))}
    </div>
  )
}

/** Everything on one day. */
export function DayView({ day, tasks }: { readonly day: LocalDate; readonly tasks: readonly TaskView[] }): ReactNode {
  const { t } = useTranslation('calendar')
  const here = tasksOn(tasks, day)
  return (
    <div className="flex min-h-0 grow flex-col overflow-y-auto">
      <DayList day={day} tasks={here} />
      {here.length === 0 ? <p className="px-5 py-3 text-ink-2">{t('nothing')}</p> : null}
    </div>
  )
}

function DayList({ day, tasks }: { readonly day: LocalDate; readonly tasks: readonly TaskView[] }): ReactNode {
  const { i18n } = useTranslation('calendar')
  const { today } = useCalendar()
  return (
    <section aria-label={longDate(day, today, i18n.language)} className="border-b border-line-subtle px-4 py-2">
      <DayCell day={day} showMonth>
        <ul className="flex flex-col gap-1 pb-1">
          {tasks.map((task) => (
            <AgendaLine key={task.id} task={task} />
          ))}
        </ul>
      </DayCell>
    </section>
  )
}

function AgendaLine({ task }: { readonly task: TaskView }): ReactNode {
  const members = useQuery('workspace/members', null) ?? []
  return (
    <li className="flex items-center gap-3">
      <span className="min-w-0 grow">
        <CalendarTask task={task} resizable={false} />
      </span>
      <span className="w-44 shrink-0 truncate text-12 text-ink-3">{useDates(task)}</span>
      <span className="w-14 shrink-0">
        <AvatarStack people={peopleOf(task.assignees, members)} />
      </span>
    </li>
  )
}
