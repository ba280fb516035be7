export { treeOf } from './live-tree.ts'
export {
  compareMoves,
  isItemId,
  isLamport,
  lamportOf,
  type MoveOp,
  moveKey,
  type NewMove,
  parseMove,
  TRASH,
  writeMoves,
} from './move-log.ts'
export { placeRun, type RunPlacement } from './place-run.ts'
export { type NamedLog, nextLamport, readMoves, replayAll, scopeMove } from './replay-all.ts'
export {
  createReplay,
  type LogChange,
  type Replay,
  replayMoves,
  type SkipReason,
  type TreePlacement,
  type TreeView,
} from './replay.ts'
