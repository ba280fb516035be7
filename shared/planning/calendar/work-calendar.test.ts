import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import pack from './data/cn-workdays.json'
import { addDays, holidayName, mainlandCalendar } from './index.ts'

const calendar = mainlandCalendar

describe('the mainland work calendar', () => {
  it('[A9] has 10/1–10/7 off and works on the make-up days around it', () => {
    for (let day = 1; day <= 7; day += 1) expect(calendar.isWorkday(`2026-10-0${day}`)).toBe(false)
    expect(calendar.isWorkday('2026-09-20')).toBe(true) // a Sunday
    expect(calendar.isWorkday('2026-10-10')).toBe(true) // a Saturday
    expect(calendar.isWorkday('2026-10-11')).toBe(false)
    expect(calendar.isWorkday('2026-10-08')).toBe(true)
  })

  it('names holidays and knows make-up days from ordinary weekends', () => {
    expect(calendar.holidayOn('2026-10-03')).toBe('national-day')
    expect(calendar.holidayOn('2026-10-11')).toBeNull()
    expect(calendar.isMakeUpDay('2026-10-10')).toBe(true)
    expect(calendar.isMakeUpDay('2026-10-11')).toBe(false)
    expect(holidayName('national-day', 'en')).toBe('National Day')
    expect(holidayName('not-yet-known', 'zh')).toBe('not-yet-known')
  })

  it('[A9] agrees with the published number of working days of each year', () => {
    const years = Object.entries(pack.years)
    const counted = years.map(([year]) => [year, calendar.countWorkdays(`${year}-01-01`, `${year}-12-31`)])
    expect(counted).toEqual(years.map(([year, { workingDays }]) => [year, workingDays]))
  })

  it('[A9] steps over the National Day week in both directions', () => {
    expect(calendar.addWorkdays('2026-09-30', 1)).toBe('2026-10-08')
    expect(calendar.addWorkdays('2026-10-08', -1)).toBe('2026-09-30')
    expect(calendar.addWorkdays('2026-10-09T18:00', 1)).toBe('2026-10-10T18:00')
    expect(calendar.addWorkdays('2026-10-03', 0)).toBe('2026-10-03')
  })

  it('says when a date is beyond what has been published', () => {
    expect(calendar.knownUntil).toBe('2026-12-31')
    expect(calendar.isKnown('2026-12-31T23:00')).toBe(true)
    expect(calendar.isKnown('2027-01-01')).toBe(false)
    expect(calendar.isKnown('2023-12-31')).toBe(false)
    expect(calendar.isWorkday('2027-01-01')).toBe(true) // weekends only: that is why it must be flagged
  })

  it('lands on working days, and counting is the inverse of adding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 200 }), (offset, count) => {
        const from = addDays('2024-01-01', offset)
        const to = calendar.addWorkdays(from, count)
        expect(calendar.isWorkday(to)).toBe(true)
        expect(calendar.countWorkdays(addDays(from, 1), to)).toBe(count)
        expect(calendar.countWorkdays(addDays(calendar.addWorkdays(to, -count), 1), to)).toBe(count)
      }),
      { seed: 20261001, verbose: true },
    )
  })

  it('counts nothing when the end comes first', () => {
    expect(calendar.countWorkdays('2026-11-05', '2026-11-04')).toBe(0)
  })
})
