import { compareOrder } from '../../foundation/index.ts'
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
    const columns = frame.statuses.map((status) => ({
      status,
      cards: cards.filter((card) => card.status.id === status.id),
    }))
    // A card in a removed status keeps its status' name but stands in the first column: never nowhere.
    const placed = new Set(columns.flatMap((column) => column.cards))
    const [first, ...others] = columns
    const homeless = cards.filter((card) => !placed.has(card))
    const shown =
      first && homeless.length > 0 ? [{ ...first, cards: [...first.cards, ...homeless] }, ...others] : columns
    const sections = project.sections
      .filter(({ deletedAt }) => deletedAt === null)
      .sort(compareOrder)
      .map(({ id, title }) => ({ id, title }))
    return { projectId, title: frame.title, sections, anchors: project.anchors, columns: shown }
  },
  'project/tasks': async (context, { projectId }) => {
    const frame = await projectFrame(context, projectId)
    if (!frame) return []
    return liveTasks(context, (row) => row.projectId === projectId)
      .sort(bySiblingOrder)
      .map((row) => toTaskView(row, frame))
  },
}
