import { describe, expect, it } from 'vitest'
import { mainlandCalendar as calendar } from '../calendar/index.ts'
import { durationOf, moveSchedule, withDue, withDuration, withEffort, withStart } from './index.ts'

describe('the length of a task', () => {
  it('is what was written, else the working days between its dates', () => {
    expect(durationOf({ start: '2026-09-30', due: '2026-10-09', days: 9 }, calendar)).toBe(9)
    // 国庆 is off, so only 9/30, 10/8 and 10/9 are worked.
    expect(durationOf({ start: '2026-09-30', due: '2026-10-09' }, calendar)).toBe(3)
    expect(durationOf({ due: '2026-10-09' }, calendar)).toBeNull()
  })

  it('moves the due date over the holidays', () => {
    expect(withDuration({ start: '2026-09-30' }, 3, calendar)).toEqual({
      start: '2026-09-30',
      due: '2026-10-09',
      days: 3,
    })
  })

  it('counts from the next working day when the start is free', () => {
    expect(withDuration({ start: '2026-10-01' }, 1, calendar).due).toBe('2026-10-08')
  })

  it('finds the start from the due date when there is none', () => {
    expect(withDuration({ due: '2026-10-09' }, 3, calendar)).toEqual({
      start: '2026-09-30',
      due: '2026-10-09',
      days: 3,
    })
  })

  it('stands alone while there is no date, and can be cleared', () => {
    expect(withDuration({ hours: 4 }, 0.5, calendar)).toEqual({ hours: 4, days: 0.5 })
    expect(withDuration({ due: '2026-10-09', days: 2 }, null, calendar)).toEqual({ due: '2026-10-09' })
  })
})

describe('the dates of a task', () => {
  it('replace a written length once both are known', () => {
    expect(withDue({ start: '2026-11-02', days: 2, hours: 8 }, '2026-11-06')).toEqual({
      start: '2026-11-02',
      due: '2026-11-06',
      hours: 8,
    })
    expect(withStart({ due: '2026-11-06', days: 2 }, null)).toEqual({ due: '2026-11-06', days: 2 })
  })

  it('move together and keep their hours', () => {
    expect(moveSchedule({ start: '2026-10-30', due: '2026-11-01T20:00' }, 2)).toEqual({
      start: '2026-11-01',
      due: '2026-11-03T20:00',
    })
    expect(moveSchedule({}, 2)).toEqual({})
  })

  it('leave the effort alone', () => {
    expect(withEffort({ due: '2026-11-01' }, 6)).toEqual({ due: '2026-11-01', hours: 6 })
    expect(withEffort({ hours: 6 }, null)).toEqual({})
  })
})
