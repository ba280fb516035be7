import * as Y from 'yjs'
import {
  deterministicId,
  type DocumentId,
  type MemberId,
  type NodeId,
  type ReplicaId,
  seededRandom,
  type TaskId,
  unwrap,
} from '../../foundation/index.ts'
import {
  assertHealthy,
  type CommandContext,
  type CommandInput,
  type CommandOutput,
  createDocument,
  runCommand,
} from '../kernel/index.ts'
import { type Task, tasksType } from './index.ts'

type Commands = typeof tasksType.commands
type CommandName = keyof Commands & string
export type CreateItem = CommandInput<Commands['createTasks']>['items'][number]

/** One person's computer with the bucket open; for tests that need two of them to meet at a chosen moment. */
export type BucketDevice = ReturnType<typeof bucketDevice>

/** Opens a new bucket, or `from`'s as a second person has it. */
export function bucketDevice(seed: number, from?: { readonly doc: Y.Doc }) {
  const doc = new Y.Doc()
  const context: CommandContext = {
    doc,
    documentId: 'bucket0000000000' as DocumentId, // fixed ids, so that a failure reads the same every time
    nowMs: 1_760_000_000_000 + seed,
    random: seededRandom(seed),
    replica: `replica${seed}` as ReplicaId,
    actor: `member${seed}` as MemberId,
  }
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from.doc), 'remote')
  else createDocument(tasksType, context, '')
  const undo = new Y.UndoManager([...tasksType.undoScope(doc)], {
    trackedOrigins: new Set(['user']),
    captureTimeout: 0,
  })
  const attempt = (name: CommandName, input: unknown) => {
    const result = runCommand(tasksType, context, name, input)
    assertHealthy(tasksType, doc)
    return result
  }
  return {
    doc,
    undo,
    /** Runs a command that must succeed. */
    run: <Name extends CommandName>(name: Name, input: CommandInput<Commands[Name]>): CommandOutput<Commands[Name]> =>
      // runCommand validated the input against the very schema the output belongs to.
      unwrap(attempt(name, input)) as CommandOutput<Commands[Name]>,
    /** The reason a command is refused for, or null. */
    refusal: <Name extends CommandName>(name: Name, input: CommandInput<Commands[Name]>): string | null => {
      const result = attempt(name, input)
      return result.ok ? null : result.reason.reason
    },
    /** Runs a command that must succeed although the document is not healthy. */
    runAmidDamage: <Name extends CommandName>(name: Name, input: CommandInput<Commands[Name]>): void => {
      unwrap(runCommand(tasksType, context, name, input))
    },
    tasks: (): readonly Task[] => tasksType.snapshot(doc).tasks,
    task: (id: TaskId): Task | undefined => tasksType.snapshot(doc).tasks.find((task) => task.id === id),
  }
}

/** Two computers exchange everything. */
export function meet(a: BucketDevice, b: BucketDevice): void {
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), 'remote')
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'remote')
}

/** The task that every conversion of the node 主图 in these tests makes. */
export const NODE_TASK = deterministicId<TaskId>('task', 'project', 'node', 0)

/** A converted node as `createTasks` takes it. */
export function converted(
  fields: Partial<CreateItem['fields']>,
  conversionId: string,
  more: Partial<CreateItem> = {},
): CreateItem {
  return {
    taskId: NODE_TASK,
    fields: { title: '主图设计', ...fields },
    statusId: 'todo',
    parentId: 'section-visual',
    source: { mapId: 'map' as DocumentId, nodeId: 'node' as NodeId },
    conversionId,
    ...more,
  }
}
