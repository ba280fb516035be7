import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { TaskId } from '../../foundation/index.ts'
import { BUCKET_TASK_LIMIT, isBucketFull } from './index.ts'
import { type BucketDevice, bucketDevice, converted, meet, NODE_TASK } from './testing.ts'

describe('createTasks', () => {
  it('[TK5] [A4] makes one task of two conversions done apart, and merges their fields per key', () => {
    const ana = bucketDevice(1)
    const bo = bucketDevice(2, ana)
    const checklist = [{ text: '白底图' }, { text: '白底图' }]
    ana.run('createTasks', {
      items: [converted({ assignees: ['name:张三'], description: '五张', tags: ['主推'] }, 'c1', { checklist })],
    })
    bo.run('createTasks', {
      items: [converted({ priority: 2, description: '五张', tags: ['设计'] }, 'c2', { checklist })],
    })
    meet(ana, bo)
    expect(ana.tasks()).toEqual(bo.tasks())
    expect(ana.tasks()).toHaveLength(1)
    expect(ana.task(NODE_TASK)).toMatchObject({
      title: '主图设计',
      parentId: 'section-visual',
      assignees: ['name:张三'],
      priority: 2,
      tags: ['主推', '设计'],
      description: '五张',
      conversionIds: ['c1', 'c2'],
      undone: false,
    })
    expect(ana.task(NODE_TASK)?.checklist.map((item) => item.text)).toEqual(['白底图', '白底图'])
  })

  it('[TK5] changes no byte the second time the same input runs', () => {
    const ana = bucketDevice(1)
    const items = [converted({ tags: ['设计'], description: '五张' }, 'c1', { checklist: [{ text: '白底图' }] })]
    ana.run('createTasks', { items })
    const before = Y.encodeStateAsUpdate(ana.doc)
    ana.run('createTasks', { items })
    expect(Y.encodeStateAsUpdate(ana.doc)).toEqual(before)
  })

  it('[TK5] gives a living task only what it lacks', () => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({ tags: ['设计'], priority: 1 }, 'c1')] })
    ana.run('setFields', { taskId: NODE_TASK, title: '主图 v2', tags: [], priority: null })
    ana.run('moveCard', { taskId: NODE_TASK, statusId: 'doing', order: 'a5' })
    const checklist = [{ text: '白底图' }]
    ana.run('createTasks', {
      items: [converted({ tags: ['设计'], priority: 3, deliverable: '五张主图' }, 'c2', { checklist })],
    })
    expect(ana.task(NODE_TASK)).toMatchObject({
      title: '主图 v2',
      statusId: 'doing',
      order: 'a5',
      tags: [],
      priority: null,
      deliverable: '五张主图',
      checklist: [{ text: '白底图', done: false }],
      conversionIds: ['c1', 'c2'],
    })
  })

  it('[TK5] leaves a task that a person deleted as it is', () => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({}, 'c1')] })
    ana.run('deleteTasks', { taskIds: [NODE_TASK] })
    const deleted = ana.tasks()
    ana.run('createTasks', { items: [converted({ priority: 1 }, 'c2')] })
    expect(ana.tasks()).toEqual(deleted)
  })

  it('[TK5] begins anew when the creation was undone: yesterday’s text does not come back', () => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({ title: '旧标题', priority: 1 }, 'c1')] })
    ana.undo.undo()
    ana.run('createTasks', { items: [converted({ title: '新标题' }, 'c2')] })
    expect(ana.tasks()).toMatchObject([{ title: '新标题', priority: null, conversionIds: ['c2'] }])
  })

  it('[TK8] hangs a branch created in one go as it is given, and refuses a circle', () => {
    const ana = bucketDevice(1)
    const item = (taskId: string, parentId: string | null) => ({
      taskId: taskId as TaskId, // a readable id of the test
      fields: { title: taskId },
      statusId: 'todo',
      parentId,
    })
    expect(ana.refusal('createTasks', { items: [item('a', 'b'), item('b', 'a')] })).toBe('would-cycle')
    expect(ana.refusal('createTasks', { items: [item('a', 'a')] })).toBe('would-cycle')
    ana.run('createTasks', { items: [item('a', null), item('b', 'a'), item('c', 'a')] })
    const places = ana.tasks().map(({ id, parentId, siblingOrder, order }) => [id, parentId, siblingOrder, order])
    expect(places).toEqual([
      ['a', null, 'a0', 'a0'],
      ['b', 'a', 'a0', 'a1'],
      ['c', 'a', 'a1', 'a2'],
    ])
  })

  it('[TK8] shows both tasks, and no circle, when two people apart create each under the other', () => {
    const ana = bucketDevice(1)
    const bo = bucketDevice(2, ana)
    const [a, b] = ['a', 'b'] as TaskId[] // readable ids of the test
    ana.run('createTasks', { items: [converted({}, 'c1', { taskId: a!, parentId: b! })] })
    bo.run('createTasks', { items: [converted({}, 'c2', { taskId: b!, parentId: a! })] })
    meet(ana, bo)
    expect(ana.tasks().map(({ id, parentId }) => [id, parentId])).toEqual([
      ['a', 'b'],
      ['b', null],
    ])
    expect(bo.tasks()).toEqual(ana.tasks())
  })

  it('[TK10] takes nothing new when it is closed or full, but still merges into what it has', () => {
    const item = (n: number) => converted({}, 'c1', { taskId: `task-${n}` as TaskId }) // readable ids of the test
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: Array.from({ length: BUCKET_TASK_LIMIT - 1 }, (_, n) => item(n)) })
    expect(isBucketFull(ana.doc)).toBe(false)
    expect(ana.refusal('createTasks', { items: [item(900), item(901)] })).toBe('bucket-full')
    ana.run('createTasks', { items: [item(900)] })
    expect(isBucketFull(ana.doc)).toBe(true)
    expect(ana.refusal('createTasks', { items: [item(901)] })).toBe('bucket-full')
    ana.run('close', {})
    expect(ana.refusal('createTasks', { items: [item(901)] })).toBe('bucket-closed')
    ana.run('createTasks', { items: [converted({ priority: 1 }, 'c2', { taskId: 'task-7' as TaskId })] })
    expect(ana.task('task-7' as TaskId)?.priority).toBe(1)
  })

  it.each([
    [{ schedule: { due: '2026-02-30' } }, 'invalid-date'],
    [{ schedule: { due: '11/5' } }, 'invalid-date'],
    [{ schedule: { start: '2026-11-06', due: '2026-11-05' } }, 'start-after-due'],
    [{ schedule: { start: '2026-11-05T10:00', due: '2026-11-05T09:00' } }, 'start-after-due'],
    [{ assignees: ['张三' as never] }, 'invalid-person'],
    [{ assignees: ['name:' as const] }, 'invalid-person'],
    [{ tags: ['  '] }, 'invalid-tag'],
  ])('[TK3] refuses %j: %s', (fields, reason) => {
    const ana = bucketDevice(1)
    expect(ana.refusal('createTasks', { items: [converted(fields, 'c1')] })).toBe(reason)
    expect(ana.tasks()).toEqual([])
  })

  it('[TK3] takes a start at an hour of the day it is due', () => {
    const ana = bucketDevice(1)
    const schedule = { start: '2026-11-05T20:00', due: '2026-11-05' }
    ana.run('createTasks', { items: [converted({ schedule }, 'c1')] })
    expect(ana.task(NODE_TASK)?.schedule).toEqual(schedule)
  })
})

