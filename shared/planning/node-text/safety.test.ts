import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLocalDate } from '../../documents/kernel/index.ts'
import { parseNodeText } from './index.ts'
import { double11 } from './testing.ts'

const parse = (text: string) => parseNodeText(text, double11)
const run = { seed: 20261111, numRuns: 400, verbose: true } as const

const TOKENS = [
  '@张三',
  '＠李四',
  '@?',
  '@Ana Silva',
  '11/1-11/5',
  '11月5日 20:00',
  'T-30~T-20',
  'T-7w',
  '预售-3',
  '下周三',
  '月底',
  'tomorrow',
  '!高',
  '#设计',
  '3d',
  '~8h',
  '^选品+2d',
  '^[[选品]]',
  '*里程碑',
  '<>',
  '[x]',
  '￥5,000',
  '每周五 14:00',
  '//备注',
]
const GLUE = [
  '',
  ' ',
  '  ',
  '，',
  '（',
  '）',
  '、',
  '"',
  '\\',
  '“',
  '”',
  '-',
  '/',
  '.',
  ':',
  ',',
  '?',
  '\n',
  '[',
  ']',
  '@',
]
const WORDS = [
  '主图',
  'A-11/5',
  '3d打印',
  'C#',
  'YS-2101',
  'a@b.com',
  'https://x.cn/?3d',
  '9.9-19.9',
  '200*230',
  '1,000',
]
const CHARACTERS = [
  '0 1 2 3 5 7 T D 天 d h w x 周 月 日 底 @ # ! ^ * [ ] ( ) < > " “ ” / ~ - + . : , ，。 ￥ \\'.split(' '),
  ' ',
  '\n',
].flat()
const anything = fc.oneof(
  fc.array(fc.constantFrom(...TOKENS, ...GLUE, ...WORDS), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 60 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

const digit = fc.integer({ min: 0, max: 9 })
const word = fc.stringMatching(/^[a-z]{1,8}$/)
const price = fc.tuple(fc.integer({ min: 1, max: 999 }), digit).map(([yuan, dime]) => `${yuan}.${dime}`)
const UNTOUCHED = {
  'e-mail': fc
    .tuple(fc.stringMatching(/^[a-z\d][a-z\d._+-]{0,10}[a-z\d]$/), word, fc.constantFrom('com', 'cn', 'com.cn'))
    .map(([user, host, zone]) => `${user}@${host}.${zone}`),
  URL: fc
    .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.constantFrom('', '?3d', '#设计', '/11/5'))
    .map(([url, tail]) => url + tail),
  'price range': fc
    .tuple(fc.constantFrom('', '￥', '¥'), price, fc.constantFrom('-', '—'), price, fc.constantFrom('', '元'))
    .filter(([sign, , join]) => sign === '' || join === '-')
    .map((parts) => parts.join('')),
  size: fc
    .tuple(
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom('d打印', '天无理由', 'h达', '*230', 'x230', 'cm', 'D', 'm', 'kg', '寸', '件套', '支'),
    )
    .map((parts) => parts.join('')),
  SKU: fc
    .tuple(
      fc.stringMatching(/^[A-CE-SU-Z]{1,3}$/),
      fc.constantFrom('-', '/', '_', '.'),
      fc.constantFrom('11/5', '3d', 'T-7', '11-05', '2101', '4h'),
    )
    .map((parts) => parts.join('')),
}

describe('text that only looks like tokens', () => {
  it.each(Object.entries(UNTOUCHED))('[A12] %s is untouched, alone and between words', (_, arbitrary) => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.constantFrom('', '主图 ', '（'),
        fc.constantFrom('', ' 上架', '，上架'),
        (code, before, after) => {
          const text = `${before}${code}${after}`
          expect(parse(text)).toEqual({ title: text, fields: {}, spans: [] })
        },
      ),
      run,
    )
  })

  it.each([
    '3d打印',
    'C# 课程',
    'A-11/5',
    '9.9-19.9',
    '￥9.9-19.9 引流',
    'YS-2101 补货',
    '第 1-3 款',
    '4 家报价',
    '7天无理由',
    '周五见',
    '今天发货',
    'hello@shop.cn',
    'https://shop.cn/a?d=11/5&t=!1#设计',
    '看https://shop.cn/11/5',
    '3D 渲染',
    'T恤',
    'T-shirt 拍摄',
    'Sun cream',
    '1,000 件',
    '5，6 号棚',
    '2026 双11',
    '^_^',
    '!!',
    '# 标题',
    '@',
    '[]',
    '[[11/5]]',
    '//',
  ])('[A12] %s stays as it is', (text) => {
    expect(parse(text)).toEqual({ title: text, fields: {}, spans: [] })
  })
})

describe('any text', () => {
  it('has spans in order, inside the text, that never overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0
        for (const { start, end } of parse(text).spans) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { ...run, numRuns: 2000 },
    )
  })

  it('without a token keeps every character', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { title, spans } = parse(text)
        if (spans.length === 0) expect(title).toBe(text.trim())
      }),
      { ...run, numRuns: 2000 },
    )
  })

  it('has a title in which nothing is a token any more, unless it was escaped or repeated', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { title, spans } = parse(text)
        fc.pre(spans.every(({ value }) => value.kind !== 'literal' && value.kind !== 'repeated'))
        expect(parse(title)).toEqual({ title, fields: {}, spans: [] })
      }),
      { ...run, numRuns: 2000 },
    )
  })

  it('means the same wherever and whenever it is parsed with the same context', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(parse(text)).toEqual(parse(text))
      }),
      run,
    )
  })

  it('never gives a field that a task would refuse', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { start, due, days = 0, hours = 0 } = parse(text).fields.schedule ?? {}
        const dates = [start, due].filter((date) => date !== undefined)
        expect(dates.every(isLocalDate)).toBe(true)
        if (start !== undefined && due !== undefined) expect(start.slice(0, 10) <= due.slice(0, 10)).toBe(true)
        expect(days >= 0 && hours >= 0).toBe(true)
      }),
      { ...run, numRuns: 2000 },
    )
    const long = '字'.repeat(65)
    expect(parse(`#${long} @${long} 0026/1/1`)).toMatchObject({ fields: {}, spans: [] })
  })

  it('comes to an end, even at ten thousand characters made to be slow', () => {
    const hard = [
      '"',
      '“',
      '((',
      '@a.',
      '^[[',
      '@',
      '11/5 ',
      ' ',
      '//\n',
      '- [',
      '￥1,',
      'http://',
      '\\',
      '*',
      'T-',
      '周',
    ]
    for (const part of hard) {
      const text = part.repeat(10_000 / part.length)
      expect(parse(text).title.length).toBeLessThanOrEqual(text.length)
    }
  })
})
