import { compareOrder, type Ordered } from '../../foundation/index.ts'
import { compareMoves, type MoveOp } from './move-log.ts'

/** The rule of the tree in its plainest form, to hold the fast one to it. For tests. */
export function referenceTree(moves: readonly MoveOp[], roots: readonly string[]): Record<string, readonly string[]> {
  const placed = new Map<string, Ordered & { readonly parent: string }>()
  for (const { item, parent, order } of moves.toSorted(compareMoves)) {
    const chain = [parent]
    for (let at = placed.get(parent); at; at = placed.get(at.parent)) chain.push(at.parent)
    if (!roots.includes(item) && !chain.includes(item)) placed.set(item, { id: item, parent, order })
  }
  const children: Record<string, string[]> = {}
  for (const { id, parent } of [...placed.values()].sort(compareOrder)) (children[parent] ??= []).push(id)
  return children
}
