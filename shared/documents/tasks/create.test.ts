import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  deterministicId,
  type DocumentId,
  type MemberId,
  type NodeId,
  type ReplicaId,
  seededRandom,
  type TaskId,
} from '../../foundation/index.ts'
import { assertHealthy, type CommandContext, type CommandInput, createDocument, runCommand } from '../kernel/index.ts'
import { tasksType } from './index.ts'

type Commands = typeof tasksType.commands
type CreateInput = CommandInput<Commands['createTasks']>

function device(seed: number, from?: Y.Doc) {
  const doc = new Y.Doc()
  const context: CommandContext = {
    doc,
    documentId: 'bucket' as DocumentId,
    nowMs: 1_760_000_000_000 + seed,
    random: seededRandom(seed),
    replica: `r${seed}` as ReplicaId,
    actor: `m${seed}` as MemberId,
  }
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from), 'remote')
  else createDocument(tasksType, context, '')
  const undo = new Y.UndoManager([...tasksType.undoScope(doc)], {
    trackedOrigins: new Set(['user']),
    captureTimeout: 0,
  })
  const run = <N extends keyof Commands & string>(name: N, input: CommandInput<Commands[N]>) => {
    const result = runCommand(tasksType, context, name, input)
    assertHealthy(tasksType, doc)
    return result
  }
  return { doc, run, undo, tasks: () => tasksType.snapshot(doc).tasks }
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'remote')
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'remote')
}

const taskId = deterministicId<TaskId>('task', 'project', 'node', 0)
const conversion = (fields: Partial<CreateInput['items'][0]['fields']>, conversionId: string): CreateInput => ({
  items: [
    {
      taskId,
      fields: { title: '主图设计', ...fields },
      statusId: 'todo',
      parentId: null,
      source: { mapId: 'map' as DocumentId, nodeId: 'node' as NodeId },
      conversionId,
      checklist: [{ text: '白底图' }, { text: '白底图' }],
    },
  ],
})

describe('createTasks', () => {
  it('[TK5] [A4] makes one task of two conversions of the same node done apart, and merges their fields per key', () => {
    const ana = device(1)
    const bo = device(2, ana.doc)
    ana.run('createTasks', conversion({ assignees: ['name:张三'], description: '五张主图' }, 'c1'))
    bo.run('createTasks', conversion({ priority: 2, tags: ['设计'], description: '五张主图' }, 'c2'))
    meet(ana.doc, bo.doc)
    expect(ana.tasks()).toEqual(bo.tasks())
    expect(ana.tasks()).toHaveLength(1)
    expect(ana.tasks()[0]).toMatchObject({
      id: taskId,
      title: '主图设计',
      assignees: ['name:张三'],
      priority: 2,
      tags: ['设计'],
      description: '五张主图',
      conversionIds: ['c1', 'c2'],
      undone: false,
    })
    expect(ana.tasks()[0]?.checklist.map((item) => item.text)).toEqual(['白底图', '白底图'])
  })

  it('[TK5] changes nothing the second time the same input runs', () => {
    const ana = device(1)
    ana.run('createTasks', conversion({ tags: ['设计'] }, 'c1'))
    const before = Y.encodeStateAsUpdate(ana.doc)
    ana.run('createTasks', conversion({ tags: ['设计'] }, 'c1'))
    expect(Y.encodeStateAsUpdate(ana.doc)).toEqual(before)
  })

  it('[TK4] [A2] leaves nothing to see when a creation is undone, and everything when it is redone', () => {
    const ana = device(1)
    ana.run('createTasks', conversion({ priority: 1 }, 'c1'))
    const made = ana.tasks()
    ana.undo.undo()
    expect(ana.tasks()).toEqual([])
    ana.undo.redo()
    expect(ana.tasks()).toEqual(made)
  })
})
