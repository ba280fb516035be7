import { describe, expect, it } from 'vitest'
import { parsePastedList } from './pasted-list.ts'

const leaf = (text: string) => ({ text, children: [] })

describe('a pasted list', () => {
  it('reads an indented list, with tabs, blanks or ideographic spaces', () => {
    const expected = [
      { text: '视觉', children: [leaf('主图'), { text: '详情页', children: [leaf('12 屏')] }] },
      leaf('客服'),
    ]
    expect(parsePastedList('视觉\n\t主图\n\t详情页\n\t\t12 屏\n客服')).toEqual(expected)
    expect(parsePastedList('视觉\n  主图\n  详情页\n    12 屏\n客服')).toEqual(expected)
    expect(parsePastedList('视觉\n\u3000主图\n\u3000详情页\n\u3000\u300012 屏\r\n客服')).toEqual(expected)
  })

  it('reads Markdown lists, numbers and headings, and keeps check boxes for the grammar', () => {
    expect(parsePastedList('- 选品\n  1. 爆款\n  2) 清仓\n* [ ] 报名')).toEqual([
      { text: '选品', children: [leaf('爆款'), leaf('清仓')] },
      leaf('[ ] 报名'),
    ])
    expect(parsePastedList('# 双11\n## 预热\n- 直播\n## 爆发')).toEqual([
      { text: '双11', children: [{ text: '预热', children: [leaf('直播')] }, leaf('爆发')] },
    ])
  })

  it('reads a spreadsheet column and drops empty lines', () => {
    expect(parsePastedList('主图\n\n详情\n')).toEqual([leaf('主图'), leaf('详情')])
    expect(parsePastedList('  \n')).toEqual([])
  })

  it('does not take a price, a date or an email for a marker', () => {
    expect(parsePastedList('9.9-19.9 引流款\n11/1-11/5 预热')).toEqual([
      leaf('9.9-19.9 引流款'),
      leaf('11/1-11/5 预热'),
    ])
  })
})
