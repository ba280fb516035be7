import { describe, expect, it } from 'vitest'
import type { TaskId } from '../../foundation/index.ts'
import { bucketDevice, converted, meet, NODE_TASK } from './testing.ts'

const task = (id: string): TaskId => id as TaskId
const after = (id: string) => ({ taskId: task(id), type: 'FS' as const, lag: null })

describe('what a task waits for and what it may cost', () => {
  it('[TK3] predecessors that two people add apart both stay, and one taken off is off', () => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({ predecessors: [after('choose')], budget: 5000 }, 'c1')] })
    const bo = bucketDevice(2, ana)
    const lagging = { ...after('shoot'), lag: { amount: 2, unit: 'workdays' as const } }
    ana.run('setFields', { taskId: NODE_TASK, predecessors: [after('choose'), lagging] })
    bo.run('setFields', { taskId: NODE_TASK, predecessors: [after('brief')], budget: 8000 })
    meet(ana, bo)
    expect(ana.task(NODE_TASK)?.predecessors).toEqual([after('brief'), lagging])
    expect(ana.task(NODE_TASK)?.budget).toBe(8000)
    expect(bo.task(NODE_TASK)).toEqual(ana.task(NODE_TASK))
  })

  it('[TK5] the task that two people create apart waits for what either said', () => {
    const ana = bucketDevice(1)
    const bo = bucketDevice(2, ana)
    ana.run('createTasks', { items: [converted({ predecessors: [after('choose')] }, 'c1')] })
    bo.run('createTasks', { items: [converted({ predecessors: [after('shoot')], budget: 300 }, 'c2')] })
    meet(ana, bo)
    expect(ana.task(NODE_TASK)).toMatchObject({ budget: 300, predecessors: [after('choose'), after('shoot')] })
  })

  it('[TK5] converting again gives a living task what it did not wait for, not what somebody took off', () => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({ predecessors: [after('choose'), after('shoot')] }, 'c1')] })
    ana.run('setFields', { taskId: NODE_TASK, predecessors: [after('shoot')] })
    ana.run('createTasks', { items: [converted({ predecessors: [after('choose'), after('brief')] }, 'c2')] })
    expect(ana.task(NODE_TASK)?.predecessors).toEqual([after('brief'), after('shoot')])
  })

  it('[TK3] what a peer wrote wrongly is as if it were not there', () => {
    const ana = bucketDevice(1)
    ana.run('createTasks', { items: [converted({}, 'c1')] })
    const root = ana.doc.getMap('predecessors')
    const wrong = [5, null, 'FS', { type: 'XX', lag: null }, { type: 'FS', lag: { amount: 'x', unit: 'days' } }]
    for (const [index, value] of wrong.entries()) root.set(`${NODE_TASK}|wrong${index}`, value)
    root.set(`${NODE_TASK}|${NODE_TASK}`, { type: 'FS', lag: null })
    ana.doc.getMap('edits').set(`${NODE_TASK}|budget`, -1)
    expect(ana.task(NODE_TASK)).toMatchObject({ predecessors: [], budget: null })
  })
})
