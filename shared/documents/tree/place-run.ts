import {
  isOrderKey,
  ORDER_KEY_LIMIT,
  type Ordered,
  type OrderKey,
  ordersBetween,
  placeAt,
} from '../../foundation/index.ts'

export type RunPlacement = {
  /** Keys of the placed items, in order. */
  readonly orders: readonly OrderKey[]
  /** Siblings that need a new key. */
  readonly rekeyed: readonly Ordered[]
}

/**
 * Keys for `count` items placed side by side at `index` among `siblings` (sorted, without the items themselves).
 * Where there is no room, because keys are equal, too long, or at the end of what a peer left, siblings get new keys.
 */
export function placeRun(siblings: readonly Ordered[], index: number, count: number): RunPlacement {
  const at = Math.max(0, Math.min(index, siblings.length))
  if (count === 0) return { orders: [], rekeyed: [] }
  return placeInGap(siblings, at, count) ?? spread(siblings, at, count)
}

function placeInGap(siblings: readonly Ordered[], at: number, count: number): RunPlacement | null {
  const before = siblings[at - 1]?.order ?? null
  const after = siblings[at]?.order ?? null
  try {
    if (before === null || after === null || before < after) {
      const orders = ordersBetween(before, after, count)
      return orders.every(isShort) ? { orders, rekeyed: [] } : null
    }
    const { order, rekeyed } = placeAt(siblings, at)
    const orders = [order, ...ordersBetween(order, rekeyed[0]?.order ?? null, count - 1)]
    return [...orders, ...rekeyed.map((sibling) => sibling.order)].every(isShort) ? { orders, rekeyed } : null
  } catch {
    // The smallest key there is: only a hostile peer gets there, and new keys for all of them mend it.
    return null
  }
}

function isShort(order: OrderKey): boolean {
  return isOrderKey(order) && order.length <= ORDER_KEY_LIMIT
}

function spread(siblings: readonly Ordered[], at: number, count: number): RunPlacement {
  const keys = ordersBetween(null, null, siblings.length + count)
  const rekeyed = siblings.map(({ id }, i) => ({ id, order: keys[i < at ? i : i + count] ?? '' }))
  return { orders: keys.slice(at, at + count), rekeyed }
}
