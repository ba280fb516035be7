import { compareText, isOrderKey, type OrderKey } from '../../foundation/index.ts'
import {
  type Actual,
  isEntityId,
  type PersonRef,
  type Predecessor,
  type Priority,
  type Schedule,
} from '../kernel/index.ts'
import { isItemId } from '../tree/index.ts'
import {
  asActual,
  asAssignees,
  asBudget,
  asFlag,
  asOrder,
  asPlace,
  asPredecessors,
  asPriority,
  asSchedule,
  asSource,
  asText,
  type CardPlace,
  type TaskSource,
} from './fields.ts'

export type ChecklistItem = {
  readonly id: string
  readonly text: string
  readonly done: boolean
  readonly order: OrderKey
}

/** What a task was created with: one record per creating replica, written once and outside undo (TK4). */
export type Beginning = {
  readonly title?: string
  readonly place?: CardPlace
  /** Its first parent and order in the WBS. */
  readonly parent?: readonly [parentId: string, order: OrderKey]
  readonly assignees?: readonly PersonRef[]
  readonly schedule?: Schedule
  readonly actual?: Actual
  readonly priority?: Priority | null
  readonly milestone?: boolean
  readonly deliverable?: string
  readonly budget?: number | null
  readonly description?: string
  readonly source?: TaskSource | null
  readonly tags?: readonly string[]
  readonly predecessors?: readonly Predecessor[]
  readonly checklist?: readonly ChecklistItem[]
}

/** How each field is read; `undefined` = not a value of this field, whatever a peer wrote. */
export const BEGINNING_DECODERS: { readonly [Field in keyof Beginning]-?: (value: unknown) => Beginning[Field] } = {
  title: asText,
  place: asPlace,
  parent: asParent,
  assignees: asAssignees,
  schedule: asSchedule,
  actual: asActual,
  priority: asPriority,
  milestone: asFlag,
  deliverable: asText,
  budget: asBudget,
  description: asText,
  source: asSource,
  tags: asTags,
  predecessors: asPredecessors,
  checklist: asChecklist,
}

/**
 * One beginning of the records of several people who created the same task apart: each field from the first record
 * (by replica) that has it, tags, predecessors and checklist items of all (TK5).
 */
export function mergeBeginnings(records: ReadonlyMap<string, unknown>): Beginning {
  const merged: { -readonly [Field in keyof Beginning]: Beginning[Field] } = {}
  const tags = new Set<string>()
  const checklist = new Map<string, ChecklistItem>()
  const predecessors = new Map<string, Predecessor>()
  const sorted = [...records].sort(([a], [b]) => compareText(a, b))
  for (const [, record] of sorted) {
    const beginning = readBeginning(record)
    for (const tag of beginning.tags ?? []) tags.add(tag)
    for (const each of beginning.predecessors ?? []) {
      if (!predecessors.has(each.taskId)) predecessors.set(each.taskId, each)
    }
    for (const item of beginning.checklist ?? []) if (!checklist.has(item.id)) checklist.set(item.id, item)
    Object.assign(merged, { ...beginning, ...merged })
  }
  if (tags.size > 0) merged.tags = [...tags]
  if (predecessors.size > 0) merged.predecessors = [...predecessors.values()]
  if (checklist.size > 0) merged.checklist = [...checklist.values()]
  return merged
}

function readBeginning(record: unknown): Beginning {
  if (typeof record !== 'object' || record === null) return {}
  const fields = Object.entries(BEGINNING_DECODERS).flatMap(([field, decode]) => {
    const value = Object.hasOwn(record, field) ? decode((record as Record<string, unknown>)[field]) : undefined
    return value === undefined ? [] : [[field, value] as const]
  })
  return Object.fromEntries(fields)
}

function asParent(value: unknown): readonly [parent: string, order: OrderKey] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [parent, order] = value as readonly unknown[]
  return isItemId(parent) && isOrderKey(order) ? [parent, order] : undefined
}

function asTags(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((tag) => typeof tag === 'string') ? value : undefined
}

function asChecklist(value: unknown): readonly ChecklistItem[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value.map(asItem)
  return items.every((item) => item !== undefined) ? items : undefined
}

function asItem(value: unknown): ChecklistItem | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, text, done, order } = value as Record<string, unknown>
  if (!isEntityId(id) || typeof text !== 'string' || typeof done !== 'boolean') return undefined
  const key = asOrder(order)
  return key === undefined ? undefined : { id, text, done, order: key }
}
