import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  CALLOUT_TONES,
  type Inline,
  type Line,
  MARKS,
  readBlocks,
  type RichTextBlock,
  richTextBlock,
  unknownParts,
  writeRichText,
} from './index.ts'

const words = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom('价', '格', 'a', '*', ' ', '|', '\u{1F600}'),
})
const run: fc.Arbitrary<Inline> = fc
  .record({
    text: words,
    link: fc.option(fc.constantFrom('https://a.cn', 'branchline://document/sop1'), { nil: undefined }),
    marks: fc.option(fc.subarray([...MARKS], { minLength: 1 }), { nil: undefined }),
  })
  .map(({ text, link, marks }) => ({ text, ...(link ? { link } : {}), ...(marks ? { marks } : {}) }))
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: run },
  fc.constant({ break: true as const }),
  fc.constant({ mention: { kind: 'member' as const, id: 'lin', label: '林夏' } }),
)
/** In its plainest form: that is what reading answers. */
const line: fc.Arbitrary<Line> = fc.array(inline, { maxLength: 5 }).map((parts) => {
  const joined: Inline[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const isSame =
      last &&
      'text' in last &&
      'text' in part &&
      JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...part, text: '' })
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + part.text }
    else joined.push(part)
  }
  const [only] = joined
  if (!only) return ''
  return joined.length === 1 && 'text' in only && !only.link && !only.marks ? only.text : joined
})

const { block } = fc.letrec<{ block: RichTextBlock; blocks: RichTextBlock[] }>((tie) => {
  const item = fc.oneof(line, fc.record({ text: line, blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2 }) }))
  return {
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.record({ kind: fc.constant('paragraph' as const), text: line }),
      fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), text: line }),
      fc.record({ kind: fc.constant('code' as const), language: fc.constant('sql'), text: words }),
      fc.constant({ kind: 'rule' as const }),
      fc.record({
        kind: fc.constant('image' as const),
        blob: fc.constant('0'.repeat(64)),
        alt: words,
        width: fc.constant(800),
        height: fc.constant(600),
      }),
      fc.record({
        kind: fc.constant('table' as const),
        header: fc.boolean(),
        rows: fc.array(fc.array(line, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('bullets' as const), items: fc.array(item, { minLength: 1, maxLength: 3 }) }),
      fc.record({
        kind: fc.constant('numbers' as const),
        start: fc.constant(3),
        items: fc.array(item, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('tasks' as const),
        items: fc.array(fc.record({ text: line, checked: fc.boolean() }), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
      fc.record({
        kind: fc.constant('callout' as const),
        tone: fc.constantFrom(...CALLOUT_TONES),
        blocks: tie('blocks'),
      }),
    ),
  }
})

describe('blocks of a body', () => {
  it('read as they were written, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const content = new Y.Doc().getXmlFragment('content')
        writeRichText(content, blocks)
        expect(readBlocks(content)).toEqual(blocks)
        expect(unknownParts(content)).toEqual([])
        for (const each of blocks) expect(richTextBlock.safeParse(each).success).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('[PG3] read the text inside elements they do not know, and say which those are', () => {
    const content = new Y.Doc().getXmlFragment('content')
    const drawing = new Y.XmlElement('whiteboard')
    const caption = new Y.XmlElement('paragraph')
    caption.insert(0, [new Y.XmlText('动线图')])
    drawing.insert(0, [caption, new Y.XmlElement('hologram')])
    content.insert(0, [drawing, new Y.XmlElement('paragraph')])
    expect(readBlocks(content)).toEqual([
      { kind: 'paragraph', text: '动线图' },
      { kind: 'paragraph', text: '' },
    ])
    expect(unknownParts(content)).toEqual(['whiteboard', 'hologram'])
  })

  it('[PG3] name marks they do not know', () => {
    const content = new Y.Doc().getXmlFragment('content')
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    text.insert(0, '重点', { bold: {}, 'link--AbCd': { href: 'a:b' }, glow: {} })
    paragraph.insert(0, [text])
    content.insert(0, [paragraph])
    expect(unknownParts(content)).toEqual(['glow'])
  })

  it('survive a body nested deeper than any editor nests', () => {
    const content = new Y.Doc().getXmlFragment('content')
    let parent: Y.XmlFragment = content
    for (let depth = 0; depth < 2_000; depth += 1) {
      const child = new Y.XmlElement('blockquote')
      parent.insert(0, [child])
      parent = child
    }
    expect(readBlocks(content)).toHaveLength(1)
    expect(unknownParts(content)).toEqual([])
  })
})
