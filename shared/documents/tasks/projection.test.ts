import { describe, expect, it } from 'vitest'
import type { DocumentId, TaskId } from '../../foundation/index.ts'
import { tasksType } from './index.ts'
import { type BucketDevice, bucketDevice, converted, NODE_TASK } from './testing.ts'

const BUCKET = 'bucket' as DocumentId // readable ids of the test
const OLD = 'old' as TaskId

function filled(): BucketDevice {
  const ana = bucketDevice(1)
  ana.run('setProject', { projectId: 'p1' as DocumentId })
  ana.run('createTasks', {
    items: [
      converted(
        {
          assignees: ['member:member2', 'name:张三'],
          schedule: { start: '2026-11-01', due: '2026-11-05T18:00', hours: 12 },
          deliverable: '五张主图',
          description: '白底与场景',
          tags: ['设计'],
        },
        'c1',
        { checklist: [{ text: '白底图', done: true }, { text: '场景图' }] },
      ),
      converted({ title: '旧横幅', schedule: { due: '2026-11-02' } }, 'c1', { taskId: OLD }),
    ],
  })
  ana.run('addComment', { taskId: NODE_TASK, text: '样片周四到' })
  ana.run('deleteTasks', { taskIds: [OLD] })
  return ana
}

describe('the projection of a bucket', () => {
  it('[R2] says of each task who is accountable, when it is due and what comes out of it', () => {
    const { tasks } = tasksType.project(filled().doc, BUCKET)
    expect(tasks.find((row) => row.id === NODE_TASK)).toEqual({
      id: NODE_TASK,
      documentId: BUCKET,
      projectId: 'p1',
      title: '主图设计',
      statusId: 'todo',
      order: 'a0',
      parentId: 'section-visual',
      siblingOrder: 'a0',
      placedAt: 1,
      assignees: ['member:member2', 'name:张三'],
      schedule: { start: '2026-11-01', due: '2026-11-05T18:00', hours: 12 },
      priority: null,
      actual: {},
      tags: ['设计'],
      milestone: false,
      deliverable: '五张主图',
      budget: null,
      predecessors: [],
      checklistDone: 1,
      checklistTotal: 2,
      comments: 1,
      cover: null,
      source: { mapId: 'map', nodeId: 'node' },
      deletedAt: null,
    })
  })

  it('[TK9] keeps the row and the link of a deleted task, and takes it off the calendar and the search', () => {
    const { tasks, links, dated, search } = tasksType.project(filled().doc, BUCKET)
    expect(tasks.map((row) => row.deletedAt !== null)).toEqual(tasks.map((row) => row.id === OLD))
    expect(links).toHaveLength(2)
    expect(links).toContainEqual({
      fromDocument: BUCKET,
      fromEntity: NODE_TASK,
      toDocument: 'map',
      toEntity: 'node',
      kind: 'task',
    })
    expect(dated).toEqual([
      { documentId: BUCKET, entity: NODE_TASK, title: '主图设计', start: '2026-11-01', due: '2026-11-05T18:00' },
    ])
    expect(search).toEqual([
      {
        documentId: BUCKET,
        entity: NODE_TASK,
        title: '主图设计',
        body: '白底与场景\n五张主图\n设计\n白底图\n场景图\n样片周四到',
      },
    ])
  })
})
