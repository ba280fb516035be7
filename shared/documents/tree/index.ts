export { treeOf } from './live-tree.ts'
export {
  compareMoves,
  isItemId,
  isLamport,
  type MoveOp,
  moveKey,
  type NewMove,
  parseMove,
  TRASH,
  writeMoves,
} from './move-log.ts'
export { placeRun, type RunPlacement } from './place-run.ts'
export {
  createReplay,
  type LogChange,
  type Replay,
  type SkipReason,
  type TreePlacement,
  type TreeView,
} from './replay.ts'
