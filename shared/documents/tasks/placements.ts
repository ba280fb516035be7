import type * as Y from 'yjs'
import { compareText, isOrderKey, type OrderKey } from '../../foundation/index.ts'
import { isItemId } from '../tree/index.ts'
import { taskRoots, WBS_ROOT, wbsOf } from './schema.ts'

type WbsPlace = { readonly parentId: string | null; readonly siblingOrder: OrderKey }

/**
 * Where the tasks hang in the WBS: as the move log says, else (the creation was undone, the task stayed) where they
 * were created. Parents never form a cycle (TK8): a beginning that would close one is left out, by id.
 */
export function readPlacements(doc: Y.Doc): {
  /** Named by the log, be it in a move that is skipped: a task is never lost to a cycle. */
  readonly isPlaced: (id: string) => boolean
  readonly of: (id: string) => WbsPlace
} {
  const { moves, origins } = taskRoots(doc)
  const wbs = wbsOf(doc)
  const named = new Set<unknown>()
  for (const move of moves.values()) if (Array.isArray(move)) named.add(move[0])

  const begun = new Map<string, readonly [parent: string, order: OrderKey]>()
  const parentOf = (id: string): string | undefined => wbs.placementOf(id)?.parent ?? begun.get(id)?.[0]
  const isWithin = (item: string, ancestor: string): boolean => {
    for (let at: string | undefined = item; at !== undefined; at = parentOf(at)) if (at === ancestor) return true
    return false
  }
  const beginnings = [...origins.entries()]
    .filter(([key]) => key.endsWith('|parent'))
    .sort(([a], [b]) => compareText(a, b))
  for (const [key, value] of beginnings) {
    const id = key.slice(0, -'|parent'.length)
    const beginning = asBeginning(value)
    if (beginning && !wbs.placementOf(id) && !isWithin(beginning[0], id)) begun.set(id, beginning)
  }

  return {
    isPlaced: (id) => named.has(id),
    of: (id) => {
      const at = wbs.placementOf(id)
      const [parent, siblingOrder] = at ? [at.parent, at.order] : (begun.get(id) ?? [WBS_ROOT, 'a0'])
      return { parentId: parent === WBS_ROOT ? null : parent, siblingOrder }
    },
  }
}

/** A beginning of a task in the WBS as `createTasks` writes it: `[parent, order]`. */
export function asBeginning(value: unknown): readonly [parent: string, order: OrderKey] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [parent, order] = value as readonly unknown[]
  return isItemId(parent) && isOrderKey(order) ? [parent, order] : undefined
}
