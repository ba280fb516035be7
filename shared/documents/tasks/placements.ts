import { compareText, type OrderKey } from '../../foundation/index.ts'
import { lamportOf, TRASH, type TreeView } from '../tree/index.ts'
import type { Beginning } from './beginning.ts'
import { WBS_ROOT } from './schema.ts'

export type WbsPlace = {
  readonly parentId: string | null
  readonly siblingOrder: OrderKey
  /** 0 where no move of the log says it. */
  readonly placedAt: number
}

/**
 * Where the tasks hang in the WBS: as the move log says, else (the creation was undone, the task stayed) where they
 * were created. Parents never form a cycle (TK8): a beginning that would close one is left out, by id.
 */
export function placementsOf(wbs: TreeView, beginnings: ReadonlyMap<string, Beginning>): (taskId: string) => WbsPlace {
  const begun = new Map<string, readonly [parent: string, order: OrderKey]>()
  const parentOf = (id: string): string | undefined => wbs.placementOf(id)?.parent ?? begun.get(id)?.[0]
  const isWithin = (item: string, ancestor: string): boolean => {
    for (let at: string | undefined = item; at !== undefined; at = parentOf(at)) if (at === ancestor) return true
    return false
  }
  const unplaced = [...beginnings].filter(([id]) => !wbs.placementOf(id)).sort(([a], [b]) => compareText(a, b))
  for (const [id, { parent }] of unplaced) if (parent && !isWithin(parent[0], id)) begun.set(id, parent)

  return (taskId) => {
    const at = wbs.placementOf(taskId)
    const [parent, siblingOrder] = at ? [at.parent, at.order] : (begun.get(taskId) ?? [WBS_ROOT, 'a0'])
    // Nothing of ours moves a task to the trash of the log; deleting is a field (TK9).
    return {
      parentId: parent === WBS_ROOT || parent === TRASH ? null : parent,
      siblingOrder,
      placedAt: at ? lamportOf(at.key) : 0,
    }
  }
}
