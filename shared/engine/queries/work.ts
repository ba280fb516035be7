import { compareText } from '../../foundation/index.ts'
import type { LocalDate, TaskRow } from '../../documents/kernel/index.ts'
import type { MyWork, StatusView, TaskView } from '../query-map.ts'
import type { QueryContext, QueryHandlers } from './query-context.ts'
import { liveTasks, withProjects } from './tasks.ts'

/** How far ahead "soon" reaches. */
const SOON_DAYS = 7
// The default status of work that somebody else has to look at (documents/project/schema.ts).
const IN_REVIEW = 'review'

export const workQueries: QueryHandlers<'work/mine'> = {
  'work/mine': async (context, { memberId, today }) => {
    const space = await context.space()
    const name = space.members.find(({ id }) => id === memberId)?.name
    // A task given to somebody by name before they joined is theirs once the name is.
    const refs = new Set<string>([`member:${memberId}`, ...(name ? [`name:${name}`] : [])])
    const trashed = new Set(space.documents.flatMap(({ id, deletedAt }) => (deletedAt === null ? [] : id)))
    const isMine = ({ assignees, projectId }: TaskRow): boolean =>
      assignees.some((ref) => refs.has(ref)) && !trashed.has(projectId)
    const rows = liveTasks(context, isMine)
    const tasks = (await withProjects(context, rows)).sort(byDue)
    const blockers = await blockersOf(context, tasks, refs)
    return group(tasks, today, blockers)
  },
}

/** By task: the first unfinished task of somebody else that it waits for. */
async function blockersOf(
  context: QueryContext,
  tasks: readonly TaskView[],
  mine: ReadonlySet<string>,
): Promise<ReadonlyMap<string, TaskView>> {
  const ids = new Set(tasks.flatMap(({ predecessors }) => predecessors.map(({ taskId }) => taskId)))
  const rows = [...ids].flatMap((id) => context.tables.task(id) ?? []).filter(({ deletedAt }) => deletedAt === null)
  const open = (await withProjects(context, rows)).filter(
    ({ status, assignees }) => isOpen(status) && !(assignees[0] !== undefined && mine.has(assignees[0])),
  )
  const byId = new Map(open.map((task) => [task.id, task]))
  const found = tasks.flatMap((task) => {
    const behind = task.predecessors.flatMap(({ taskId }) => byId.get(taskId) ?? [])[0]
    return behind ? [[task.id, behind] as const] : []
  })
  return new Map(found)
}

function group(tasks: readonly TaskView[], today: LocalDate, blockers: ReadonlyMap<string, TaskView>): MyWork {
  const lastSoonDay = addDays(today, SOON_DAYS)
  const groups = { overdue: [], today: [], soon: [], later: [], undated: [], done: [] } as {
    [Name in Exclude<keyof MyWork, 'waiting'>]: TaskView[]
  }
  const waiting: MyWork['waiting'][number][] = []
  for (const task of tasks) {
    const due = task.schedule.due?.slice(0, 10)
    const { category, id } = task.status
    const behind = blockers.get(task.id) ?? null
    if (category === 'cancelled') continue
    if (category === 'done') groups.done.push(task)
    else if (due !== undefined && due < today) groups.overdue.push(task)
    else if (behind || id === IN_REVIEW) waiting.push({ task, behind })
    else if (due === undefined) groups.undated.push(task)
    else if (due === today) groups.today.push(task)
    else if (due <= lastSoonDay) groups.soon.push(task)
    else groups.later.push(task)
  }
  return { ...groups, waiting }
}

function isOpen({ category }: StatusView): boolean {
  return category === 'todo' || category === 'doing'
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
