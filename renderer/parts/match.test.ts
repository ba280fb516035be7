import { describe, expect, it } from 'vitest'
import { exactHits, matchText, partsOf } from './match.ts'

const marked = (text: string, query: string): string | null => {
  const match = matchText(text, query)
  return (
    match &&
    partsOf(text, match)
      .map((part) => (part.hit ? `[${part.text}]` : part.text))
      .join('')
  )
}

describe('what a person types finds', () => {
  it.each([
    ['主图设计', '主图', '[主图]设计'],
    ['主图设计', 'zhutu', '[主图]设计'],
    ['主图设计', 'ztsj', '[主图设计]'],
    ['客厅地毯主图 5 张', 'zt', '客厅地毯[主图] 5 张'],
    ['转为计划', 'zhuanwei', '[转为]计划'],
    ['重命名', 'chongming', '[重命]名'],
    ['SOP-美工-004 主图规范', 'sop 主图', '[SOP]-美工-004 [主图]规范'],
    ['Summer Sale', 'sale', 'Summer [Sale]'],
  ])('%s by %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  it('nothing when a word is in it neither as it is nor as it sounds', () => {
    expect(matchText('主图设计', 'zhutu 详情')).toBeNull()
    expect(matchText('主图设计', 'xq')).toBeNull()
    expect(matchText('主图设计', '  ')).toBeNull()
  })

  it('first what begins with it, then what contains it, then what sounds like it', () => {
    const rank = (text: string): number | undefined => matchText(text, 'she')?.rank
    expect([rank('she 系列'), rank('关于 she'), rank('设计'), rank('主图设计')]).toEqual([0, 1, 2, 3])
  })
})

it('marks every place of the words in a text the engine found', () => {
  const text = '主图禁用词：主图 ROI'
  expect(partsOf(text, exactHits(text, 'roi 主图'))).toEqual([
    { text: '主图', hit: true },
    { text: '禁用词：', hit: false },
    { text: '主图', hit: true },
    { text: ' ', hit: false },
    { text: 'ROI', hit: true },
  ])
})
