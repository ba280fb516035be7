import type * as Y from 'yjs'
import { assert } from '../../foundation/index.ts'
import { type MoveOp, parseMove } from './move-log.ts'
import { createReplay, type Replay, type TreeView } from './replay.ts'

type Follower = { readonly replay: Replay; readonly catchUp: () => void }

// The only module state: what is derived from a log, dropped with it. It is never more than a cache (TR2), so that two
// readers of one document share the work and nobody has to own and dispose it.
const followers = new WeakMap<Y.Map<unknown>, Follower>()

/**
 * The tree of a log inside a document, up to date at every call, also in the middle of a transaction. The first call
 * replays the log, later ones only what has changed since. `roots` must be the same at every call for one log.
 */
export function treeOf(log: Y.Map<unknown>, roots: readonly string[]): TreeView {
  const known = followers.get(log) ?? follow(log, roots)
  followers.set(log, known)
  known.catchUp()
  return known.replay
}

function follow(log: Y.Map<unknown>, roots: readonly string[]): Follower {
  const doc = log.doc
  assert(doc, 'a move log is inside a document')
  const replay = createReplay(roots)
  const known = new Map<string, unknown>()
  const changed = new Set<string>(log.keys())
  const noteChanges = (transaction: Y.Transaction): void => {
    const changedTypes: ReadonlyMap<unknown, ReadonlySet<string | null>> = transaction.changed
    for (const key of changedTypes.get(log) ?? []) if (key !== null) changed.add(key)
  }
  // Before any observer of anybody, so that no observer can see the tree of the past.
  doc.on('beforeObserverCalls', noteChanges)
  return {
    replay,
    catchUp: () => {
      if (doc._transaction) noteChanges(doc._transaction)
      if (changed.size === 0) return
      const added: MoveOp[] = []
      const removed = new Set<string>()
      for (const key of changed) {
        const value = log.get(key)
        if (known.get(key) === value) continue
        removed.add(key)
        if (value === undefined) known.delete(key)
        else known.set(key, value)
        const move = value === undefined ? null : parseMove(key, value)
        if (move) added.push(move)
      }
      changed.clear()
      replay.apply({ added, removed })
    },
  }
}
