import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId, TaskId } from '../../foundation/index.ts'
import { tasksType } from './index.ts'
import { readTasks } from './live-tasks.ts'
import { type BucketDevice, bucketDevice, converted, meet, NODE_TASK } from './testing.ts'

const OTHER = 'other' as TaskId // a readable id of the test

function twoTasks(): BucketDevice {
  const ana = bucketDevice(1)
  ana.run('createTasks', { items: [converted({}, 'c1'), converted({}, 'c1', { taskId: OTHER })] })
  return ana
}

/** What a computer that just started reads from the same bytes. */
function readAnew(doc: Y.Doc) {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), 'storage')
  return tasksType.snapshot(copy).tasks
}

describe('reading the tasks', () => {
  it('[TK11] gives the same object for a task that did not change, and a new one for one that did', () => {
    const ana = twoTasks()
    const [node, other] = [ana.task(NODE_TASK), ana.task(OTHER)]
    ana.run('setFields', { taskId: OTHER, priority: 1 })
    expect(ana.task(NODE_TASK)).toBe(node)
    expect(ana.task(OTHER)).not.toBe(other)
  })

  it.each([
    ['a field', (bo: BucketDevice) => bo.run('setFields', { taskId: OTHER, title: '新' })],
    ['a card', (bo: BucketDevice) => bo.run('moveCard', { taskId: OTHER, statusId: 'done', order: 'a7' })],
    ['a tag', (bo: BucketDevice) => bo.run('setFields', { taskId: OTHER, tags: ['设计'] })],
    ['a comment', (bo: BucketDevice) => bo.run('addComment', { taskId: OTHER, text: '好' })],
    ['a checklist item', (bo: BucketDevice) => bo.run('addChecklistItem', { taskId: OTHER, text: '好' })],
    ['a place in the WBS', (bo: BucketDevice) => bo.run('moveInTree', { taskId: OTHER, parentId: NODE_TASK })],
    ['a conversion', (bo: BucketDevice) => bo.run('createTasks', { items: [converted({}, 'c2', { taskId: OTHER })] })],
    ['the project', (bo: BucketDevice) => bo.run('setProject', { projectId: 'p1' as DocumentId })],
  ])('[TK11] sees %s that arrives from somebody else, and its undo', (_what, change) => {
    const ana = twoTasks()
    const before = ana.tasks()
    const bo = bucketDevice(2, ana)
    change(bo)
    meet(ana, bo)
    expect(ana.tasks()).toEqual(readAnew(ana.doc))
    expect(ana.tasks()).not.toEqual(before)
    bo.undo.undo()
    meet(ana, bo)
    expect(ana.tasks()).toEqual(before)
  })

  it('[TK11] sees letters typed into a description, also when only they change', () => {
    const ana = twoTasks()
    ana.run('setDescription', { taskId: OTHER, text: '一' })
    const bo = bucketDevice(2, ana)
    const text = [...bo.doc.getMap('texts').values()].find((value) => value instanceof Y.Text)
    expect(ana.task(OTHER)?.description).toBe('一')
    bo.doc.transact(() => text?.insert(1, '二'), 'user')
    meet(ana, bo)
    expect(ana.task(OTHER)?.description).toBe('一二')
  })

  it('[TK11] sees what the open transaction has written, and no more of it once a later one took it back', () => {
    const ana = twoTasks()
    ana.tasks()
    ana.doc.transact(() => {
      ana.doc.getMap('edits').set(`${OTHER}|title`, '半途')
      expect(readTasks(ana.doc).get(OTHER)?.title).toBe('半途')
      ana.doc.getMap('edits').delete(`${OTHER}|title`)
    }, 'user')
    expect(ana.tasks()).toEqual(readAnew(ana.doc))
  })

  it('[TK11] shows a task only when its creation has arrived, whatever arrived before', () => {
    const ana = twoTasks()
    const bo = bucketDevice(2, ana)
    const before = Y.encodeStateVector(bo.doc)
    bo.run('setFields', { taskId: OTHER, title: '先到' })
    const cy = bucketDevice(3)
    Y.applyUpdate(cy.doc, Y.encodeStateAsUpdate(bo.doc, before), 'remote')
    expect(cy.tasks()).toEqual([])
    expect(tasksType.checkIntegrity(cy.doc)).toEqual([])
    Y.applyUpdate(cy.doc, Y.encodeStateAsUpdate(ana.doc), 'remote')
    expect(cy.task(OTHER)?.title).toBe('先到')
  })
})
