import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId, TaskId } from '../../foundation/index.ts'
import { tasksType } from './index.ts'
import { type BucketDevice, bucketDevice, converted, meet, NODE_TASK } from './testing.ts'

/** Two computers that both have the task 主图. */
function twoWithTask(): [BucketDevice, BucketDevice] {
  const ana = bucketDevice(1)
  ana.run('createTasks', { items: [converted({ tags: ['主推'] }, 'c1')] })
  return [ana, bucketDevice(2, ana)]
}

describe('setProject', () => {
  it('[TK1] binds a bucket to one project for good', () => {
    const ana = bucketDevice(1)
    ana.run('setProject', { projectId: 'p1' as DocumentId })
    ana.run('setProject', { projectId: 'p1' as DocumentId })
    expect(ana.refusal('setProject', { projectId: 'p2' as DocumentId })).toBe('other-project')
    expect(tasksType.snapshot(ana.doc).projectId).toBe('p1')
  })
})

describe('setFields', () => {
  it('[TK3] merges different fields and tags that two people set while apart', () => {
    const [ana, bo] = twoWithTask()
    ana.run('setFields', { taskId: NODE_TASK, title: '主图 v2', tags: ['主推', '设计'] })
    bo.run('setFields', { taskId: NODE_TASK, schedule: { start: '2026-11-01', due: '2026-11-05' }, tags: ['拍摄'] })
    meet(ana, bo)
    expect(ana.tasks()).toEqual(bo.tasks())
    expect(ana.task(NODE_TASK)).toMatchObject({
      title: '主图 v2',
      schedule: { start: '2026-11-01', due: '2026-11-05' },
      tags: ['拍摄', '设计'],
    })
  })

  it('[TK3] never mixes the start of one person with the due date of another', () => {
    const [ana, bo] = twoWithTask()
    const early = { start: '2026-11-01', due: '2026-11-02' }
    const late = { start: '2026-11-08', due: '2026-11-09' }
    ana.run('setFields', { taskId: NODE_TASK, schedule: early })
    bo.run('setFields', { taskId: NODE_TASK, schedule: late })
    meet(ana, bo)
    expect([early, late]).toContainEqual(ana.task(NODE_TASK)?.schedule)
    expect(ana.tasks()).toEqual(bo.tasks())
  })

  it('writes nothing for values that are there already', () => {
    const [ana] = twoWithTask()
    ana.run('setFields', { taskId: NODE_TASK, priority: 2 })
    const before = Y.encodeStateAsUpdate(ana.doc)
    ana.run('setFields', { taskId: NODE_TASK, title: '主图设计', priority: 2, tags: ['主推'] })
    expect(Y.encodeStateAsUpdate(ana.doc)).toEqual(before)
  })

  it('[TK3] takes a field off again', () => {
    const [ana] = twoWithTask()
    ana.run('setFields', { taskId: NODE_TASK, priority: 1, schedule: { due: '2026-11-05' }, assignees: ['name:张三'] })
    ana.run('setFields', { taskId: NODE_TASK, priority: null, schedule: {}, assignees: [], tags: [] })
    expect(ana.task(NODE_TASK)).toMatchObject({ priority: null, schedule: {}, assignees: [], tags: [] })
  })

  it('refuses a task that is not here', () => {
    const [ana] = twoWithTask()
    expect(ana.refusal('setFields', { taskId: 'nobody' as TaskId, title: 'x' })).toBe('unknown-task')
  })
})

describe('moveCard', () => {
  it('[TK2] [B3] a card is in exactly one column after concurrent moves, at a place one of the movers chose', () => {
    const place = fc.tuple(fc.constantFrom('todo', 'doing', 'done'), fc.constantFrom('a0', 'a1', 'Zz', 'a0V'))
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), fc.boolean(), (places, isBoFirst) => {
        const [ana, bo] = twoWithTask()
        const devices = isBoFirst ? [bo, ana] : [ana, bo]
        places.forEach(([statusId, order], i) =>
          devices[i % 2]!.run('moveCard', { taskId: NODE_TASK, statusId, order }),
        )
        meet(ana, bo)
        expect(ana.tasks()).toEqual(bo.tasks())
        const { statusId, order } = ana.task(NODE_TASK)!
        expect(places.slice(-2)).toContainEqual([statusId, order])
      }),
    )
  })

  it('[TK2] gives rekeyed neighbours their new key in the column they are in', () => {
    const [ana] = twoWithTask()
    const other = 'neighbour' as TaskId
    ana.run('createTasks', { items: [converted({}, 'c1', { taskId: other, statusId: 'doing' })] })
    const rekeyed = [
      { taskId: other, order: 'a1' },
      { taskId: 'in-another-bucket' as TaskId, order: 'a2' },
    ]
    ana.run('moveCard', { taskId: NODE_TASK, statusId: 'doing', order: 'a0V', rekeyed })
    expect(ana.tasks().map(({ id, statusId, order }) => [id, statusId, order])).toEqual([
      [NODE_TASK, 'doing', 'a0V'],
      [other, 'doing', 'a1'],
    ])
  })
})

