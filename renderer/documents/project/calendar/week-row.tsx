import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '#shared/documents/kernel/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { addDays } from '#shared/planning/calendar/index.ts'
import { useCalendar } from './calendar-context.ts'
import { CalendarTask } from './calendar-task.tsx'
import { DayCell } from './day-cell.tsx'
import { layWeek } from './layout.ts'

const HEAD_PX = 28
const LANE_PX = 24

/** Seven days with the tasks over them; what does not fit is counted and leads to its day. */
export function WeekRow({
  monday,
  tasks,
  lanes,
  month,
}: {
  readonly monday: LocalDate
  readonly tasks: readonly TaskView[]
  /** How many tasks fit above each other; absent = all of them. */
  readonly lanes?: number
  /** `YYYY-MM`; days of another month are dim. */
  readonly month?: string
}): ReactNode {
  const { t } = useTranslation('calendar')
  const { openDay, adding } = useCalendar()
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  const segments = layWeek(tasks, monday)
  const shown = lanes === undefined ? segments : segments.filter(({ lane }) => lane < lanes)
  const hiddenOn = (index: number): number =>
    segments.filter(({ lane, from, to }) => lanes !== undefined && lane >= lanes && from <= index && index <= to).length
  const deepest = Math.max(0, ...shown.map(({ lane }) => lane + 1))
  // The field for a new task takes the first lane of its day.
  const top = HEAD_PX + (adding !== null && days.includes(adding) ? LANE_PX : 0)
  return (
    <div
      className="relative grid min-h-0 grow grid-cols-7 border-b border-line-subtle last:border-b-0"
      style={lanes === undefined ? { minHeight: top + deepest * LANE_PX + 8 } : undefined}
    >
      {days.map((day, index) => (
        <DayCell key={day} day={day} dim={month !== undefined && !day.startsWith(month)}>
          {hiddenOn(index) > 0 ? (
            <button
              type="button"
              className="absolute bottom-0.5 left-1 z-2 rounded-4 px-1 text-11 text-ink-2 hover:bg-hover"
              onClick={() => openDay(day)}
            >
              {t('more', { count: hiddenOn(index) })}
            </button>
          ) : null}
        </DayCell>
      ))}
      {shown.map(({ task, from, to, lane, startsBefore, endsAfter }) => (
        <div
          key={task.id}
          className="absolute z-1"
          style={{
            top: top + lane * LANE_PX,
            left: `calc(${(from / 7) * 100}% + ${startsBefore ? 0 : 3}px)`,
            width: `calc(${((to - from + 1) / 7) * 100}% - ${(startsBefore ? 0 : 3) + (endsAfter ? 0 : 3)}px)`,
          }}
        >
          <CalendarTask task={task} startsBefore={startsBefore} endsAfter={endsAfter} />
        </div>
      ))}
    </div>
  )
}
