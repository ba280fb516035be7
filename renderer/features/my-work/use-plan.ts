import { useTranslation } from 'react-i18next'
import { useCommand, useEngine, useToday } from '#renderer/app/index.ts'
import { useToaster } from '#renderer/design/index.ts'
import { longDate, shortcutText } from '#renderer/parts/index.ts'
import type { LocalDate, Schedule } from '#shared/documents/kernel/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { daysBetween } from '#shared/planning/calendar/index.ts'
import { moveSchedule, withDue } from '#shared/planning/schedule/index.ts'

/** Puts tasks onto a day: the due date goes there, and the start goes along. One step, with the way back. */
export function usePlan(): (tasks: readonly TaskView[], day: LocalDate | null) => void {
  const { t, i18n } = useTranslation(['myWork', 'common'])
  const today = useToday()
  const { client } = useEngine()
  const toaster = useToaster()
  const changeTasks = useCommand('plan/changeTasks')
  return (tasks, day) => {
    const moved = tasks.filter(({ schedule }) => (schedule.due?.slice(0, 10) ?? null) !== day)
    if (moved.length === 0) return
    const changes = moved.map((task) => ({ taskId: task.id, fields: { schedule: onDay(task.schedule, day) } }))
    void changeTasks({ changes }).then((result) => {
      if (!result.ok) return
      const what = moved.length === 1 ? moved[0]?.title || t('common:untitled') : t('count', { count: moved.length })
      toaster.show({
        text:
          day === null ? t('unplanned', { what }) : t('planned', { what, day: longDate(day, today, i18n.language) }),
        action: { label: t('common:undo'), shortcut: shortcutText('Z'), onSelect: () => void client.undo() },
      })
    })
  }
}

/** The schedule with its due date on a day; hours and length stay. */
export function onDay(schedule: Schedule, day: LocalDate | null): Schedule {
  if (day === null || schedule.due === undefined) return withDue(schedule, day)
  return moveSchedule(schedule, daysBetween(schedule.due, day))
}
