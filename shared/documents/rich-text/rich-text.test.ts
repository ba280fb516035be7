import { getSchema } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import {
  documentHref,
  documentOfHref,
  linkRowsOf,
  mentionRowsOf,
  readBlocks,
  readRichText,
  writeRichText,
} from './index.ts'

const own = 'pageown000000000' as DocumentId

function fragment(): Y.XmlFragment {
  return new Y.Doc().getXmlFragment('content')
}

describe('reading a body', () => {
  it('reads a heading whose level is an object that refuses to become a number', () => {
    const content = fragment()
    const heading = new Y.XmlElement<Record<string, string | object>>('heading')
    content.insert(0, [heading as Y.XmlElement]) // attributes are any JSON, which Yjs types as text
    heading.setAttribute('level', { valueOf: 1, toString: 1 })
    heading.insert(0, [new Y.XmlText('复盘')])
    expect(readRichText(content).outline).toEqual([{ level: 1, text: '复盘' }])
    expect(readBlocks(content)).toMatchObject([{ kind: 'heading', level: 1 }])
  })

  it('reads what the editor itself writes: blocks, nested lists, marks and links', () => {
    const content = fragment()
    const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks })
    prosemirrorJSONToYXmlFragment(
      getSchema([StarterKit]),
      {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 2 }, content: [text('预售', { type: 'bold' }), text('节奏')] },
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [
                  { type: 'paragraph', content: [text('预热')] },
                  {
                    type: 'bulletList',
                    content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('短信')] }] }],
                  },
                ],
              },
            ],
          },
          {
            type: 'paragraph',
            content: [
              text('见'),
              text('作战地图', { type: 'link', attrs: { href: documentHref('map1' as DocumentId) } }),
              { type: 'hardBreak' },
              text('第二行'),
            ],
          },
          { type: 'codeBlock', content: [text('roi = gmv / cost')] },
          { type: 'paragraph' },
          { type: 'blockquote', content: [{ type: 'paragraph', content: [text('引用')] }] },
        ],
      },
      content,
    )
    expect(readRichText(content)).toEqual({
      text: '预售节奏\n预热\n短信\n见作战地图\n第二行\nroi = gmv / cost\n\n引用',
      outline: [{ level: 2, text: '预售节奏' }],
      mentions: [],
      links: ['branchline://document/map1'],
    })
  })

  it('reads what it writes', () => {
    const content = fragment()
    writeRichText(content, [
      { kind: 'heading', level: 1, text: '结论' },
      { kind: 'bullets', items: ['一', '二'] },
      { kind: 'tasks', items: [{ text: '定稿', checked: true }] },
      {
        kind: 'paragraph',
        text: [{ text: '找' }, { mention: { kind: 'member', id: 'lin', label: '@林夏' } }, { text: '、', link: 'a:b' }],
      },
    ])
    expect(readRichText(content)).toEqual({
      text: '结论\n一\n二\n定稿\n找@林夏、',
      outline: [{ level: 1, text: '结论' }],
      mentions: [{ kind: 'member', id: 'lin', label: '@林夏' }],
      links: ['a:b'],
    })
  })

  it('reads links under marks that overlap', () => {
    const content = fragment()
    const text = new Y.XmlText()
    text.insert(0, '两个', { 'link--AbCd1234': { href: 'one:1' }, 'link--EfGh5678': { href: 'two:2' } })
    content.insert(0, [text])
    expect(readRichText(content).links).toEqual(['one:1', 'two:2'])
  })

  it('[PG3] reads the text inside elements it does not know, and text outside any block', () => {
    const content = fragment()
    const drawing = new Y.XmlElement('whiteboard')
    drawing.insert(0, [new Y.XmlText('注意')])
    const outside = new Y.XmlText('散落')
    content.insert(0, [drawing, new Y.XmlElement('horizontalRule'), outside])
    expect(readRichText(content).text).toBe('注意散落')
  })

  it('survives a body nested deeper than any editor nests', () => {
    const content = fragment()
    let parent: Y.XmlFragment = content
    for (let depth = 0; depth < 2_000; depth += 1) {
      const child = new Y.XmlElement('blockquote')
      parent.insert(0, [child])
      parent = child
    }
    expect(readRichText(content).text).toBe('')
  })
})

describe('rows of a body', () => {
  it('[PG2] names each person and each document once, and nothing outside the workspace', () => {
    const content = fragment()
    const lin = { mention: { kind: 'member' as const, id: 'lin', label: '@林夏' } }
    writeRichText(content, [
      { kind: 'paragraph', text: [lin, lin, { mention: { kind: 'document', id: 'sop1', label: '上架' } }] },
      {
        kind: 'paragraph',
        text: [
          { text: 'a', link: documentHref('sop1' as DocumentId) },
          { text: 'b', link: `${documentHref('map1' as DocumentId)}#node` },
          { text: 'c', link: documentHref(own) },
          { text: 'd', link: 'https://example.com/document/x' },
        ],
      },
    ])
    const richText = readRichText(content)
    expect(mentionRowsOf(richText, own, 'content')).toEqual([{ documentId: own, entity: 'content', memberId: 'lin' }])
    expect(linkRowsOf(richText, own, 'content').map((row) => row.toDocument)).toEqual(['sop1', 'map1'])
  })

  it('finds the document of an address and no document in others', () => {
    expect(documentOfHref(documentHref(own))).toBe(own)
    expect(['https://example.com', 'branchline://document/', 'branchline://space/x'].map(documentOfHref)).toEqual([
      null,
      null,
      null,
    ])
  })
})
