import { describe, expect, it } from 'vitest'
import { FLOATING, type MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { NodeId } from '#shared/foundation/index.ts'
import { findNodes, stepTo } from './find.ts'

const id = (name: string): NodeId => name as NodeId

/** A map of the texts given; `note` behind a bar. */
function mapOf(
  tree: Readonly<Record<string, readonly string[]>>,
  texts: Readonly<Record<string, string>>,
): MapSnapshot {
  const nodes = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const [title = '', note = ''] = text.split('|')
      return [name, { id: id(name), text: title, note, collapsed: name === 'b' }]
    }),
  )
  // Only what finding reads.
  return { rootId: id('root'), nodes, children: { [FLOATING]: [], ...tree } } as unknown as MapSnapshot
}

const map = mapOf(
  { root: ['a', 'b'], b: ['c'], [FLOATING]: ['f'] },
  { root: '双11', a: '主图设计', b: '仓储', c: 'ＳＫＵ 盘点|主图也要点', f: '再拍一张主图' },
)

describe('finding nodes', () => {
  it('goes in reading order through text and note, also where a branch is folded, floating topics last', () => {
    expect(findNodes(map, '主图')).toEqual(['a', 'c', 'f'])
  })

  it('takes full-width letters for half-width ones, and capitals for small ones', () => {
    expect(findNodes(map, 'sku')).toEqual(['c'])
  })

  it('wants every word', () => {
    expect(findNodes(map, '主图 一张')).toEqual(['f'])
  })

  it('finds nothing for nothing', () => {
    expect(findNodes(map, '  ')).toEqual([])
  })
})

describe('going from match to match', () => {
  const found = [id('a'), id('c'), id('f')]
  it('goes around the ends', () => {
    expect(stepTo(found, id('f'), 1)).toBe('a')
    expect(stepTo(found, id('a'), -1)).toBe('f')
  })

  it('begins at an end from a node that is no match', () => {
    expect(stepTo(found, id('root'), 1)).toBe('a')
    expect(stepTo(found, id('root'), -1)).toBe('f')
    expect(stepTo([], id('a'), 1)).toBeNull()
  })
})
