import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline, Line, RichTextBlock } from '../../documents/rich-text/index.ts'
import { plainest } from '../../documents/rich-text/index.ts'
import { parseMarkdown, renderMarkdown } from './index.ts'

const blocksOf = (text: string): readonly RichTextBlock[] => parseMarkdown(text).blocks

describe('reading Markdown', () => {
  it('takes a first heading for the title, and keeps the others', () => {
    expect(parseMarkdown('# 价格规则\n\n## 叠加顺序\n')).toEqual({
      title: '价格规则',
      blocks: [{ kind: 'heading', level: 2, text: '叠加顺序' }],
    })
    expect(parseMarkdown('正文').title).toBeNull()
  })

  it('reads lists in lists, numbers that begin elsewhere, and boxes as tasks', () => {
    expect(blocksOf('- 一\n  - 二\n\n3. 三\n4. 四\n\n- [x] 定稿\n- [ ] 复核')).toEqual([
      { kind: 'bullets', items: [{ text: '一', blocks: [{ kind: 'bullets', items: ['二'] }] }] },
      { kind: 'numbers', start: 3, items: ['三', '四'] },
      {
        kind: 'tasks',
        items: [
          { text: '定稿', checked: true },
          { text: '复核', checked: false },
        ],
      },
    ])
  })

  it('ends emphasis beside Chinese punctuation', () => {
    expect(blocksOf('先**“安抚”**再**退款。**后')).toEqual([
      {
        kind: 'paragraph',
        text: [
          { text: '先' },
          { text: '“安抚”', marks: ['bold'] },
          { text: '再' },
          { text: '退款。', marks: ['bold'] },
          { text: '后' },
        ],
      },
    ])
  })

  it('joins the lines of a paragraph: Chinese without a space, English with one', () => {
    expect(blocksOf('先改表，\n再改页面\n\nfirst the sheet\nthen the page')).toEqual([
      { kind: 'paragraph', text: '先改表，再改页面' },
      { kind: 'paragraph', text: 'first the sheet then the page' },
    ])
  })

  it('reads alerts as callouts, in either way of writing, and other quotes as quotes', () => {
    expect(blocksOf('> [!WARNING]\n> 不改价\n\n> [!tip] 先截图\n\n> [!other] 引用')).toEqual([
      { kind: 'callout', tone: 'warning', blocks: [{ kind: 'paragraph', text: '不改价' }] },
      { kind: 'callout', tone: 'tip', blocks: [{ kind: 'paragraph', text: '先截图' }] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', text: '[!other] 引用' }] },
    ])
  })

  it('reads tables, with line breaks in their cells', () => {
    expect(blocksOf('| 商品 | 到手价 |\n|---|---|\n| 四件套<br>1.8 m | **269** |')).toEqual([
      {
        kind: 'table',
        header: true,
        rows: [
          ['商品', '到手价'],
          [[{ text: '四件套' }, { break: true }, { text: '1.8 m' }], [{ text: '269', marks: ['bold'] }]],
        ],
      },
    ])
  })

  it('leaves HTML as text, and follows no address that is dangerous', () => {
    expect(blocksOf('<script>alert(1)</script>')).toEqual([{ kind: 'paragraph', text: '<script>alert(1)</script>' }])
    expect(blocksOf('[看](javascript:alert(1))')).toEqual([{ kind: 'paragraph', text: '[看](javascript:alert(1))' }])
  })

  it('makes links of images of the web: nothing is fetched from strangers', () => {
    expect(blocksOf('![主图](https://a.cn/1.png)')).toEqual([
      { kind: 'paragraph', text: [{ text: '主图', link: 'https://a.cn/1.png' }] },
    ])
  })

  it('leaves the name of a file alone', () => {
    expect(blocksOf('见 价格表.md 和 https://a.cn')).toEqual([
      { kind: 'paragraph', text: [{ text: '见 价格表.md 和 ' }, { text: 'https://a.cn', link: 'https://a.cn' }] },
    ])
  })

  it('survives a file that nests without end', () => {
    expect(() => blocksOf(`${'> '.repeat(5_000)}深`)).not.toThrow()
    expect(() => blocksOf(`${'['.repeat(5_000)}`)).not.toThrow()
    expect(() =>
      blocksOf(Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- 项`).join('\n')),
    ).not.toThrow()
  })
})

const words = fc
  .string({
    minLength: 1,
    maxLength: 10,
    unit: fc.constantFrom(
      '价',
      '，',
      '“',
      'a',
      '1',
      '*',
      '_',
      '`',
      '[',
      ']',
      '|',
      '#',
      '-',
      '.',
      '>',
      '~',
      '\\',
      '<',
      '&',
      ' ',
    ),
  })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const run: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 3, arbitrary: words.map((text): Inline => ({ text })) },
  fc
    .tuple(words, fc.constantFrom('https://a.cn/x?y=1', 'branchline://document/map1#node=n'))
    .map(([text, link]): Inline => ({ text, link })),
  fc.constant<Inline>({ mention: { kind: 'member', id: 'lin/1', label: '林夏' } }),
  fc.constant<Inline>({ mention: { kind: 'document', id: 'sop1', label: '上架' } }),
)
const line: fc.Arbitrary<Line> = fc.array(run, { minLength: 1, maxLength: 3 }).map(plainest)
const { block } = fc.letrec<{ block: RichTextBlock; inner: RichTextBlock[] }>((tie) => ({
  inner: fc
    .tuple(fc.record({ kind: fc.constant('paragraph' as const), text: line }), fc.array(tie('block'), { maxLength: 1 }))
    .map(([first, rest]): RichTextBlock[] => [first, ...rest]),
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.record({ kind: fc.constant('paragraph' as const), text: line }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 2, max: 6 }), text: line }),
    fc.record({ kind: fc.constant('code' as const), language: fc.constant('sql'), text: words }),
    fc.record({
      kind: fc.constant('table' as const),
      header: fc.constant(true),
      rows: fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('callout' as const),
      tone: fc.constantFrom('info' as const, 'danger' as const),
      blocks: tie('inner'),
    }),
    fc.record({ kind: fc.constant('quote' as const), blocks: tie('inner') }),
    fc
      .tuple(line, tie('inner'))
      .map(([text, blocks]): RichTextBlock => ({ kind: 'bullets', items: [{ text, blocks }, text] })),
    fc
      .array(fc.record({ text: line, checked: fc.boolean() }), { minLength: 1, maxLength: 3 })
      .map((items): RichTextBlock => ({ kind: 'tasks', items })),
  ),
}))

describe('writing Markdown', () => {
  it('is read again as what it was, whatever the text is made of', () => {
    fc.assert(
      fc.property(block, words, (each, title) => {
        expect(parseMarkdown(renderMarkdown({ title, blocks: [each] }))).toEqual({
          title: title.replaceAll(/\s+/g, ' '),
          blocks: [each],
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps bold, italic, struck and code beside Chinese', () => {
    const blocks: RichTextBlock[] = [
      {
        kind: 'paragraph',
        text: [
          { text: '先' },
          { text: '安抚', marks: ['bold'] },
          { text: '，再' },
          { text: '退', marks: ['bold', 'italic'] },
          { text: '款' },
          { text: '旧规则', marks: ['strike'] },
          { text: '看 ' },
          { text: 'roi = a | `b`', marks: ['code'] },
        ],
      },
      { kind: 'table', header: true, rows: [['商品', [{ text: 'a|b', marks: ['code'] }]]] },
    ]
    expect(blocksOf(renderMarkdown({ title: '', blocks }))).toEqual(blocks)
  })

  it('ends with one line break and begins with the title', () => {
    expect(renderMarkdown({ title: '价格规则', blocks: [{ kind: 'rule' }] })).toBe('# 价格规则\n\n---\n')
  })
})
