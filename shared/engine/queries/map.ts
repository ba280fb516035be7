import { compareText, type DocumentId } from '../../foundation/index.ts'
import type { AnchorView, NodeLinkView, TaskView } from '../query-map.ts'
import type { QueryHandlers } from './query-context.ts'
import type { NodeSnapshot } from '../../documents/mindmap/index.ts'
import { withProjects } from './tasks.ts'

export const mapQueries: QueryHandlers<'map/links' | 'map/anchors'> = {
  'map/anchors': async (context, { mapId }) => {
    const map = await context.snapshot(mapId, 'mindmap')
    const projects = new Set(Object.values(map?.nodes ?? {}).flatMap(({ link }) => link?.projectId ?? []))
    const anchors: [DocumentId, readonly AnchorView[]][] = []
    for (const id of [...projects].toSorted(compareText)) {
      anchors.push([id, (await context.snapshot(id, 'project'))?.anchors ?? []])
    }
    return Object.fromEntries(anchors)
  },
  'map/links': async (context, { mapId }) => {
    context.dependsOn('tasks')
    const map = await context.snapshot(mapId, 'mindmap')
    if (!map) return []
    const linked = Object.values(map.nodes)
      .filter((node) => node.link !== null && !node.deleted)
      .sort((a, b) => compareText(a.id, b.id))
    const rows = linked.flatMap(({ link }) => (link ? (context.tables.task(link.taskId) ?? []) : []))
    const tasks = new Map((await withProjects(context, rows)).map((task) => [task.id, task]))
    return linked.flatMap((node) => (node.link ? [linkView(node, tasks.get(node.link.taskId) ?? null)] : []))
  },
}

function linkView(node: NodeSnapshot, task: TaskView | null): NodeLinkView {
  return { nodeId: node.id, state: linkState(node, task), task }
}

/**
 * Renaming either side renames both, so a difference means that both were renamed apart (or that one document is still
 * on its way): the task's title is kept on both sides until someone chooses.
 */
function linkState(node: NodeSnapshot, task: TaskView | null): NodeLinkView['state'] {
  const role = node.link?.role
  if (role === 'section') return 'linked'
  if (!task) return 'pending'
  if (task.deletedAt !== null) return 'task-deleted'
  const hasOwnTitle = role === 'task' || role === 'milestone'
  return hasOwnTitle && node.text.trim() !== task.title ? 'title-conflict' : 'linked'
}
