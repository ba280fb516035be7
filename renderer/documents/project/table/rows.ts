import type { PersonRef } from '#shared/documents/kernel/index.ts'
import type { BoardView, StatusView, TaskView } from '#shared/engine/index.ts'
import { groupBy } from '#shared/foundation/index.ts'
import { buildWbs, flattenWbs, type Progress, progressOf, type WbsNode } from '#shared/planning/wbs/index.ts'
import { type CellContext, compareCells } from './columns.ts'
import type { TableSettings } from './table-settings.ts'

type Place = {
  /** 1 for the outermost. */
  readonly level: number
  readonly position: number
  readonly siblings: number
  /** Null when nothing lies below. */
  readonly expanded: boolean | null
}

/** A heading over tasks. */
export type GroupRow = Place & {
  readonly kind: 'group'
  readonly id: string
  readonly number: string | null
  readonly of:
    | { readonly section: string | null }
    | { readonly person: PersonRef | null }
    | { readonly status: StatusView }
  readonly tasks: readonly TaskView[]
  readonly progress: Progress
}

export type TaskRowView = Place & {
  readonly kind: 'task'
  readonly id: TaskView['id']
  readonly number: string
  readonly task: TaskView
}

export type TableRow = GroupRow | TaskRowView

/** The lines of the table. In the WBS an ancestor of a task that is shown is shown too, whatever the filter says. */
export function tableRows(
  board: BoardView,
  settings: Pick<TableSettings, 'grouping' | 'sort' | 'folded'>,
  context: CellContext,
  accepts: (task: TaskView) => boolean = () => true,
): readonly TableRow[] {
  const tasks = board.columns.flatMap(({ cards }) => cards)
  const compare = settings.sort ? compareCells(settings.sort.column, settings.sort.direction, context) : undefined
  const folded = new Set(settings.folded)
  const whole = buildWbs(board.sections, tasks)
  if (settings.grouping === 'wbs') {
    const nodes = compare ? sorted(whole, compare) : whole
    return wbsRows(kept(nodes, accepts), (id) => folded.has(id))
  }
  const lines = flattenWbs(whole)
  const numbers = new Map(lines.map(({ id, number }) => [id, number]))
  const shown = lines.flatMap(({ task }) => (task && accepts(task) ? [task] : []))
  if (compare) shown.sort(compare)
  return groupRows(groupsOf(board, whole, shown, settings.grouping), numbers, folded)
}

/** Numbers belong to the plan's own order, so sorting moves lines and keeps their numbers. */
function sorted(
  nodes: readonly WbsNode<TaskView>[],
  compare: (a: TaskView, b: TaskView) => number,
): readonly WbsNode<TaskView>[] {
  return nodes
    .map((node) => ({ ...node, children: sorted(node.children, compare) }))
    .sort((a, b) => (a.task && b.task ? compare(a.task, b.task) : (a.task ? 1 : 0) - (b.task ? 1 : 0)))
}

function kept(nodes: readonly WbsNode<TaskView>[], accepts: (task: TaskView) => boolean): readonly WbsNode<TaskView>[] {
  return nodes.flatMap((node) => {
    const children = kept(node.children, accepts)
    const stays = node.task
      ? children.length > 0 || accepts(node.task)
      : children.length > 0 || node.children.length === 0
    return stays ? [{ ...node, children }] : []
  })
}

function wbsRows(nodes: readonly WbsNode<TaskView>[], isFolded: (id: string) => boolean): readonly TableRow[] {
  return nodes.flatMap((node, index) => {
    const expanded = node.children.length === 0 ? null : !isFolded(node.id)
    const place = { level: node.depth + 1, position: index + 1, siblings: nodes.length, expanded }
    const { id, number } = node
    const row: TableRow = node.task
      ? { kind: 'task', id: node.task.id, number, task: node.task, ...place }
      : { kind: 'group', id, number, of: { section: node.section.title }, ...summed(tasksBelow(node)), ...place }
    return [row, ...(expanded ? wbsRows(node.children, isFolded) : [])]
  })
}

type Group = { readonly id: string; readonly of: GroupRow['of']; readonly tasks: readonly TaskView[] }

function groupsOf(
  board: BoardView,
  whole: readonly WbsNode<TaskView>[],
  shown: readonly TaskView[],
  grouping: 'section' | 'person' | 'status',
): readonly Group[] {
  if (grouping === 'status') {
    const byStatus = groupBy(shown, ({ status }) => status.id)
    return board.columns.map(({ status }) => ({
      id: `status:${status.id}`,
      of: { status },
      tasks: byStatus.get(status.id) ?? [],
    }))
  }
  if (grouping === 'person') {
    const byPerson = groupBy(shown, ({ assignees }) => assignees[0] ?? null)
    return [...byPerson]
      .map(([person, tasks]) => ({ id: `person:${person ?? ''}`, of: { person }, tasks }))
      .sort((a, b) => Number(a.of.person === null) - Number(b.of.person === null) || b.tasks.length - a.tasks.length)
  }
  const sectionOf = new Map(
    whole.flatMap((root) => (root.section ? flattenWbs(root.children).map(({ id }) => [id, root.id] as const) : [])),
  )
  const bySection = groupBy(shown, ({ id }) => sectionOf.get(id) ?? null)
  return [
    ...board.sections.map(({ id, title }) => ({
      id: `section:${id}`,
      of: { section: title },
      tasks: bySection.get(id) ?? [],
    })),
    { id: 'section:', of: { section: null }, tasks: bySection.get(null) ?? [] },
  ]
}

function groupRows(
  groups: readonly Group[],
  numbers: ReadonlyMap<string, string>,
  folded: ReadonlySet<string>,
): readonly TableRow[] {
  const filled = groups.filter(({ tasks }) => tasks.length > 0)
  return filled.flatMap(({ id, of, tasks }, index): readonly TableRow[] => {
    const expanded = !folded.has(id)
    const place = { level: 1, position: index + 1, siblings: filled.length, expanded }
    const lines = tasks.map((task, at): TableRow => {
      const number = numbers.get(task.id) ?? ''
      return {
        kind: 'task',
        id: task.id,
        number,
        task,
        level: 2,
        position: at + 1,
        siblings: tasks.length,
        expanded: null,
      }
    })
    return [{ kind: 'group', id, number: null, of, ...summed(tasks), ...place }, ...(expanded ? lines : [])]
  })
}

function summed(tasks: readonly TaskView[]): Pick<GroupRow, 'tasks' | 'progress'> {
  return { tasks, progress: progressOf(tasks) }
}

/** The work of a branch is its leaves: a task with subtasks is what they are together. */
function tasksBelow(node: WbsNode<TaskView>): readonly TaskView[] {
  return node.children.flatMap((child) => (child.children.length > 0 ? tasksBelow(child) : (child.task ?? [])))
}
