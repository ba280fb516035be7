import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SearchRow } from '../documents/kernel/index.ts'
import type { DocumentId } from '../foundation/index.ts'
import { createSearchIndex, excerptOf, foldText, searchWords } from './search.ts'

const row = (id: number, title: string, body: string): SearchRow => ({
  documentId: `d${id}` as DocumentId,
  entity: null,
  title,
  body,
})

function find(rows: readonly SearchRow[], query: string) {
  const index = createSearchIndex()
  for (const one of rows) index.replace(one.documentId, [one])
  return index.find(query, () => true)
}

it('finds what a plain substring scan finds, no more and no less', () => {
  // Few letters, so that hits and near misses are both common.
  const text = fc.string({ unit: fc.constantFrom('a', 'B', '双', '十', '１', '1', ' '), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), text, (pairs, query) => {
      const rows = pairs.map(([title, body], at) => row(at, title, body))
      const words = searchWords(query)
      const expected = rows.filter(
        ({ title, body }) =>
          words.length > 0 && words.every((word) => foldText(title).includes(word) || foldText(body).includes(word)),
      )
      const found = find(rows, query).map((hit) => hit.row)
      expect(new Set(found)).toEqual(new Set(expected))
    }),
    { numRuns: 500 },
  )
})

it('ranks title hits first and shows where a body was hit', () => {
  const hits = find([row(1, '周会', '讨论双11主图与预售'), row(2, '双11 主图', '')], '主图')
  expect(hits.map((hit) => [hit.row.title, hit.inTitle, excerptOf(hit, '主图')])).toEqual([
    ['双11 主图', true, ''],
    ['周会', false, '讨论双11主图与预售'],
  ])
})

it('takes full-width and upper-case forms as the same', () => {
  expect(find([row(1, 'ＳＫＵ 编码', '')], 'sku')).toHaveLength(1)
})

it('keeps document and entity order when documents come, change and go', () => {
  const index = createSearchIndex()
  const rows = (id: number, entities: readonly string[]): SearchRow[] =>
    entities.map((entity) => ({ ...row(id, '主图', ''), entity }))
  index.replace('d2' as DocumentId, rows(2, ['b', 'a']))
  index.replace('d1' as DocumentId, rows(1, ['c']))
  const order = () => index.find('主图', () => true).map(({ row: { documentId, entity } }) => `${documentId}${entity}`)
  expect(order()).toEqual(['d1c', 'd2a', 'd2b'])
  index.replace('d0' as DocumentId, rows(0, ['z']))
  index.replace('d1' as DocumentId, [])
  expect(order()).toEqual(['d0z', 'd2a', 'd2b'])
})
