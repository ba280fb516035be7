import { defineDocumentType } from '../kernel/index.ts'
import { tasksCommands } from './commands.ts'
import { checkTasks } from './integrity.ts'
import { tasksProjection } from './projection.ts'
import { taskRoots } from './schema.ts'
import { type TasksSnapshot, tasksSnapshot } from './snapshot.ts'

export { type Placed, withoutCircle } from './circles.ts'
export { isBucketFull, BUCKET_SIZE_LIMIT_BYTES, BUCKET_TASK_LIMIT } from './schema.ts'
export type { ChecklistItem } from './beginning.ts'
export type { Comment, Task } from './read-task.ts'
export type { TaskImage } from './images.ts'
export type { TasksSnapshot } from './snapshot.ts'

/** A bucket of a project's tasks. A task never leaves its bucket; boards and the WBS are views over all of them. */
export const tasksType = defineDocumentType<TasksSnapshot, typeof tasksCommands>({
  kind: 'tasks',
  version: 1,
  initialise: ({ doc }) => {
    taskRoots(doc).bucket.set('closed', false)
  },
  commands: tasksCommands,
  snapshot: tasksSnapshot,
  project: tasksProjection,
  checkIntegrity: checkTasks,
  undoScope: (doc) => {
    // Not `origins`: what a task was created with outlives the undo of its creation (TK4).
    const { origins: _origins, ...scope } = taskRoots(doc)
    return Object.values(scope)
  },
})
