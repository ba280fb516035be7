import type { DocumentId, NodeId, OrderKey, TaskId } from '../../foundation/index.ts'
import { isOrderKey } from '../../foundation/index.ts'
import {
  type Actual,
  isEntityId,
  isLocalDate,
  type LocalDate,
  type PersonRef,
  type Predecessor,
  type Priority,
  recordOf,
  type Schedule,
} from '../kernel/index.ts'

/** The card's place on the board: its status and its order in the column are one value. */
export type CardPlace = readonly [statusId: string, order: OrderKey]

export type TaskSource = { readonly mapId: DocumentId; readonly nodeId: NodeId }

export type TaskComment = {
  readonly id: string
  readonly by: string
  readonly atMs: number
  readonly text: string
}

// Decoders: `undefined` = not a value of this field, whatever a peer wrote.

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
export const asFlag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)
export const asOrder = (value: unknown): OrderKey | undefined => (isOrderKey(value) ? value : undefined)

export function asTime(value: unknown): number | null | undefined {
  return value === null || (typeof value === 'number' && Number.isFinite(value)) ? value : undefined
}

export function asPlace(value: unknown): CardPlace | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [statusId, order] = value as readonly unknown[]
  return typeof statusId === 'string' && isOrderKey(order) ? [statusId, order] : undefined
}

export function asPriority(value: unknown): Priority | null | undefined {
  return value === null || value === 1 || value === 2 || value === 3 || value === 4 ? value : undefined
}

/** True for `member:<id>` or `name:<text>` with something behind the colon. */
export function isPersonRef(value: unknown): value is PersonRef {
  return typeof value === 'string' && value.length <= 200 && /^(?:member|name):\S/u.test(value)
}

export function asAssignees(value: unknown): readonly PersonRef[] | undefined {
  return Array.isArray(value) && value.every(isPersonRef) ? [...new Set(value)] : undefined
}

/** Why a schedule is refused. */
export type ScheduleProblem = 'invalid-date' | 'start-after-due'

/** The first problem of a schedule, or null. */
export function scheduleProblem(schedule: {
  readonly start?: string | undefined
  readonly due?: string | undefined
}): ScheduleProblem | null {
  const { start, due } = schedule
  if (start !== undefined && !isLocalDate(start)) return 'invalid-date'
  if (due !== undefined && !isLocalDate(due)) return 'invalid-date'
  return start !== undefined && due !== undefined && isAfter(start, due) ? 'start-after-due' : null
}

// A date without an hour is the whole day: a start at 20:00 of the due day is not after it.
function isAfter(start: LocalDate, due: LocalDate): boolean {
  const length = Math.min(start.length, due.length)
  return start.slice(0, length) > due.slice(0, length)
}

export function asSchedule(value: unknown): Schedule | undefined {
  if (value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const { start, due, days, hours } = value as Record<string, unknown>
  if (!isOptionalText(start) || !isOptionalText(due)) return undefined
  const schedule: Schedule = {
    ...(start === undefined ? {} : { start }),
    ...(due === undefined ? {} : { due }),
    ...(isAmount(days) ? { days } : {}),
    ...(isAmount(hours) ? { hours } : {}),
  }
  return scheduleProblem(schedule) ? undefined : schedule
}

/** When work began and ended; `null` = not known. An end before the start is not true of any work. */
export function asActual(value: unknown): Actual | undefined {
  if (value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const { start, end } = recordOf(value)
  if (!isOptionalText(start) || !isOptionalText(end)) return undefined
  if (scheduleProblem({ start, due: end })) return undefined
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

/** An amount of money; null = none. */
export function asBudget(value: unknown): number | null | undefined {
  return value === null || isAmount(value) ? value : undefined
}

const DEPENDENCY_TYPES = ['FS', 'SS', 'FF', 'SF'] as const
const LAG_UNITS = ['days', 'workdays', 'hours'] as const

/** A predecessor of one task; `false` = taken off. */
export function asPredecessor(taskId: string, value: unknown): Predecessor | false | undefined {
  if (value === false) return false
  const { type, lag } = recordOf(value)
  const known = DEPENDENCY_TYPES.find((name) => name === type)
  if (!known || !isEntityId(taskId)) return undefined
  const id = taskId as TaskId // an id is a brand over text
  if (lag === null) return { taskId: id, type: known, lag }
  const { amount, unit } = recordOf(lag)
  const knownUnit = LAG_UNITS.find((name) => name === unit)
  if (!knownUnit || typeof amount !== 'number' || !Number.isFinite(amount)) return undefined
  return { taskId: id, type: known, lag: { amount, unit: knownUnit } }
}

/** The predecessors a task was created with. */
export function asPredecessors(value: unknown): readonly Predecessor[] | undefined {
  if (!Array.isArray(value)) return undefined
  const all = value.map((each: unknown) => asPredecessor(String(recordOf(each)['taskId']), each))
  return all.every((each) => each !== undefined && each !== false) ? all : undefined
}

export function asSource(value: unknown): TaskSource | null | undefined {
  if (value === null) return null
  if (typeof value !== 'object') return undefined
  const { mapId, nodeId } = value as Record<string, unknown>
  if (typeof mapId !== 'string' || typeof nodeId !== 'string') return undefined
  return { mapId: mapId as DocumentId, nodeId: nodeId as NodeId } // ids are brands over text
}

export function asComment(id: string, value: unknown): TaskComment | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { by, atMs, text } = value as Record<string, unknown>
  if (typeof by !== 'string' || typeof atMs !== 'number' || !Number.isFinite(atMs)) return undefined
  return typeof text === 'string' ? { id, by, atMs, text } : undefined
}