describe('undoing a creation', () => {
  it('[TK4] [A2] leaves nothing to see, and redo brings everything back', () => {
    const ana = bucketDevice(1)
    const before = ana.tasks()
    const more = { checklist: [{ text: '白底图' }] }
    ana.run('createTasks', { items: [converted({ priority: 1, description: '五张', tags: ['设计'] }, 'c1', more)] })
    const made = ana.tasks()
    ana.undo.undo()
    expect(ana.tasks()).toEqual(before)
    ana.undo.redo()
    expect(ana.tasks()).toEqual(made)
  })

  it('[TK4] keeps a task somebody commented on, with the comment, its fields and its place, and says so', () => {
    const ana = bucketDevice(1)
    const items = [
      converted({ title: '主图设计', assignees: ['name:张三'] }, 'c1'),
      converted({ title: '别的' }, 'c1', { taskId: 'other' as TaskId }),
    ]
    ana.run('createTasks', { items })
    const bo = bucketDevice(2, ana)
    bo.run('addComment', { taskId: NODE_TASK, text: '样片周四到' })
    meet(ana, bo)
    ana.undo.undo()
    meet(ana, bo)
    expect(bo.tasks()).toEqual(ana.tasks())
    expect(ana.tasks()).toMatchObject([
      {
        id: NODE_TASK,
        title: '主图设计',
        assignees: ['name:张三'],
        parentId: 'section-visual',
        comments: [{ by: 'member2', text: '样片周四到' }],
        conversionIds: [],
        undone: true,
      },
    ])
  })

  it.each([
    ['title', (bo: BucketDevice) => bo.run('setFields', { taskId: NODE_TASK, title: '主图 v2' })],
    ['tags', (bo: BucketDevice) => bo.run('setFields', { taskId: NODE_TASK, tags: ['设计'] })],
    ['card', (bo: BucketDevice) => bo.run('moveCard', { taskId: NODE_TASK, statusId: 'doing', order: 'a0' })],
    ['checklist', (bo: BucketDevice) => bo.run('addChecklistItem', { taskId: NODE_TASK, text: '白底图' })],
    ['description', (bo: BucketDevice) => bo.run('setDescription', { taskId: NODE_TASK, text: '六张' })],
  ])('[TK4] keeps a task whose %s somebody else changed', (_what, change) => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({ description: '五张' }, 'c1')] })
    const bo = bucketDevice(2, ana)
    change(bo)
    const after = bo.task(NODE_TASK)
    meet(ana, bo)
    ana.undo.undo()
    expect(ana.task(NODE_TASK)).toEqual({ ...after, conversionIds: [], placedAt: 0, undone: true })
  })

  it('[TK4] keeps a task that somebody else hung elsewhere, there', () => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({}, 'c1')] })
    const bo = bucketDevice(2, ana)
    bo.run('moveInTree', { taskId: NODE_TASK, parentId: 'section-logistics' })
    meet(ana, bo)
    ana.undo.undo()
    expect(ana.task(NODE_TASK)).toMatchObject({ parentId: 'section-logistics', undone: false })
  })

  it('[TK4] [A4] of one of two conversions leaves the other whole', () => {
    const ana = bucketDevice(1)
    const bo = bucketDevice(2, ana)
    const items = (conversionId: string) => [converted({ priority: 1, description: '五张' }, conversionId)]
    ana.run('createTasks', { items: items('c1') })
    bo.run('createTasks', { items: items('c2') })
    const bos = bo.task(NODE_TASK)
    meet(ana, bo)
    ana.undo.undo()
    meet(ana, bo)
    expect(bo.task(NODE_TASK)).toEqual(bos)
    expect(ana.tasks()).toEqual(bo.tasks())
  })

  it('[TK4] leaves a task that somebody converted again after it had arrived, where it was', () => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({}, 'c1')] })
    const bo = bucketDevice(2, ana)
    bo.run('createTasks', { items: [converted({}, 'c2')] })
    meet(ana, bo)
    ana.undo.undo()
    expect(ana.task(NODE_TASK)).toMatchObject({ parentId: 'section-visual', conversionIds: ['c2'], undone: false })
  })
})
