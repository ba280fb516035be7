import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { deepFreeze, flatKey, isLocalDate, readFlat } from './index.ts'

describe('a local date', () => {
  it.each(['2026-11-11', '2026-11-11T00:00', '2026-11-11T23:59', '2028-02-29'])('is %s', (text) => {
    expect(isLocalDate(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '0026-01-01',
    '2026-11-11T24:00',
    '2026-11-11T9:00',
    '11/5',
    '',
    7,
  ])('is not %j', (value) => {
    expect(isLocalDate(value)).toBe(false)
  })
})

describe('a flat map', () => {
  it('groups its keys by entity, keeps separators in the field, and passes over other keys', () => {
    const map = new Y.Doc().getMap('tasks')
    map.set(flatKey('a', 'title'), 1)
    map.set(flatKey('a', 'tag|x'), 2)
    map.set(flatKey('b', ''), 3)
    for (const key of ['plain', '|field', `${'i'.repeat(65)}|title`]) map.set(key, 'odd')
    expect(readFlat(map)).toEqual(
      new Map([
        [
          'a',
          new Map([
            ['title', 1],
            ['tag|x', 2],
          ]),
        ],
        ['b', new Map([['', 3]])],
      ]),
    )
  })
})

describe('deepFreeze', () => {
  it('freezes what is inside, also inside lists', () => {
    const value = deepFreeze({ list: [{ id: 1 }] })
    expect([value, value.list, value.list[0]].map((inner) => Object.isFrozen(inner))).toEqual([true, true, true])
  })
})
