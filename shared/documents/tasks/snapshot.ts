import type * as Y from 'yjs'
import { compareText, type DocumentId } from '../../foundation/index.ts'
import { deepFreeze, readMeta } from '../kernel/index.ts'
import { readTasks } from './live-tasks.ts'
import type { Task } from './read-task.ts'
import { readProjectId, taskRoots, wbsOf } from './schema.ts'

export type TasksSnapshot = {
  readonly title: string
  /** Empty until `setProject`. */
  readonly projectId: DocumentId
  readonly closed: boolean
  /** The highest lamport of its placements: a move in another bucket goes above it (TR8). */
  readonly lastLamport: number
  /** All shown tasks by id, deleted ones too. */
  readonly tasks: readonly Task[]
}

/** Everything of a bucket as one frozen value. A task that did not change is the same object as before. */
export function tasksSnapshot(doc: Y.Doc): TasksSnapshot {
  return deepFreeze({
    title: readMeta(doc).title,
    projectId: readProjectId(doc),
    closed: taskRoots(doc).bucket.get('closed') === true,
    lastLamport: wbsOf(doc).lastLamport(),
    tasks: [...readTasks(doc).values()].sort((a, b) => compareText(a.id, b.id)),
  })
}
