import { type DocumentId, err, type NodeId, ok, type TaskId } from '../../foundation/index.ts'
import type { NodeLink } from '../../documents/mindmap/index.ts'
import type { Planner, PlanningContext } from './planning-context.ts'
import { run, type Step } from './steps.ts'

type LinkedNode = {
  readonly mapId: DocumentId
  readonly nodeId: NodeId
  readonly text: string
  readonly link: NodeLink
}

/**
 * A title is kept in the map and in the plan (a map must be readable alone). Renaming one side renames the other in the
 * same intent, as long as both agreed; where they differ somebody has to choose, and nothing is overwritten.
 */
export async function stepsWithRename(context: PlanningContext, step: Step): Promise<readonly Step[]> {
  if (step.step !== 'run' || typeof step.input !== 'object' || step.input === null) return []
  const { input, documentId } = step
  const isNode = step.command === 'setText' && context.kindOf(documentId) === 'mindmap'
  if (isNode && 'nodeId' in input && 'text' in input) {
    return withNode(context, documentId, input.nodeId as NodeId, String(input.text).trim()) // looked up below
  }
  const isTask = step.command === 'setFields' && context.kindOf(documentId) === 'tasks'
  if (isTask && 'taskId' in input && 'title' in input) {
    return withTask(context, input.taskId as TaskId, String(input.title).trim()) // looked up below
  }
  return []
}

async function withNode(context: PlanningContext, mapId: DocumentId, nodeId: NodeId, title: string): Promise<Step[]> {
  const linked = await linkedNode(context, mapId, nodeId)
  const row = linked && context.tables.task(linked.link.taskId)
  if (!linked || !row || row.deletedAt !== null || title === '' || row.title !== linked.text) return []
  return [run(row.documentId, 'setFields', { taskId: row.id, title }), setBase(linked, title)]
}

async function withTask(context: PlanningContext, taskId: TaskId, title: string): Promise<Step[]> {
  const row = context.tables.task(taskId)
  const linked = row?.source && (await linkedNode(context, row.source.mapId, row.source.nodeId))
  if (!linked || linked.link.taskId !== taskId || title === '' || linked.text !== row.title) return []
  return [run(linked.mapId, 'setText', { nodeId: linked.nodeId, text: title }), setBase(linked, title)]
}

/** Ends a title conflict with the title the person chose, on both sides. */
export const planResolveTitle: Planner<'plan/resolveTitle'> = async (context, { mapId, nodeId, title }) => {
  const linked = await linkedNode(context, mapId, nodeId)
  const row = linked && context.tables.task(linked.link.taskId)
  if (!linked || !row) return err({ reason: 'not-linked', detail: nodeId })
  const steps = [
    run(row.documentId, 'setFields', { taskId: row.id, title }),
    run(mapId, 'setText', { nodeId, text: title }),
    setBase(linked, title),
  ]
  return ok({ steps, output: undefined })
}

async function linkedNode(context: PlanningContext, mapId: DocumentId, nodeId: NodeId): Promise<LinkedNode | null> {
  const node = (await context.snapshot(mapId, 'mindmap'))?.nodes[nodeId]
  const isTask = node?.link?.role === 'task' || node?.link?.role === 'milestone'
  return node?.link && isTask ? { mapId, nodeId, text: node.text, link: node.link } : null
}

function setBase({ mapId, nodeId, link }: LinkedNode, baseTitle: string): Step {
  return run(mapId, 'setLink', { links: [{ nodeId, link: { ...link, baseTitle } }] })
}
