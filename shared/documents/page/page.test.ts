import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import { meet, person } from '../../testing/index.ts'
import { pageType } from './index.ts'

const documentId = 'pagekickoff00000' as DocumentId

describe('a page', () => {
  it('[PG1] says its body line by line, with its outline', () => {
    const lin = person(pageType, { id: 'lin' })
    lin.run('setTitle', { title: '双11 启动会纪要' })
    lin.run('replaceContent', {
      blocks: [
        { kind: 'heading', level: 1, text: '结论' },
        { kind: 'paragraph', text: '' },
        { kind: 'paragraph', text: '主推三款' },
      ],
    })
    expect(lin.see()).toEqual({
      title: '双11 启动会纪要',
      text: '结论\n\n主推三款',
      outline: [{ level: 1, text: '结论' }],
    })
  })

  it('keeps what two people type into it apart', () => {
    const lin = person(pageType, { id: 'lin' })
    lin.run('replaceContent', { blocks: [{ kind: 'paragraph', text: '预售 20 日开始' }] })
    const chen = person(pageType, { id: 'chen', from: lin })
    const type = (who: typeof lin, at: number, text: string): void => {
      const paragraph = who.doc.getXmlFragment('content').get(0) as Y.XmlElement
      const line = paragraph.get(0) as Y.XmlText
      who.doc.transact(() => line.insert(at, text), 'user')
    }
    type(lin, 0, '【定】')
    type(chen, '预售 20 日开始'.length, '，20:00')
    meet(lin, chen)
    expect(lin.see().text).toBe('【定】预售 20 日开始，20:00')
    expect(chen.see()).toEqual(lin.see())
  })

  it('takes back a replaced body and a title', () => {
    const lin = person(pageType, { id: 'lin' })
    lin.run('replaceContent', { blocks: [{ kind: 'paragraph', text: '一' }] })
    lin.run('replaceContent', { blocks: [{ kind: 'paragraph', text: '二' }] })
    lin.run('setTitle', { title: '题' })
    lin.undo()
    lin.undo()
    expect(lin.see()).toMatchObject({ title: '', text: '一' })
    lin.redo()
    expect(lin.see().text).toBe('二')
  })

  it('[PG2] is found by title and body and points at whom it names', () => {
    const lin = person(pageType, { id: 'lin' })
    lin.run('setTitle', { title: '纪要' })
    lin.run('replaceContent', {
      blocks: [
        {
          kind: 'paragraph',
          text: [
            { mention: { kind: 'member', id: 'su', label: '@苏晚' } },
            { text: ' 按 ' },
            { mention: { kind: 'document', id: 'sop1', label: '新品上架检查' } },
          ],
        },
      ],
    })
    expect(pageType.project(lin.doc, documentId)).toEqual({
      title: '纪要',
      tasks: [],
      links: [
        { fromDocument: documentId, fromEntity: 'content', toDocument: 'sop1', toEntity: null, kind: 'reference' },
      ],
      mentions: [{ documentId, entity: 'content', memberId: 'su' }],
      dated: [],
      search: [{ documentId, entity: null, title: '纪要', body: '@苏晚 按 新品上架检查' }],
    })
  })

  it('[PG4] reports a body of more blocks than anyone writes', () => {
    const lin = person(pageType, { id: 'lin' })
    expect(pageType.checkIntegrity(lin.doc)).toEqual([])
    const many = Array.from({ length: 50_001 }, () => new Y.XmlElement('paragraph'))
    lin.doc.transact(() => lin.doc.getXmlFragment('content').insert(0, many), 'remote')
    expect(pageType.checkIntegrity(lin.doc).map((violation) => violation.invariant)).toEqual(['PG4'])
  })
})
