import { compareOrder, compareText, type Ordered, type OrderKey } from '../../foundation/index.ts'
import { compareMoves, type MoveOp, TRASH } from './move-log.ts'

/** Where an item is, and the move that put it there. */
export type TreePlacement = { readonly parent: string; readonly order: OrderKey; readonly key: string }

/** Why a move of the log has no effect. */
export type SkipReason = 'would-cycle' | 'is-root'

/** A tree as the log says it is. An item without a placement was never placed, or its placing was undone. */
export type TreeView = {
  readonly placementOf: (item: string) => TreePlacement | undefined
  /** Items directly under `parent`, sorted by (order, id). The same array until they change. */
  readonly childrenOf: (parent: string) => readonly Ordered[]
  /** The end of the chain of parents: a root, `trash`, or an item without a placement. */
  readonly topOf: (item: string) => string
  /** True when `item` is `ancestor` or somewhere under it. */
  readonly isWithin: (item: string, ancestor: string) => boolean
  /** Where the item was before it went to the trash: its last place that was not the trash itself. */
  readonly placeBeforeTrash: (item: string) => TreePlacement | undefined
  readonly items: () => Iterable<string>
  readonly skipped: () => readonly { readonly key: string; readonly reason: SkipReason }[]
  /** The highest lamport in the log, 0 when it is empty. */
  readonly lastLamport: () => number
  /** Another number whenever the log has changed. */
  readonly revision: () => number
}

/** A change of the log: moves that appeared and keys that vanished (undone). */
export type LogChange = { readonly added: readonly MoveOp[]; readonly removed: ReadonlySet<string> }

export type Replay = TreeView & { readonly apply: (change: LogChange) => void }

type Step = { readonly move: MoveOp; readonly before: TreePlacement | undefined; readonly skipped: SkipReason | null }

const NOTHING: readonly Ordered[] = []

/**
 * Replays a log of moves in (lamport, replica) order, leaving out a move that would close a cycle (Kleppmann et al.,
 * "A highly-available move operation for replicated trees").
 *
 * `apply` takes the newer moves back, changes the log and does them again, so a move at the end costs the depth of
 * the tree and an early one costs the rest of the log. `roots` are never moved.
 */
export function createReplay(roots: readonly string[]): Replay {
  const rootSet = new Set(roots)
  const steps: Step[] = []
  const placements = new Map<string, TreePlacement>()
  const childSets = new Map<string, Set<string>>()
  const sortedChildren = new Map<string, readonly Ordered[]>()
  let revision = 0

  const place = (item: string, to: TreePlacement | undefined): void => {
    const from = placements.get(item)
    if (from) {
      childSets.get(from.parent)?.delete(item)
      sortedChildren.delete(from.parent)
    }
    if (!to) {
      placements.delete(item)
      return
    }
    placements.set(item, to)
    sortedChildren.delete(to.parent)
    const siblings = childSets.get(to.parent)
    if (siblings) siblings.add(item)
    else childSets.set(to.parent, new Set([item]))
  }

  const isWithin = (item: string, ancestor: string): boolean => {
    for (let at: string | undefined = item; at !== undefined; at = placements.get(at)?.parent) {
      if (at === ancestor) return true
    }
    return false
  }

  const redo = (move: MoveOp): void => {
    const before = placements.get(move.item)
    const skipped = rootSet.has(move.item) ? 'is-root' : isWithin(move.parent, move.item) ? 'would-cycle' : null
    if (!skipped) place(move.item, placementOfMove(move))
    steps.push({ move, before, skipped })
  }

  const undoFrom = (position: number): MoveOp[] => {
    const taken = steps.splice(position)
    for (const { move, before, skipped } of taken.toReversed()) if (!skipped) place(move.item, before)
    return taken.map(({ move }) => move)
  }

  const positionOf = (key: string): number => {
    let low = 0
    let high = steps.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareText(steps[middle]?.move.key ?? '', key) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    apply: ({ added, removed }) => {
      const first = [...removed, ...added.map((move) => move.key)].reduce<string | null>(
        (least, key) => (least === null || compareText(key, least) < 0 ? key : least),
        null,
      )
      if (first === null) return
      revision += 1
      const replaced = new Set(added.map((move) => move.key))
      const kept = undoFrom(positionOf(first)).filter((move) => !removed.has(move.key) && !replaced.has(move.key))
      for (const move of [...kept, ...added].sort(compareMoves)) redo(move)
    },
    placementOf: (item) => placements.get(item),
    childrenOf: (parent) => {
      const known = sortedChildren.get(parent)
      if (known) return known
      const ids = childSets.get(parent)
      if (!ids || ids.size === 0) return NOTHING
      const sorted = [...ids].map((id) => ({ id, order: placements.get(id)?.order ?? '' })).sort(compareOrder)
      sortedChildren.set(parent, sorted)
      return sorted
    },
    topOf: (item) => {
      let top = item
      for (let next = placements.get(top); next; next = placements.get(top)) top = next.parent
      return top
    },
    isWithin,
    placeBeforeTrash: (item) => {
      const step = steps.findLast(({ move, skipped }) => move.item === item && !skipped && move.parent !== TRASH)
      return step && placementOfMove(step.move)
    },
    items: () => placements.keys(),
    skipped: () => steps.flatMap(({ move, skipped }) => (skipped ? [{ key: move.key, reason: skipped }] : [])),
    lastLamport: () => steps.at(-1)?.move.lamport ?? 0,
    revision: () => revision,
  }
}

/** The tree of a finished list of moves, in any order; each key once. */
export function replayMoves(moves: readonly MoveOp[], roots: readonly string[]): TreeView {
  const replay = createReplay(roots)
  replay.apply({ added: moves, removed: new Set() })
  return replay
}

function placementOfMove({ parent, order, key }: MoveOp): TreePlacement {
  return { parent, order, key }
}
