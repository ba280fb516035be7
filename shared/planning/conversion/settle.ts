import type { NodeId } from '../../foundation/index.ts'
import { titleKeeping, type TokenValue } from '../node-text/index.ts'
import { oneLine } from './branch.ts'
import type { PreviewItem, PreviewNotice, PreviewRole } from './types.ts'

/**
 * Gives every item the role that its place allows and the parent that this role needs. Items must be in tree order.
 * It starts from `wanted` each time, so that a role changed there and back leaves nothing behind.
 */
export function settle(items: readonly PreviewItem[]): readonly PreviewItem[] {
  const settled = new Map<NodeId, PreviewItem>()
  for (const item of items) settled.set(item.nodeId, settleItem(item, settled))
  // Titles last: whether a predecessor has a field depends on the role of another line, maybe one further down.
  return [...settled.values()].map((item) => ({ ...item, ...titleOf(item, settled) }))
}

const HELD_BY_TASK: ReadonlySet<TokenValue['kind']> = new Set([
  'person',
  'date',
  'duration',
  'effort',
  'priority',
  'tag',
  'milestone',
  'checkbox',
  'budget',
  'note',
])

/** The title that its role leaves: a token without a field stays in it. */
function titleOf({ role, read }: PreviewItem, settled: Settled): Pick<PreviewItem, 'title' | 'kept'> {
  const isWaitedFor = (id: string | null): boolean => isTaskRole(settled.get(id as NodeId)?.role) // no node, no role
  const isHeld = (value: TokenValue): boolean => {
    if (role === 'checklist-item') return value.kind === 'checkbox'
    if (!isTaskRole(role)) return false
    return value.kind === 'predecessor' ? isWaitedFor(value.targetId) : HELD_BY_TASK.has(value.kind)
  }
  const { title, kept } = titleKeeping(read.text, read.spans, isHeld)
  return { title: oneLine(title, read.text), kept }
}

type Settled = ReadonlyMap<NodeId, PreviewItem>

function settleItem(item: PreviewItem, above: Settled): PreviewItem {
  const task = nearestAbove(item, above, isTask)
  const { role, notice } = allowedRole(item, task !== null)
  return { ...item, role, notice, parentNodeId: parentFor(item, role, task, above) }
}

function allowedRole(item: PreviewItem, isUnderTask: boolean): { role: PreviewRole; notice: PreviewNotice | null } {
  const { wanted, fields } = item
  if (wanted === 'checklist-item') {
    const isDated = fields.schedule?.start !== undefined || fields.schedule?.due !== undefined
    if (fields.assignees || fields.openRole || isDated) return { role: 'task', notice: 'lifted-from-checklist' }
    if (!isUnderTask) return { role: 'task', notice: 'needs-task-above' }
  }
  if (wanted === 'note-to-task' && !isUnderTask) return { role: 'idea', notice: 'needs-task-above' }
  return { role: wanted, notice: null }
}

function parentFor(item: PreviewItem, role: PreviewRole, task: NodeId | null, above: Settled): NodeId | null {
  switch (role) {
    case 'project':
    case 'section': // A project's sections are a flat list.
      return null
    case 'checklist-item':
    case 'note-to-task':
      return task
    case 'task':
    case 'milestone':
    case 'idea':
      return nearestAbove(item, above, (other) => isTask(other) || other.role === 'section')
  }
}

function nearestAbove(item: PreviewItem, above: Settled, isWanted: (other: PreviewItem) => boolean): NodeId | null {
  let other = item.mapParentId === null ? undefined : above.get(item.mapParentId)
  // A section lies directly in the project: what hangs under it has no task above it, whatever the map says.
  while (other && !isWanted(other)) {
    if (other.role === 'section') return null
    other = other.mapParentId === null ? undefined : above.get(other.mapParentId)
  }
  return other?.nodeId ?? null
}

function isTask({ role }: PreviewItem): boolean {
  return isTaskRole(role)
}

/** True for the roles that become a task. */
export function isTaskRole(role: PreviewRole | undefined): boolean {
  return role === 'task' || role === 'milestone'
}
