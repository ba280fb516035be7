import { describe, expect, it } from 'vitest'
import { sampleTask } from '#renderer/testing/index.ts'
import type { MemberId } from '#shared/foundation/index.ts'
import { mainlandCalendar } from '#shared/planning/calendar/index.ts'
import type { NodeTextContext } from '#shared/planning/node-text/index.ts'
import { tokenFields } from './token-fields.ts'

const context: NodeTextContext = {
  today: '2026-11-25',
  calendar: mainlandCalendar,
  people: [{ id: 'm-chen' as MemberId, names: ['陈立航'] }],
  anchors: [],
}
const read = (text: string, task = sampleTask()) => tokenFields(text, task, context)

describe('tokens typed into the node of a task', () => {
  it('set the fields of the task and leave the title clean', () => {
    expect(read('主图设计 @陈立航 12/3 !高')).toEqual({
      title: '主图设计',
      fields: { assignees: ['member:m-chen'], schedule: { due: '2026-12-03' }, priority: 2 },
      otherDate: null,
    })
  })

  it('say what else a date that has just passed may mean', () => {
    expect(read('主图设计 11/20 ~4h', sampleTask({ schedule: { days: 2 } }))).toMatchObject({
      fields: { schedule: { due: '2027-11-20', hours: 4 } },
      otherDate: { due: '2026-11-20', schedule: { due: '2026-11-20', days: 2 } },
    })
  })

  it('keep what the text does not mention, and drop a start that would come after the due date', () => {
    const task = sampleTask({ tags: ['天猫'], schedule: { start: '2026-12-10', due: '2026-12-20', hours: 4 } })
    expect(read('主图设计 12/3 #设计', task)?.fields).toEqual({
      schedule: { due: '2026-12-03', hours: 4 },
      tags: ['天猫', '设计'],
    })
    expect(read('主图设计 12/15', task)?.fields.schedule).toEqual({ start: '2026-12-10', due: '2026-12-15', hours: 4 })
  })

  it('stay in the title when the task has no field for them, so that nothing typed is lost', () => {
    expect(read('主图设计 ^拍摄 @陈立航')?.title).toBe('主图设计 ^拍摄')
    expect(read('主图设计 ^拍摄')).toBeNull()
  })

  it.each(['主图设计', '爆款首图 8 张', '@陈立航 12/3', ''])('leave “%s” alone', (text) => {
    expect(read(text)).toBeNull()
  })
})