describe('moveInTree', () => {
  it('[TK8] keeps the WBS a tree when two people hang two tasks under each other', () => {
    const [ana] = twoWithTask()
    const other = 'other' as TaskId
    ana.run('createTasks', { items: [converted({}, 'c1', { taskId: other })] })
    const bo = bucketDevice(2, ana)
    ana.run('moveInTree', { taskId: NODE_TASK, parentId: other })
    bo.run('moveInTree', { taskId: other, parentId: NODE_TASK })
    meet(ana, bo)
    expect(ana.tasks()).toEqual(bo.tasks())
    const parents = ana.tasks().map((task) => task.parentId)
    expect(parents.filter((parentId) => parentId === 'section-visual')).toHaveLength(1)
    expect(ana.refusal('moveInTree', { taskId: NODE_TASK, parentId: NODE_TASK })).toBe('would-cycle')
  })

  it('[TK8] puts a task between siblings whose keys are equal', () => {
    const ana = bucketDevice(1)
    const ids = ['a', 'b', 'c'] as TaskId[]
    ana.run('createTasks', { items: ids.map((taskId) => converted({}, 'c1', { taskId, siblingOrder: 'a0' })) })
    ana.run('moveInTree', { taskId: ids[2]!, parentId: 'section-visual', index: 1 })
    const sorted = ana.tasks().toSorted((a, b) => (a.siblingOrder < b.siblingOrder ? -1 : 1))
    expect(sorted.map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  })
})

describe('deleteTasks', () => {
  it('[TK9] keeps what others write meanwhile, and restoring brings all of it back', () => {
    const [ana, bo] = twoWithTask()
    ana.run('deleteTasks', { taskIds: [NODE_TASK] })
    bo.run('addComment', { taskId: NODE_TASK, text: '还要用' })
    bo.run('setFields', { taskId: NODE_TASK, priority: 1 })
    meet(ana, bo)
    expect(ana.task(NODE_TASK)).toMatchObject({ deletedAt: 1_760_000_000_001, priority: 1 })
    bo.run('restoreTasks', { taskIds: [NODE_TASK] })
    expect(bo.task(NODE_TASK)).toMatchObject({ deletedAt: null, priority: 1, comments: [{ text: '还要用' }] })
  })
})

describe('the checklist', () => {
  it('[TK3] merges a tick, a new text and a move of one item', () => {
    const [ana] = twoWithTask()
    const { itemId } = ana.run('addChecklistItem', { taskId: NODE_TASK, text: '白底图' })
    ana.run('addChecklistItem', { taskId: NODE_TASK, text: '场景图' })
    const bo = bucketDevice(2, ana)
    const cy = bucketDevice(3, ana)
    ana.run('setChecklistItem', { taskId: NODE_TASK, itemId, done: true })
    bo.run('setChecklistItem', { taskId: NODE_TASK, itemId, text: '白底图 800×800' })
    cy.run('setChecklistItem', { taskId: NODE_TASK, itemId, index: 1 })
    meet(ana, bo)
    meet(ana, cy)
    const items = ana.task(NODE_TASK)?.checklist.map(({ text, done }) => [text, done])
    expect(items).toEqual([
      ['场景图', false],
      ['白底图 800×800', true],
    ])
  })

  it('[TK9] hides a removed item and undo brings it back', () => {
    const [ana] = twoWithTask()
    const { itemId } = ana.run('addChecklistItem', { taskId: NODE_TASK, text: '白底图' })
    ana.run('removeChecklistItem', { taskId: NODE_TASK, itemId })
    expect(ana.task(NODE_TASK)?.checklist).toEqual([])
    expect(ana.refusal('setChecklistItem', { taskId: NODE_TASK, itemId, done: true })).toBe('unknown-item')
    ana.undo.undo()
    expect(ana.task(NODE_TASK)?.checklist).toMatchObject([{ id: itemId, text: '白底图' }])
  })
})

describe('comments', () => {
  it('[TK6] are all kept, oldest first', () => {
    const [ana, bo] = twoWithTask()
    bo.run('addComment', { taskId: NODE_TASK, text: '二' })
    ana.run('addComment', { taskId: NODE_TASK, text: '一' })
    meet(ana, bo)
    expect(ana.task(NODE_TASK)?.comments.map(({ by, text }) => [by, text])).toEqual([
      ['member1', '一'],
      ['member2', '二'],
    ])
    expect(ana.refusal('addComment', { taskId: NODE_TASK, text: '' })).toBe('invalid-input')
  })
})

describe('setDescription', () => {
  it('[TK7] merges the first edits of two people, made apart, of a text both converted', () => {
    const ana = bucketDevice(1)
    const bo = bucketDevice(2, ana)
    const items = [converted({ description: '五张主图' }, 'c1')]
    ana.run('createTasks', { items })
    bo.run('createTasks', { items })
    ana.run('setDescription', { taskId: NODE_TASK, text: '五张主图 🙏' })
    bo.run('setDescription', { taskId: NODE_TASK, text: '急：五张主图' })
    meet(ana, bo)
    expect(ana.task(NODE_TASK)?.description).toBe('急：五张主图 🙏')
    expect(bo.tasks()).toEqual(ana.tasks())
  })

  it.each([0, 1])('[TK7] undoing the first edit leaves the one that person %i did not make', (undoer) => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({ description: '五张主图' }, 'c1')] })
    const bo = bucketDevice(2, ana)
    ana.run('setDescription', { taskId: NODE_TASK, text: '五张主图 🙏' })
    bo.run('setDescription', { taskId: NODE_TASK, text: '急：五张主图' })
    meet(ana, bo)
    const people = [ana, bo]
    people[undoer]?.undo.undo()
    meet(ana, bo)
    expect(ana.task(NODE_TASK)?.description).toBe(['急：五张主图', '五张主图 🙏'][undoer])
    expect(bo.tasks()).toEqual(ana.tasks())
    bo.run('setDescription', { taskId: NODE_TASK, text: '三' })
    meet(ana, bo)
    expect(ana.task(NODE_TASK)?.description).toBe('三')
  })

  it('[TK7] is one whole text, never two, when two conversions described the task differently', () => {
    const ana = bucketDevice(1)
    const bo = bucketDevice(2, ana)
    ana.run('createTasks', { items: [converted({ description: '甲' }, 'c1')] })
    bo.run('createTasks', { items: [converted({ description: '乙' }, 'c2')] })
    ana.run('setDescription', { taskId: NODE_TASK, text: '甲甲' })
    bo.run('setDescription', { taskId: NODE_TASK, text: '乙乙' })
    meet(ana, bo)
    expect(['甲甲', '乙乙']).toContain(ana.task(NODE_TASK)?.description)
    expect(bo.tasks()).toEqual(ana.tasks())
    bo.run('setDescription', { taskId: NODE_TASK, text: '丙' })
    meet(ana, bo)
    expect(ana.task(NODE_TASK)?.description).toBe('丙')
  })

  it('[TK7] never seeds two texts under one name, though the edit of a text arrives before the text', () => {
    const ana = bucketDevice(1)
    const bo = bucketDevice(2, ana)
    const cy = bucketDevice(3, ana)
    ana.run('createTasks', { items: [converted({ description: '甲丁' }, 'c1')] })
    bo.run('createTasks', { items: [converted({ description: '乙丙' }, 'c2')] })
    meet(ana, cy)
    Y.applyUpdate(cy.doc, Y.encodeStateAsUpdate(bo.doc), 'remote')
    // Only what the command wrote, not the seed it stands on.
    const onUpdate = (update: Uint8Array, origin: unknown): void => {
      if (origin === 'user') Y.applyUpdate(cy.doc, update, 'remote')
    }
    bo.doc.on('update', onUpdate)
    bo.run('setDescription', { taskId: NODE_TASK, text: '乙' })
    bo.doc.off('update', onUpdate)
    expect(cy.task(NODE_TASK)?.description).toBe('甲丁')
    cy.run('setDescription', { taskId: NODE_TASK, text: '甲丁！' })
    meet(bo, cy)
    meet(bo, ana)
    meet(ana, cy)
    expect(new Set([ana, bo, cy].map((device) => device.task(NODE_TASK)?.description)).size).toBe(1)
    const texts = [ana, bo, cy].map((device) => device.doc.getMap('texts').toJSON())
    expect(texts).toEqual([texts[0], texts[0], texts[0]])
  })

  it('[TK7] is undone to the text it began with', () => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({ description: '五张主图' }, 'c1')] })
    ana.run('setDescription', { taskId: NODE_TASK, text: '六张' })
    ana.undo.undo()
    expect(ana.task(NODE_TASK)?.description).toBe('五张主图')
  })

  it('[TK7] still takes an edit when a peer put something else in place of the text', () => {
    const [ana] = twoWithTask()
    ana.run('setDescription', { taskId: NODE_TASK, text: '一' })
    const texts = ana.doc.getMap('texts')
    ana.doc.transact(() => [...texts.keys()].forEach((key) => texts.set(key, 7)), 'remote')
    expect(ana.task(NODE_TASK)?.description).toBe('')
    expect(tasksType.checkIntegrity(ana.doc)).toEqual([{ invariant: 'TK7', message: `${NODE_TASK}: description` }])
    ana.runAmidDamage('setDescription', { taskId: NODE_TASK, text: '二' })
    expect(ana.task(NODE_TASK)?.description).toBe('二')
    ana.runAmidDamage('setDescription', { taskId: NODE_TASK, text: '三' })
    expect(ana.task(NODE_TASK)?.description).toBe('三')
  })
})
