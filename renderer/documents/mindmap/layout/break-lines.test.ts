import { expect, it } from 'vitest'
import { breakLines } from './break-lines.ts'

it('leaves alone what was measured as one line, and breaks where the person did', () => {
  expect(breakLines('一'.repeat(40), 1, 13)).toEqual(['一'.repeat(40)])
  expect(breakLines('主图\n详情', 2, 13)).toEqual(['主图', '详情'])
})

it('keeps words whole and closing signs off the start of a line', () => {
  expect(breakLines('主推：暖绒四件套 YS-2101、95 白鹅绒被 YS-3305', 2, 13)).toEqual([
    '主推：暖绒四件套 YS-2101、95 白鹅绒被',
    'YS-3305',
  ])
  const sign = `${'一'.repeat(21)}，二`
  expect(breakLines(sign, 2, 13)).toEqual(['一'.repeat(20), '一，二'])
})

it('loses nothing but the space it breaks at', () => {
  const text = 'Every word of a very long English sentence about the plan, which nobody would write into a node'
  expect(breakLines(text, 3, 13).join(' ')).toBe(text)
  expect(breakLines(text, 3, 13).length).toBeGreaterThan(2)
})
