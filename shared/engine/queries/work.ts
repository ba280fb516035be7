import { compareText } from '../../foundation/index.ts'
import type { LocalDate } from '../../documents/kernel/index.ts'
import type { MyWork, TaskView } from '../query-map.ts'
import type { QueryHandlers } from './query-context.ts'
import { liveTasks, withProjects } from './tasks.ts'

/** How far ahead "soon" reaches. */
const SOON_DAYS = 7

export const workQueries: QueryHandlers<'work/mine'> = {
  'work/mine': async (context, { memberId, today }) => {
    const space = await context.space()
    const name = space.members.find(({ id }) => id === memberId)?.name
    // A task given to somebody by name before they joined is theirs once the name is.
    const refs = new Set<string>([`member:${memberId}`, ...(name ? [`name:${name}`] : [])])
    const rows = liveTasks(context, ({ assignees }) => assignees.some((ref) => refs.has(ref)))
    const tasks = (await withProjects(context, rows)).sort(byDue)
    return group(tasks, today)
  },
}

function group(tasks: readonly TaskView[], today: LocalDate): MyWork {
  const lastSoonDay = addDays(today, SOON_DAYS)
  const groups = { overdue: [], today: [], soon: [], later: [], undated: [], done: [] } as {
    [Name in keyof MyWork]: TaskView[]
  }
  for (const task of tasks) {
    const due = task.schedule.due?.slice(0, 10)
    const { category } = task.status
    if (category === 'cancelled') continue
    if (category === 'done') groups.done.push(task)
    else if (due === undefined) groups.undated.push(task)
    else if (due < today) groups.overdue.push(task)
    else if (due === today) groups.today.push(task)
    else if (due <= lastSoonDay) groups.soon.push(task)
    else groups.later.push(task)
  }
  return groups
}

function byDue(a: TaskView, b: TaskView): number {
  // '~' sorts after every date: undated tasks last, then urgent before low.
  return (
    compareText(a.schedule.due ?? '~', b.schedule.due ?? '~') ||
    (a.priority ?? 9) - (b.priority ?? 9) ||
    compareText(a.id, b.id)
  )
}

function addDays(date: LocalDate, days: number): LocalDate {
  const at = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  return new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}
