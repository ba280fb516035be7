import type { NodeId } from '../../foundation/index.ts'
import type { NodeTextContext } from '../node-text/index.ts'
import { readBranch } from './branch.ts'
import { guessRole, siblingsByParent } from './guess-role.ts'
import { isTaskRole, settle } from './settle.ts'
import type { BranchMap, ConversionItem, ConversionRole, PreviewFields, PreviewItem, TaskFields } from './types.ts'

export type PreviewOptions = {
  /** The selected nodes; all below them comes along. */
  readonly nodeIds: readonly NodeId[]
  readonly context: NodeTextContext
  /** Nodes deeper than this level become checklist items; see DEFAULT_CHECKLIST_BELOW. */
  readonly checklistBelow?: number
  /** Roles the person chose before, so that moving the depth slider does not lose them. */
  readonly chosen?: ReadonlyMap<NodeId, ConversionRole>
}

/** The preview of a conversion: one item per node in tree order, with a role, a place in the plan and its fields. */
export function guessConversion(map: BranchMap, options: PreviewOptions): readonly PreviewItem[] {
  const entries = readBranch(map, options.nodeIds, options.context)
  const siblings = siblingsByParent(entries)
  const items = entries.map((entry): PreviewItem => {
    const guess = guessRole(entry, siblings.get(entry.mapParentId) ?? [], options.checklistBelow)
    const wanted = guess === 'project' ? guess : (options.chosen?.get(entry.node.id) ?? guess)
    const { mapParentId, depth, title, read, fields } = entry
    return {
      nodeId: entry.node.id,
      mapParentId,
      depth,
      wanted,
      role: wanted,
      parentNodeId: null,
      title,
      kept: [],
      read,
      fields,
      notice: null,
    }
  })
  return settle(items)
}

/** Gives the chosen items another role and settles what hangs under them. The project stays the project. */
export function changeRole(
  items: readonly PreviewItem[],
  nodeIds: Iterable<NodeId>,
  role: ConversionRole,
): readonly PreviewItem[] {
  const chosen = new Set(nodeIds)
  const isChanged = (item: PreviewItem) => chosen.has(item.nodeId) && item.wanted !== 'project'
  return settle(items.map((item) => (isChanged(item) ? { ...item, wanted: role } : item)))
}

/** Merges fields into the chosen items (the bulk bar); a checklist item that gets an owner or a date is lifted. */
export function changeFields(
  items: readonly PreviewItem[],
  nodeIds: Iterable<NodeId>,
  fields: PreviewFields,
): readonly PreviewItem[] {
  const chosen = new Set(nodeIds)
  return settle(
    items.map((item) => (chosen.has(item.nodeId) ? { ...item, fields: { ...item.fields, ...fields } } : item)),
  )
}

/** What `plan/convert` takes. The project's own item is left out: it is the target, not a part. */
export function toConversionItems(items: readonly PreviewItem[]): readonly ConversionItem[] {
  const tasks = new Set(items.filter(({ role }) => isTaskRole(role)).map(({ nodeId }) => nodeId))
  return items.flatMap(({ nodeId, parentNodeId, role, title, fields }) => {
    if (role === 'project') return []
    const waitsFor = isTaskRole(role) ? waitsForOf(fields, tasks) : []
    const isDone = fields.done === true && (isTaskRole(role) || role === 'checklist-item')
    return [
      {
        nodeId,
        parentNodeId,
        role,
        fields: fieldsFor(role, title, fields),
        ...(waitsFor.length > 0 && { waitsFor }),
        ...(isDone && { done: true }),
      },
    ]
  })
}

/** Only what becomes a task in this conversion can be waited for; the rest stays in the title (`settle`). */
function waitsForOf(
  { predecessors }: PreviewFields,
  tasks: ReadonlySet<NodeId>,
): NonNullable<ConversionItem['waitsFor']> {
  return (predecessors ?? []).flatMap(({ targetId, type, lag }) => {
    const nodeId = targetId as NodeId // only an id of a node is in the set
    return tasks.has(nodeId) ? [{ nodeId, type, lag }] : []
  })
}

// What documents accept as a title; a longer one would refuse the whole conversion.
const LONGEST_TITLE = 500

/**
 * Sections and checklist items have a title and nothing else. The text of a note or an idea stays whole; a task whose
 * title had to be cut keeps the whole text in its description.
 */
function fieldsFor(role: ConversionRole, title: string, fields: PreviewFields): TaskFields {
  if (role === 'note-to-task' || role === 'idea') return { title }
  if (role === 'section' || role === 'checklist-item') return { title: cutTitle(title) }
  const { assignees, schedule, priority, tags, deliverable, budget, note } = fields
  const description = [title.length > LONGEST_TITLE ? title : '', note].filter(Boolean).join('\n')
  return {
    title: cutTitle(title),
    ...(assignees && { assignees }),
    ...(schedule && { schedule }),
    ...(priority && { priority }),
    ...(tags && { tags }),
    ...(deliverable && { deliverable }),
    ...(budget !== undefined && { budget }),
    ...(description !== '' && { description }),
    ...(role === 'milestone' && { milestone: true }),
  }
}

function cutTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title
  // Half of a surrogate pair cannot be stored.
  return `${title.slice(0, LONGEST_TITLE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
