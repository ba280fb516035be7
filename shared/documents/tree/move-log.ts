import type * as Y from 'yjs'
import { compareText, isOrderKey, type OrderKey, type ReplicaId } from '../../foundation/index.ts'

/** The parent of everything deleted. */
export const TRASH = 'trash'

/** One placement, creation or deletion of an item, as everyone keeps it for ever. */
export type MoveOp = {
  /** `${lamport}:${replica}`, the lamport padded, so that keys sort by (lamport, replica) as plain text. */
  readonly key: string
  readonly lamport: number
  readonly item: string
  readonly parent: string
  readonly order: OrderKey
}

// 2^48 - 1: one move per millisecond for 8,900 years, and 15 digits.
const LAMPORT_LIMIT = 2 ** 48
const LAMPORT_DIGITS = 15
const KEY_SHAPE = /^(\d{15}):[\w-]{1,64}$/
// Starts with a letter or digit, so that no id is `__proto__`.
const ID_SHAPE = /^[0-9A-Za-z][\w:.-]{0,63}$/

/** True for a string that may name an item of a tree. */
export function isItemId(value: unknown): value is string {
  return typeof value === 'string' && ID_SHAPE.test(value)
}

/** True for a logical time that a move may carry. */
export function isLamport(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) < LAMPORT_LIMIT
}

/** The key of a move in the log. */
export function moveKey(lamport: number, replica: ReplicaId): string {
  return `${String(lamport).padStart(LAMPORT_DIGITS, '0')}:${replica}`
}

/** The lamport in the key of a move. */
export function lamportOf(key: string): number {
  return Number(KEY_SHAPE.exec(key)?.[1] ?? 0)
}

/** Reads one entry of a log; null when it is none. What a peer wrote is judged here and nowhere else (TR5). */
export function parseMove(key: string, value: unknown): MoveOp | null {
  const lamport = lamportOf(key)
  if (!isLamport(lamport) || !Array.isArray(value) || value.length !== 3) return null
  const [item, parent, order] = value as readonly unknown[]
  if (!isItemId(item) || item === TRASH || !isItemId(parent) || item === parent || !isOrderKey(order)) return null
  return { key, lamport, item, parent, order }
}

/** Compares moves by (lamport, replica). */
export function compareMoves(a: MoveOp, b: MoveOp): number {
  return compareText(a.key, b.key)
}

/** A move about to be written. */
export type NewMove = { readonly item: string; readonly parent: string; readonly order: OrderKey }

/** Appends moves to the log with lamports from `lamport` upwards. Call inside a transaction. */
export function writeMoves(
  log: Y.Map<unknown>,
  replica: ReplicaId,
  lamport: number,
  newMoves: readonly NewMove[],
): void {
  newMoves.forEach(({ item, parent, order }, i) => log.set(moveKey(lamport + i, replica), [item, parent, order]))
}
