import type { NodeId } from '../../foundation/index.ts'
import type { LocalDate } from '../../documents/kernel/index.ts'
import type { NodeTextContext } from '../node-text/index.ts'
import { nodesOnCycles } from './cycles.ts'
import type { PreviewItem } from './types.ts'

/** What the preview can filter by. Each is a hint: «先转换, 标为待补» is always possible. */
export const CONVERSION_CHECKS = [
  'no-owner',
  'no-date',
  'no-deliverable',
  'person-not-in-workspace',
  'past',
  'outside-workdays',
  /** The holidays of that year are not published yet. */
  'beyond-calendar',
  'after-anchor',
  'dependency-cycle',
] as const

export type ConversionCheck = (typeof CONVERSION_CHECKS)[number]

/** The checks that each item fails; an item without a finding is absent. Only tasks and milestones are checked. */
export function checkConversion(
  items: readonly PreviewItem[],
  context: Pick<NodeTextContext, 'today' | 'calendar' | 'anchors'>,
): ReadonlyMap<NodeId, readonly ConversionCheck[]> {
  const tasks = items.filter(({ role }) => role === 'task' || role === 'milestone')
  const parents = new Set(tasks.map((item) => item.parentNodeId))
  const cycles = nodesOnCycles(tasks)
  const findings = new Map<NodeId, readonly ConversionCheck[]>()
  for (const item of tasks) {
    const failed: Record<ConversionCheck, boolean> = {
      ...ownerChecks(item),
      ...dateChecks(item, context),
      // A task with sub-tasks takes its dates and its results from them.
      'no-date': !parents.has(item.nodeId) && item.fields.schedule?.due === undefined && !item.fields.recurrence,
      'no-deliverable': !parents.has(item.nodeId) && item.role === 'task' && !item.fields.deliverable,
      'dependency-cycle': cycles.has(item.nodeId),
    }
    const names = CONVERSION_CHECKS.filter((name) => failed[name])
    if (names.length > 0) findings.set(item.nodeId, names)
  }
  return findings
}

/** How many items fail each check; zeros are listed too. */
export function countChecks(
  findings: ReadonlyMap<NodeId, readonly ConversionCheck[]>,
): Readonly<Record<ConversionCheck, number>> {
  const all = [...findings.values()].flat()
  const entries = CONVERSION_CHECKS.map((name) => [name, all.filter((other) => other === name).length])
  return Object.fromEntries(entries) as Record<ConversionCheck, number> // every name is an entry
}

function ownerChecks({
  fields,
}: PreviewItem): Pick<Record<ConversionCheck, boolean>, 'no-owner' | 'person-not-in-workspace'> {
  const assignees = fields.assignees ?? []
  return {
    'no-owner': assignees.length === 0,
    'person-not-in-workspace': assignees.some((person) => person.startsWith('name:')),
  }
}

function dateChecks(
  { fields }: PreviewItem,
  { today, calendar, anchors }: Pick<NodeTextContext, 'today' | 'calendar' | 'anchors'>,
): Pick<Record<ConversionCheck, boolean>, 'past' | 'outside-workdays' | 'beyond-calendar' | 'after-anchor'> {
  const { start, due } = fields.schedule ?? {}
  const dates = [start, due].filter((date) => date !== undefined)
  const main = anchors.find((anchor) => anchor.main) ?? (anchors.length === 1 ? anchors[0] : undefined)
  return {
    past: due !== undefined && isAfter(today, due),
    'outside-workdays': dates.some((date) => !calendar.isWorkday(date)),
    'beyond-calendar': dates.some((date) => !calendar.isKnown(date)),
    'after-anchor': due !== undefined && main !== undefined && isAfter(due, main.at),
  }
}

/** A date without a time means that whole day, so it is not after a moment of the same day. */
function isAfter(date: LocalDate, other: LocalDate): boolean {
  return date.length === other.length ? date > other : date.slice(0, 10) > other.slice(0, 10)
}
