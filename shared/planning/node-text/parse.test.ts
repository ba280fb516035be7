import { describe, expect, it } from 'vitest'
import { parseNodeText } from './index.ts'
import { double11 } from './testing.ts'
import type { NodeFields, NodeTextContext } from './types.ts'

const parse = (text: string, context: Partial<NodeTextContext> = {}) => parseNodeText(text, { ...double11, ...context })
const fields = (text: string, context?: Partial<NodeTextContext>): NodeFields => parse(text, context).fields
const titleOf = (text: string) => parse(text).title

describe('the sample line', () => {
  const line = '主图设计 @张三 11/1-11/5 !高 #设计 3d ^选品'

  it('[A1] gives the title, six fields and the predecessor', () => {
    expect(parse(line, { titles: [{ id: 'n-range', title: '选品与定价' }] })).toMatchObject({
      title: '主图设计',
      fields: {
        assignees: ['member:zhang'],
        schedule: { start: '2026-11-01', due: '2026-11-05', days: 3 },
        priority: 2,
        tags: ['设计'],
        predecessors: [{ name: '选品', targetId: 'n-range', type: 'FS', lag: null }],
      },
    })
  })

  it('[A1] gives one span for every chip, at its place in the text', () => {
    expect(parse(line).spans.map(({ start, end, value }) => [line.slice(start, end), value.kind])).toEqual([
      ['@张三', 'person'],
      ['11/1-11/5', 'date'],
      ['!高', 'priority'],
      ['#设计', 'tag'],
      ['3d', 'duration'],
      ['^选品', 'predecessor'],
    ])
  })

  it('means the same in full width', () => {
    expect(parse('主图设计 ＠张三 11/1～11/5 ！高 ＃设计 3d ^选品')).toMatchObject({
      title: '主图设计',
      fields: fields(line),
    })
  })
})

describe('people', () => {
  it.each([
    ['@张三 @小李', ['member:zhang', 'member:li']],
    ['@李四 @小李', ['member:li']],
    ['@ana silva', ['member:ana']],
    ['@Ana 11/5', ['member:ana']],
    ['@赵六', ['name:赵六']],
    ['@设计组', ['name:设计组']],
    ['@王伟', ['name:王伟']],
    ['拍摄（@张三）', ['member:zhang']],
  ])('%s names %j', (text, assignees) => {
    expect(fields(text).assignees).toEqual(assignees)
  })

  it('@? is an open role, not a person', () => {
    expect(parse('修图 @?')).toMatchObject({ title: '修图', fields: { openRole: true } })
    expect(fields('修图 @？').assignees).toBeUndefined()
  })
})

describe('marks', () => {
  it.each<[string, string, NodeFields]>([
    ['上架 !紧急', '上架', { priority: 1 }],
    ['上架 !4', '上架', { priority: 4 }],
    ['launch !High', 'launch', { priority: 2 }],
    ['上架 #设计 #双11 #设计', '上架', { tags: ['设计', '双11'] }],
    ['定稿 *里程碑', '定稿', { milestone: true }],
    ['定稿 <>', '定稿', { milestone: true }],
    ['[ ] 拍照', '拍照', { done: false }],
    ['- [x] 拍照', '拍照', { done: true }],
    ['投放 ￥5000', '投放', { budget: 5000 }],
    ['投放 ¥12,000.50', '投放', { budget: 12000.5 }],
    ['拍摄 //棚里没有反光板 @张三', '拍摄', { note: '棚里没有反光板 @张三' }],
    [
      '大促周会 每周五 14:00 1h',
      '大促周会',
      { schedule: { days: 0.125 }, recurrence: { every: 'week', weekday: 5, time: '14:00' } },
    ],
    ['对账 每月1日', '对账', { recurrence: { every: 'month', day: 1, time: null } }],
    ['sync every Monday', 'sync', { recurrence: { every: 'week', weekday: 1, time: null } }],
  ])('%s', (text, title, expected) => {
    expect(parse(text)).toMatchObject({ title, fields: expected })
    expect(fields(text)).toEqual(expected)
  })

  it.each([
    ['0.5d', { days: 0.5 }],
    ['3天', { days: 3 }],
    ['4h', { days: 0.5 }],
    ['2w', { days: 10 }],
    ['~8h', { hours: 8 }],
    ['3d ~8h', { days: 3, hours: 8 }],
  ])('%s is a length in working days or an effort in hours', (text, schedule) => {
    expect(fields(text).schedule).toEqual(schedule)
  })
})

describe('predecessors', () => {
  const titles = [
    { id: 'n-1', title: '选品与定价' },
    { id: 'n-2', title: '主图设计' },
    { id: 'n-3', title: '主图设计复核' },
  ]

  it.each([
    ['^选品', 'n-1', 'FS', null],
    ['^选品+2d', 'n-1', 'FS', { amount: 2, unit: 'days' }],
    ['^选品+2w', 'n-1', 'FS', { amount: 2, unit: 'workdays' }],
    ['^选品-1工', 'n-1', 'FS', { amount: -1, unit: 'workdays' }],
    ['^SS:选品+4h', 'n-1', 'SS', { amount: 4, unit: 'hours' }],
    ['^FF:选品', 'n-1', 'FF', null],
    ['^SF:选品', 'n-1', 'SF', null],
    ['^[[选品与定价]]+2d', 'n-1', 'FS', { amount: 2, unit: 'days' }],
    ['^[[n-3]]', 'n-3', 'FS', null],
    ['^主图设计', 'n-2', 'FS', null],
  ])('%s', (text, targetId, type, lag) => {
    expect(fields(text, { titles }).predecessors).toMatchObject([{ targetId, type, lag }])
  })

  it.each(['^主图', '^仓库', '^', '^[[]]'])('%s is not a unique part of a title, so it stays text', (text) => {
    expect(parse(`上架 ${text}`, { titles })).toEqual({ title: `上架 ${text}`, fields: {}, spans: [] })
  })
})

describe('the title', () => {
  it.each([
    ['主图，@张三，11/5', '主图'],
    ['主图（3d）', '主图'],
    ['@张三 主图 11/5 定稿', '主图 定稿'],
    ['主图  两套 @张三', '主图  两套'],
    ['@张三', ''],
    ['看 "@张三 11/5" 的截图', '看 "@张三 11/5" 的截图'],
    ['“@张三” 的水印 !高', '“@张三” 的水印'],
    ['\\@张三 来信 \\11/5', '@张三 来信 11/5'],
    ['C:\\素材 \\\\nas\\图', 'C:\\素材 \\\\nas\\图'],
  ])('%s becomes %s', (text, title) => {
    expect(titleOf(text)).toBe(title)
  })

  it('keeps a second value for a field that holds one, and says so', () => {
    const { title, fields: parsed, spans } = parse('主图 周五 交，下周三 上线')
    expect(title).toBe('主图 交，下周三 上线')
    expect(parsed.schedule).toEqual({ due: '2026-10-16' })
    expect(spans.at(-1)?.value).toEqual({ kind: 'repeated', of: 'date' })
  })
})
