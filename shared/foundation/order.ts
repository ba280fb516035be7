import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** A fractional index: strings that sort by code unit; between any two there is always another. */
export type OrderKey = string

/** Something with a place among its siblings. Two replicas may give the same key, so the id breaks ties. */
export type Ordered = { readonly id: string; readonly order: OrderKey }

/** Compares siblings by (order, id): the same on every computer, whatever the locale. */
export function compareOrder(a: Ordered, b: Ordered): number {
  return compareText(a.order, b.order) || compareText(a.id, b.id)
}

/** Compares two strings by code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A key between two neighbours; `null` means the end of the list. Throws when the keys are equal or reversed. */
export function orderBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  return generateKeyBetween(before, after)
}

// The library takes its smallest key and characters outside its 62 digits for granted, and computes nonsense from them.
const ORDER_KEY_SHAPE = /^(?!A0{26}$)[A-Za-z][0-9A-Za-z]*$/
// Far above ORDER_KEY_LIMIT, so that no honest key is refused, and low enough that a hostile one costs nothing.
const ORDER_KEY_MAX = 1024

/** True for a string that can be a neighbour in `orderBetween`; what a peer wrote may be anything. */
export function isOrderKey(value: unknown): value is OrderKey {
  if (typeof value !== 'string' || value.length > ORDER_KEY_MAX || !ORDER_KEY_SHAPE.test(value)) return false
  const head = value.charCodeAt(0)
  // The head says how long the integer part is: a..z = 2..27 characters upwards, Z..A the same downwards.
  const integerLength = head >= 97 ? head - 97 + 2 : 90 - head + 2
  return value.length === integerLength || (value.length > integerLength && !value.endsWith('0'))
}

/** `count` keys between two neighbours, in order. */
export function ordersBetween(before: OrderKey | null, after: OrderKey | null, count: number): OrderKey[] {
  return generateNKeysBetween(before, after, count)
}

/** Keys longer than this are re-spread as one user command (a 1,000-fold insert at one place grows to 169). */
export const ORDER_KEY_LIMIT = 32

export type Placement = {
  /** The key of the placed item. */
  readonly order: OrderKey
  /** Siblings that had equal keys around the gap and need a new one first. */
  readonly rekeyed: readonly Ordered[]
}

/**
 * The key for an item placed at `index` among `siblings` (already sorted, without the item itself).
 * Equal neighbours, which two people inserting into one gap while apart create, get new keys; so do all siblings when
 * a neighbour's key is not one, as only a broken peer writes it.
 */
export function placeAt(siblings: readonly Ordered[], index: number): Placement {
  const at = Number.isNaN(index) ? siblings.length : Math.trunc(Math.max(0, Math.min(index, siblings.length)))
  const before = siblings[at - 1]?.order ?? null
  const after = siblings[at]?.order ?? null
  if ([before, after].some((key) => key !== null && !isOrderKey(key))) return respread(siblings, at)
  if (before === null || after === null || before < after) return { order: orderBetween(before, after), rekeyed: [] }
  // Everything from `at` on that is not larger than `before` moves up behind the new item.
  let end = at
  while (end < siblings.length && (siblings[end]?.order ?? '') <= before) end += 1
  const beyond = siblings[end]?.order ?? null
  if (beyond !== null && !isOrderKey(beyond)) return respread(siblings, at)
  const keys = ordersBetween(before, beyond, end - at + 1)
  const rekeyed = siblings.slice(at, end).map((sibling, i) => ({ id: sibling.id, order: keys[i + 1] ?? '' }))
  return { order: keys[0] ?? '', rekeyed }
}

function respread(siblings: readonly Ordered[], at: number): Placement {
  const keys = ordersBetween(null, null, siblings.length + 1)
  const rekeyed = siblings.map(({ id }, i) => ({ id, order: keys[i < at ? i : i + 1] ?? '' }))
  return { order: keys[at] ?? '', rekeyed }
}
