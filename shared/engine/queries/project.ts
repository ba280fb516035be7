import { compareOrder } from '../../foundation/index.ts'
import type { BoardColumnView, StatusView, TaskView } from '../query-map.ts'
import type { QueryHandlers } from './query-context.ts'
import { byCardOrder, bySiblingOrder, liveTasks, projectFrame, toTaskView } from './tasks.ts'

export const projectQueries: QueryHandlers<'project/board' | 'project/tasks' | 'project/anchors'> = {
  'project/anchors': async (context, { projectId }) => (await context.snapshot(projectId, 'project'))?.anchors ?? [],
  'project/board': async (context, { projectId }) => {
    const frame = await projectFrame(context, projectId)
    const project = await context.snapshot(projectId, 'project')
    if (!frame || !project) return null
    const cards = liveTasks(context, (row) => row.projectId === projectId)
      .sort(byCardOrder)
      .map((row) => toTaskView(row, frame))
    const cardsIn = ({ id }: StatusView): readonly TaskView[] => cards.filter((card) => card.status.id === id)
    const limits = new Map(project.statuses.map(({ id, limit }) => [id, limit]))
    const columns: readonly BoardColumnView[] = frame.statuses.map((status) => {
      const limit = limits.get(status.id)
      return { status, cards: cardsIn(status), ...(limit === undefined ? {} : { limit }) }
    })
    // Only while cards stand in one. A status nobody knows is the first one already (projectFrame): never nowhere.
    const removed = frame.removedStatuses.flatMap((status): readonly BoardColumnView[] => {
      const left = cardsIn(status)
      return left.length > 0 ? [{ status, cards: left, removed: true }] : []
    })
    const sections = project.sections
      .filter(({ deletedAt }) => deletedAt === null)
      .sort(compareOrder)
      .map(({ id, title }) => ({ id, title }))
    return { projectId, title: frame.title, sections, anchors: project.anchors, columns: [...columns, ...removed] }
  },
  'project/tasks': async (context, { projectId }) => {
    const frame = await projectFrame(context, projectId)
    if (!frame) return []
    return liveTasks(context, (row) => row.projectId === projectId)
      .sort(bySiblingOrder)
      .map((row) => toTaskView(row, frame))
  },
}
