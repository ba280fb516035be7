import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addHours,
  civilDateOf,
  dayNumberOf,
  daysBetween,
  formatLocalDate,
  parseLocalDate,
  weekdayOf,
} from './index.ts'

describe('local dates', () => {
  it('count days like the UTC calendar, for two centuries around now', () => {
    fc.assert(
      fc.property(fc.integer({ min: -36_524, max: 73_048 }), (day) => {
        expect(formatLocalDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
        expect(dayNumberOf(civilDateOf(day))).toBe(day)
        expect(weekdayOf(day) % 7).toBe(new Date(day * 86_400_000).getUTCDay())
      }),
      { seed: 20261111, verbose: true },
    )
  })

  it('cross months, leap days and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2026-11-01', '2026-11-11')).toBe(10)
  })

  it('keep a time of day when moved by days, and cross midnight when moved by hours', () => {
    expect(addDays('2026-11-11T20:00', -22)).toBe('2026-10-20T20:00')
    expect(addHours('2026-11-11T00:00', -4)).toBe('2026-11-10T20:00')
    expect(addHours('2026-11-11', 25.5)).toBe('2026-11-12T01:30')
  })

  it('reject days, months and hours that do not exist', () => {
    const texts = ['2026-02-29', '2026-13-01', '2026-00-10', '2026-11-05T24:00', '2026-11-5', 'soon', '']
    expect(texts.filter((text) => parseLocalDate(text) !== null)).toEqual([])
  })
})
