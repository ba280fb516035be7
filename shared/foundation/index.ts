export { assert, unreachable } from './assert.ts'
export { type Clock, type ManualClock, manualClock } from './clock.ts'
export { type Disposable, disposableStack } from './disposable.ts'
export { type Emitter, emitter } from './emitter.ts'
export { groupBy } from './group-by.ts'
export {
  deterministicId,
  newId,
  type DocumentId,
  type MemberId,
  type NodeId,
  type ReplicaId,
  type StepId,
  type TaskId,
  type WorkspaceId,
} from './ids.ts'
export {
  compareOrder,
  compareText,
  isOrderKey,
  ORDER_KEY_LIMIT,
  orderBetween,
  type Ordered,
  type OrderKey,
  ordersBetween,
  type Placement,
  placeAt,
} from './order.ts'
export { clockOver, localDay, type PlatformTime } from './system-clock.ts'
export { pick, type Random, randomInteger, seededRandom } from './random.ts'
export { sha256 } from './sha256.ts'
export { err, type Err, ok, type Ok, type Result, unwrap } from './result.ts'
