import { type DocumentId, type NodeId, ordersBetween, type TaskId } from '../../foundation/index.ts'
import type { TaskRow } from '../../documents/kernel/index.ts'
import type { NodeLink, NodeSnapshot } from '../../documents/mindmap/index.ts'
import { bucketIdFor, mergeTitle, sectionIdFor, taskIdFor } from '../../planning/conversion/index.ts'
import type { SnapshotOf } from '../snapshot-types.ts'
import type { ConversionItem, TaskFields } from '../workspace-commands.ts'
import { lastOrder, projectTasks } from './create-task.ts'
import type { PlanningContext } from './planning-context.ts'

type Frame = {
  readonly context: PlanningContext
  readonly map: SnapshotOf<'mindmap'>
  readonly mapId: DocumentId
  readonly projectId: DocumentId
  readonly statusId: string
  /** Where a task begins that is done already. */
  readonly doneStatusId: string
  readonly conversionId: string
}

type NewTask = {
  readonly taskId: TaskId
  readonly fields: TaskFields
  readonly statusId: string
  readonly order: string
  readonly parentId: string | null
  readonly siblingOrder: string
  readonly source: { readonly mapId: DocumentId; readonly nodeId: NodeId }
  readonly conversionId: string
  readonly checklist: { readonly id: string; readonly text: string; readonly done: boolean }[]
}

/** What a conversion writes, sorted by document. */
export type Converted = {
  readonly sections: readonly { readonly sectionId: string; readonly title: string }[]
  readonly buckets: ReadonlyMap<DocumentId, readonly NewTask[]>
  readonly updates: readonly ({ readonly documentId: DocumentId; readonly taskId: TaskId } & Partial<TaskFields>)[]
  readonly texts: readonly { readonly nodeId: NodeId; readonly text: string }[]
  readonly links: readonly { readonly nodeId: NodeId; readonly link: NodeLink }[]
}

/** Where a converted node ended up: what its children hang under. */
type Placed = {
  readonly planId: string
  readonly documentId: DocumentId
  readonly generation: number
  task: NewTask | null
}

/** Resolves every item of a conversion into values to write; nothing in here depends on chance. */
export function convertItems(frame: Frame, items: readonly ConversionItem[]): Converted {
  const placed = new Map<NodeId, Placed>()
  const sections: { sectionId: string; title: string }[] = []
  const tasks: { bucketId: DocumentId; task: NewTask }[] = []
  const updates: Converted['updates'][number][] = []
  const texts: { nodeId: NodeId; text: string }[] = []
  const links: { nodeId: NodeId; link: NodeLink }[] = []
  const orders = orderKeys(frame, items)

  for (const item of items) {
    const node = frame.map.nodes[item.nodeId]
    if (!node || node.deleted || item.role === 'idea') continue
    const parent = item.parentNodeId === null ? undefined : placed.get(item.parentNodeId)
    const place = placeItem(frame, item, node, parent)
    if (!place) continue
    placed.set(item.nodeId, place)
    const { title } = item.fields
    if (item.role === 'section') sections.push({ sectionId: place.planId, title })
    if (item.role === 'task' || item.role === 'milestone') {
      const existing = livingRow(frame, place.planId)
      if (existing) updates.push(...changesOf(existing, node, item.fields, fieldsOf(frame, item)))
      const parentId = parent?.planId ?? null
      const statusId = item.done ? frame.doneStatusId : frame.statusId
      const task: NewTask = {
        taskId: place.planId as TaskId, // taskIdFor made it, or the link named it
        fields: fieldsOf(frame, item),
        statusId,
        order: orders.card(statusId),
        parentId,
        siblingOrder: orders.sibling(parentId),
        source: { mapId: frame.mapId, nodeId: item.nodeId },
        conversionId: frame.conversionId,
        checklist: [],
      }
      place.task = task
      tasks.push({ bucketId: place.documentId, task })
    }
    if (item.role === 'checklist-item') {
      parent?.task?.checklist.push({ id: item.nodeId, text: title, done: item.done === true })
    }
    if (item.role === 'note-to-task' && parent?.task) addNote(parent, tasks, title)
    // Tokens were read into fields; what stays on the node is its title.
    if (node.text !== title && item.role !== 'note-to-task') texts.push({ nodeId: item.nodeId, text: title })
    const { planId, documentId, generation } = place
    const link = {
      taskId: planId as TaskId,
      documentId,
      projectId: frame.projectId,
      role: item.role,
      baseTitle: title,
      generation,
    }
    if (JSON.stringify(link) !== JSON.stringify(node.link)) links.push({ nodeId: item.nodeId, link })
  }

  const buckets = new Map<DocumentId, NewTask[]>()
  for (const { bucketId, task } of tasks) {
    const list = buckets.get(bucketId)
    if (list) list.push(task)
    else buckets.set(bucketId, [task])
  }
  return { sections, buckets, updates, texts, links }
}

