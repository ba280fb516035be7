import type * as Y from 'yjs'
import { compareOrder, isOrderKey, orderBetween } from '../../foundation/index.ts'
import { isEntityId, numberOrNull, readFlat, recordOf } from '../kernel/index.ts'
import { type ProcedureStep, readStep } from '../procedure/index.ts'
import { sopRoots } from './schema.ts'

/** A step of the draft. */
export type SopStep = ProcedureStep & {
  readonly order: string
  /** Milliseconds since the epoch, or null while it lives. */
  readonly deletedAt: number | null
}

// Where a step without a readable place stands: among the first, by its id.
const FALLBACK_ORDER = orderBetween(null, null)

/** The steps of the draft, living and deleted, in order. Values of any shape are tolerated. */
export function readSteps(doc: Y.Doc): SopStep[] {
  const { stepOrigins, steps } = sopRoots(doc)
  const changes = readFlat(steps)
  const read: SopStep[] = []
  for (const [id, origin] of stepOrigins) {
    if (!isEntityId(id)) continue
    const changed: Record<string, unknown> = Object.fromEntries(changes.get(id) ?? [])
    const stored: Record<string, unknown> = { ...recordOf(origin), ...changed, id }
    const step = readStep(stored)
    if (!step) continue
    const created = numberOrNull(recordOf(origin)['created']) ?? 0
    read.push({
      ...step,
      order: isOrderKey(stored['order']) ? stored['order'] : FALLBACK_ORDER,
      deletedAt: numberOrNull(changed['deletedAt']) ?? (changed['added'] === true ? null : created),
    })
  }
  return read.sort(compareOrder)
}

/** The living steps as a version or a run takes them. */
export function livingSteps(steps: readonly SopStep[]): ProcedureStep[] {
  return steps
    .filter((step) => step.deletedAt === null)
    .map(({ order: _order, deletedAt: _deletedAt, ...step }) => step)
}
