import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { editBetween, rewriteText } from './text-edit.ts'

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '图', '💡', '💢'), maxLength: 12 })

function textOf(content: string): Y.Text {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, content)
  return doc.getText('t')
}

/** True when no half of a character of two code units stands alone. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

describe('rewriting a shared text', () => {
  it('says what was asked, and never cuts a character in half', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const text = textOf(from)
        rewriteText(text, to)
        expect(text.toJSON()).toBe(to)
        const { at, removed, inserted } = editBetween(from, to)
        const parts = [from.slice(0, at), from.slice(at, at + removed), from.slice(at + removed), inserted]
        expect(parts.every(isWellFormed)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('touches only what differs', () => {
    expect(editBetween('主图设计 @小林', '主图设计 @小林 T-31')).toEqual({ at: 8, removed: 0, inserted: ' T-31' })
    expect(editBetween('aaa', 'aa')).toEqual({ at: 2, removed: 1, inserted: '' })
    expect(editBetween('x💡', 'x💢')).toEqual({ at: 1, removed: 2, inserted: '💢' })
  })

  it.each([
    ['behind mine', '主图', '大促主图', '主图设计', '大促主图设计'],
    ['before mine', '主图', '主图设计', '大促主图', '大促主图设计'],
    ['elsewhere', '主图 设计', '主图 文案', '大促主图 设计', '大促主图 文案'],
    ['inside what I replaced', 'abcdef', 'aXf', 'abcYdef', 'aYXf'],
    ['around what I replaced', 'abcdef', 'abXef', 'aYf', 'aYXf'],
    ['in the same place', 'ac', 'abc', 'aYc', 'abYc'],
    ['nothing', '主图', '主图设计', '主图', '主图设计'],
  ])('keeps what others did since I began: %s', (_where, base, mine, now, merged) => {
    const text = textOf(now)
    rewriteText(text, mine, base)
    expect(text.toJSON()).toBe(merged)
  })

  it('never throws and stays well formed, whatever happened since I began', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, now) => {
        const text = textOf(now)
        rewriteText(text, mine, base)
        expect(isWellFormed(text.toJSON())).toBe(true)
        if (now === base) expect(text.toJSON()).toBe(mine)
        if (mine === base) expect(text.toJSON()).toBe(now)
      }),
      { numRuns: 2000 },
    )
  })
})
