import * as Y from 'yjs'

/**
 * Who caused a Yjs transaction. Effects react to `user` and `undo` only.
 * `create`: containers a command needs, never undone (undoing a creation would destroy others' work inside it).
 */
export type Origin = 'user' | 'create' | 'undo' | 'remote' | 'storage' | 'migration' | 'repair'

const ORIGINS: ReadonlySet<unknown> = new Set<Origin>([
  'user',
  'create',
  'undo',
  'remote',
  'storage',
  'migration',
  'repair',
])

/**
 * The origin of a transaction; an UndoManager as origin means `undo`. Throws for an origin that is not ours.
 *
 * `null` is `repair`: Yjs itself runs such transactions, when it clears a redo stack and when it removes formatting
 * marks made redundant by a peer's edit. The latter delete something, so they must be stored and sent like our own.
 */
export function originOf(transactionOrigin: unknown): Origin {
  if (transactionOrigin === null) return 'repair'
  if (transactionOrigin instanceof Y.UndoManager) return 'undo'
  if (ORIGINS.has(transactionOrigin)) return transactionOrigin as Origin // checked by the line's own test
  throw new Error(`A transaction without a known origin (${typeof transactionOrigin})`)
}

/** True for edits made on this computer that peers and the disk do not have yet. */
export function isLocalEdit(origin: Origin): boolean {
  return origin !== 'remote' && origin !== 'storage'
}
