import { describe, expect, it } from 'vitest'
import { parseNodeText } from './index.ts'
import { double11 } from './testing.ts'
import type { NodeTextContext } from './types.ts'

/** Today is Friday 16 October 2026; double 11 is a Wednesday. */
function read(text: string, context: Partial<NodeTextContext> = {}) {
  const { title, spans } = parseNodeText(`主图 ${text}`, { ...double11, ...context })
  const value = spans[0]?.value
  return title === '主图' && value?.kind === 'date' ? value : null
}

describe('calendar dates', () => {
  it.each([
    ['11/5', null, '2026-11-05'],
    ['11-05', null, '2026-11-05'],
    ['11月5日', null, '2026-11-05'],
    ['11月5号', null, '2026-11-05'],
    ['2026/11/5', null, '2026-11-05'],
    ['2026-11-05', null, '2026-11-05'],
    ['2027年1月3日', null, '2027-01-03'],
    ['Nov 5', null, '2026-11-05'],
    ['11/10 20:00', null, '2026-11-10T20:00'],
    ['11/1-11/5', '2026-11-01', '2026-11-05'],
    ['11/1~11/5', '2026-11-01', '2026-11-05'],
    ['11.1~11.5', '2026-11-01', '2026-11-05'],
    ['11月1日至11月5日', '2026-11-01', '2026-11-05'],
    ['11/1 09:00-11/5 18:00', '2026-11-01T09:00', '2026-11-05T18:00'],
    ['10/10-10/20', '2026-10-10', '2026-10-20'],
    ['12/28-1/5', '2026-12-28', '2027-01-05'],
    ['2/29', null, '2028-02-29'],
  ])('%s', (text, start, due) => {
    expect(read(text)).toMatchObject({ start, due, candidates: [] })
  })

  it.each([
    ['今天', '2026-10-16'],
    ['明天', '2026-10-17'],
    ['后天', '2026-10-18'],
    ['大后天', '2026-10-19'],
    ['tomorrow', '2026-10-17'],
    ['周五', '2026-10-16'],
    ['周三', '2026-10-21'],
    ['周日', '2026-10-18'],
    ['本周三', '2026-10-14'],
    ['下周三', '2026-10-21'],
    ['下周日', '2026-10-25'],
    ['下个星期一', '2026-10-19'],
    ['Friday', '2026-10-16'],
    ['next Wed', '2026-10-21'],
    ['月底', '2026-10-31'],
    ['下月底', '2026-11-30'],
    ['end of month', '2026-10-31'],
    ['今天 20:00', '2026-10-16T20:00'],
  ])('%s is %s', (text, due) => {
    expect(read(text)).toMatchObject({ start: null, due, candidates: [] })
  })

  it('reads 下周三 on a Sunday as the Wednesday three days later', () => {
    expect(read('下周三', { today: '2026-11-22' })?.due).toBe('2026-11-25')
  })

  it('asks about a date without a year that has passed this year, and takes the next one until told', () => {
    expect(read('3/8')).toMatchObject({
      due: '2027-03-08',
      candidates: [
        { start: null, due: '2026-03-08' },
        { start: null, due: '2027-03-08' },
      ],
    })
    expect(read('3/1-3/8')?.candidates).toEqual([
      { start: '2026-03-01', due: '2026-03-08' },
      { start: '2027-03-01', due: '2027-03-08' },
    ])
  })

  it('takes the next occurrence not before the project start, and still asks when that is over', () => {
    expect(read('9/1', { projectStart: '2026-08-20' })).toMatchObject({
      due: '2026-09-01',
      candidates: [{ due: '2026-09-01' }, { due: '2027-09-01' }],
    })
    expect(read('11/5', { projectStart: '2027-01-01' })?.due).toBe('2027-11-05')
  })

  it.each([
    '2/30',
    '13/1',
    '0/5',
    '11/8-11/5',
    '9.9',
    '11.5',
    '9.9-19.9',
    '9.9-12.9',
    '1-3',
    '24/7',
    '11/5/6',
    '2026/2/29',
  ])('%s is no date', (text) => {
    expect(read(text)).toBeNull()
  })
})

describe('offsets from an anchor', () => {
  it.each([
    ['T-7', null, '2026-11-04'],
    ['T+3', null, '2026-11-14'],
    ['D+3', null, '2026-11-14'],
    ['T0', null, '2026-11-11'],
    ['T0 00:00', null, '2026-11-11T00:00'],
    ['T-22 18:00', null, '2026-10-20T18:00'],
    ['T-4h', null, '2026-11-10T20:00'],
    ['预售-3', null, '2026-10-17'],
    ['618-3', null, '2027-06-15'],
    ['T-30~T-20', '2026-10-12', '2026-10-22'],
    ['T-33~预售-3', '2026-10-09', '2026-10-17'],
    ['T-22~11/5', '2026-10-20', '2026-11-05'],
    ['T-60~T-58', '2026-09-12', '2026-09-14'],
  ])('%s', (text, start, due) => {
    expect(read(text)).toMatchObject({ start, due, candidates: [] })
  })

  it('[A9] counts working days with w and 工, stepping over National Day and onto make-up days', () => {
    const d11 = { anchorId: 'd11', amount: -7, unit: 'workdays' }
    expect(read('T-7w')).toMatchObject({ due: '2026-11-02', dueOffset: d11 })
    expect(read('T-7工')).toMatchObject({ due: '2026-11-02', dueOffset: d11 })
    // 10/10 (Sat) is worked, 10/1–10/7 are off.
    expect(read('预售-9w')).toMatchObject({ due: '2026-10-08' })
    expect(read('预售-10w')).toMatchObject({ due: '2026-09-30' })
  })

  it('counts from an anchor in words', () => {
    expect(read('D-day前3天')).toMatchObject({ due: '2026-11-08' })
    expect(read('双11前2个工作日')).toMatchObject({ due: '2026-11-09' })
    expect(read('预售后4小时')).toMatchObject({ due: '2026-10-21T00:00' })
    expect(['D-day前', '双11前3', '双11前三天', 'D-day前3天内'].filter((text) => read(text))).toEqual([])
  })

  it('keeps the distance, so that the chip can spell it out and a moved anchor can be followed', () => {
    expect(read('T-30~预售-3')).toMatchObject({
      startOffset: { anchorId: 'd11', amount: -30, unit: 'days' },
      dueOffset: { anchorId: 'presale', amount: -3, unit: 'days' },
    })
  })

  it('stays text without an anchor, backwards, or as a bare name', () => {
    expect(read('T-7', { anchors: [] })).toBeNull()
    expect(['T-20~T-30', '预售', '双110', '预售0', 'T-7A'].filter((text) => read(text))).toEqual([])
  })
})
