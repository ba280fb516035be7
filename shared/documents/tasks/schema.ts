import * as Y from 'yjs'
import { isLamport, type NewMove, nextLamport, treeOf, type TreeView, writeMoves } from '../tree/index.ts'
import { type DocumentId, err, ok, type ReplicaId, type Result } from '../../foundation/index.ts'
import { readFlat } from '../kernel/index.ts'

// A bucket opens in a few milliseconds and an edit in it costs about one; both measured between 100 and 1,000 tasks.
export const BUCKET_TASK_LIMIT = 250
export const BUCKET_SIZE_LIMIT_BYTES = 512 * 1024

// Longer input is refused, never cut.
export const TITLE_LIMIT = 500
export const TEXT_LIMIT = 20_000
export const TAG_LIMIT = 40
// A task that waits for more is a milestone over a whole plan, and should be one.
export const PREDECESSOR_LIMIT = 100

/**
 * The root maps; all but `bucket`, `meta` and `moves` are flat (`taskId|…`).
 * `origins` (`taskId|replica` → Beginning) holds what a task was created with and is outside undo; `edits`, `tags` and
 * `checklist` lie over it.
 */
export function taskRoots(doc: Y.Doc) {
  return {
    meta: doc.getMap('meta'),
    bucket: doc.getMap('bucket'),
    origins: doc.getMap('origins'),
    edits: doc.getMap('edits'),
    /** `taskId|tag` → true (added) or false (taken off). */
    tags: doc.getMap('tags'),
    /** `taskId|id of the task it waits for` → `{type, lag}`, or false (taken off). */
    predecessors: doc.getMap('predecessors'),
    /** `taskId|itemId|field` */
    checklist: doc.getMap('checklist'),
    /** `taskId|commentId` → Comment, written once. */
    comments: doc.getMap('comments'),
    /** `taskId|conversionId` → true */
    conversions: doc.getMap('conversions'),
    /** `taskId|hash of the text it began with` → Y.Text */
    texts: doc.getMap('texts'),
    /** `taskId|blob` → `{name, width, height, order}`, or false (taken off). */
    images: doc.getMap('images'),
    moves: doc.getMap('moves'),
  }
}

/** The parent of tasks directly under the project, as the move log names it. */
export const WBS_ROOT = 'root'

/** The WBS as the move log says it is. Sections and tasks of other buckets are opaque parents in it. */
export function wbsOf(doc: Y.Doc): TreeView {
  return treeOf(taskRoots(doc).moves, [WBS_ROOT])
}

/** Appends placements to the WBS, above `floor`: what the author has seen in other buckets (TR8). Call inside a transaction. */
export function writePlacements(doc: Y.Doc, replica: ReplicaId, moves: readonly NewMove[], floor = 0): void {
  writeMoves(taskRoots(doc).moves, replica, nextLamport([wbsOf(doc)], floor), moves)
}

/** Whether the log can still number so many moves; only a hostile writer gets it there (tree/README, Cost). */
export function hasRoomToMove(doc: Y.Doc, count: number, floor = 0): Result<void, 'log-full'> {
  return isLamport(nextLamport([wbsOf(doc)], floor) + count) ? ok() : err('log-full')
}

/** The id of the project this bucket belongs to; empty until `setProject`. */
export function readProjectId(doc: Y.Doc): DocumentId {
  const projectId = taskRoots(doc).bucket.get('projectId')
  return (typeof projectId === 'string' ? projectId : '') as DocumentId // a brand over text
}

/** True when the bucket has reached the size at which it closes (TK10); whoever adds the last task runs `close`. */
export function isBucketFull(doc: Y.Doc): boolean {
  return taskCount(doc) >= BUCKET_TASK_LIMIT || isTooLarge(doc)
}

/** True when the document has reached the size at which a bucket closes. */
export function isTooLarge(doc: Y.Doc): boolean {
  return Y.encodeStateAsUpdate(doc).byteLength >= BUCKET_SIZE_LIMIT_BYTES
}

/** Tasks ever created in it: deleted and undone ones take their room too. */
export function taskCount(doc: Y.Doc): number {
  return readFlat(taskRoots(doc).origins).size
}