function placeItem(frame: Frame, item: ConversionItem, node: NodeSnapshot, parent: Placed | undefined): Placed | null {
  const { projectId } = frame
  switch (item.role) {
    case 'section':
      return { planId: sectionIdFor(projectId, item.nodeId), documentId: projectId, generation: 0, task: null }
    case 'task':
    case 'milestone': {
      const { taskId, generation } = taskOf(frame, node)
      const home = frame.context.tables.task(taskId)?.documentId
      const documentId = home ?? bucketIdFor(projectId, frame.mapId, node.born)
      return { planId: taskId, documentId, generation, task: null }
    }
    case 'checklist-item':
    case 'note-to-task':
      // They live inside the task above; without one there is nothing they could belong to.
      return parent?.task ? { ...parent } : null
    case 'idea':
      return null
  }
}

/** The task of a node: the one it is linked with, or the next generation when that one was deleted. */
function taskOf({ context, projectId }: Frame, node: NodeSnapshot): { taskId: TaskId; generation: number } {
  const isLinked = node.link?.projectId === projectId && (node.link.role === 'task' || node.link.role === 'milestone')
  for (let generation = isLinked ? (node.link?.generation ?? 0) : 0; ; generation += 1) {
    const taskId = taskIdFor(projectId, node.id, generation)
    if ((context.tables.task(taskId)?.deletedAt ?? null) === null) return { taskId, generation }
  }
}

/** The fields a task begins with; what it waits for is named by the ids that those nodes' tasks have or will have. */
function fieldsOf(frame: Frame, { role, fields, waitsFor }: ConversionItem): TaskFields {
  const predecessors = (waitsFor ?? []).flatMap(({ nodeId, type, lag }) => {
    const node = frame.map.nodes[nodeId]
    return node ? [{ taskId: taskOf(frame, node).taskId, type, lag }] : []
  })
  return {
    ...fields,
    ...(role === 'milestone' ? { milestone: true } : {}),
    ...(predecessors.length > 0 ? { predecessors } : {}),
  }
}

function livingRow({ context }: Frame, planId: string): TaskRow | undefined {
  const row = context.tables.task(planId as TaskId)
  return row?.deletedAt === null ? row : undefined
}

/** What converting again changes on a task that exists: what its node says anew, and a title only the map has changed. */
function changesOf(row: TaskRow, node: NodeSnapshot, { title }: TaskFields, all: TaskFields): Converted['updates'] {
  const { title: _mayStay, description: _stays, ...fields } = all
  const base = node.link?.baseTitle ?? row.title
  const isRenamed = mergeTitle({ base, node: title, task: row.title }).kind === 'write-task'
  const changes = isRenamed ? { ...fields, title } : fields
  return Object.keys(changes).length > 0 ? [{ documentId: row.documentId, taskId: row.id, ...changes }] : []
}

function addNote(parent: Placed, tasks: { bucketId: DocumentId; task: NewTask }[], note: string): void {
  const entry = tasks.find(({ task }) => task === parent.task)
  if (!entry) return
  const description = [entry.task.fields.description, note].filter(Boolean).join('\n')
  entry.task = { ...entry.task, fields: { ...entry.task.fields, description } }
  parent.task = entry.task
}

/** Keys behind what the project has already: cards in tree order, siblings in tree order, over all buckets. */
function orderKeys(
  { context, projectId }: Frame,
  items: readonly ConversionItem[],
): { readonly card: (statusId: string) => string; readonly sibling: (parentId: string | null) => string } {
  const rows = projectTasks(context, projectId)
  const columns = new Map<string, string[]>()
  const columnOf = (statusId: string): string[] => {
    const keys =
      columns.get(statusId) ??
      ordersBetween(behind(rows.filter((row) => row.statusId === statusId)), null, items.length).reverse()
    columns.set(statusId, keys)
    return keys
  }
  const lastSibling = new Map<string | null, string>()
  for (const { parentId, siblingOrder } of rows) {
    if (siblingOrder > (lastSibling.get(parentId) ?? '')) lastSibling.set(parentId, siblingOrder)
  }
  return {
    card: (statusId) => columnOf(statusId).pop() ?? lastOrder(rows),
    sibling: (parentId) => {
      const order = ordersBetween(lastSibling.get(parentId) ?? null, null, 1)[0] ?? 'a0'
      lastSibling.set(parentId, order)
      return order
    },
  }
}

function behind(cards: readonly TaskRow[]): string | null {
  return cards.reduce<string | null>((last, { order }) => (last === null || order > last ? order : last), null)
}
