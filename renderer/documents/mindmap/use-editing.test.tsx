import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { NodeId } from '#shared/foundation/index.ts'
import type { TypedText } from './typing-queue.ts'
import { useEditing } from './use-editing.ts'

const a = 'a' as NodeId
const b = 'b' as NodeId

/** An editor whose writes are answered by hand. */
function editor(settle: (typed: TypedText) => string = ({ text }) => text) {
  const answers: ((written: boolean) => void)[] = []
  const written: string[] = []
  const write = ({ text }: TypedText): Promise<boolean> => {
    written.push(text)
    return new Promise((resolve) => answers.push(resolve))
  }
  const { result } = renderHook(() => useEditing(write, settle))
  return {
    written,
    shown: () => result.current.typed.map(({ nodeId, text }) => `${nodeId}:${text}`),
    do: (step: (store: ReturnType<typeof useEditing>) => void) => act(() => step(result.current)),
    answer: (ok: boolean) => act(async () => answers.shift()?.(ok)),
  }
}

it('shows what is typed into a node at once and until the document has it, also when the edit has ended', async () => {
  const edit = editor()
  edit.do(({ begin }) => begin({ nodeId: a, text: '主图', draft: null }))
  expect(edit.shown()).toEqual([])
  edit.do(({ type }) => type('主图设计', false))
  expect(edit.shown()).toEqual(['a:主图设计'])
  edit.do(({ end }) => end())
  expect(edit.shown()).toEqual(['a:主图设计'])
  await edit.answer(true)
  expect(edit.shown()).toEqual([])
})

it('keeps showing the node that is typed in while its texts are written one after the other', async () => {
  const edit = editor()
  edit.do(({ begin }) => begin({ nodeId: a, text: '', draft: null }))
  edit.do(({ type }) => type('预', false))
  edit.do(({ type }) => type('预售', false))
  await edit.answer(true)
  expect(edit.shown()).toEqual(['a:预售'])
  await edit.answer(true)
  expect(edit.shown()).toEqual(['a:预售'])
  edit.do(({ end }) => end())
  expect(edit.shown()).toEqual([])
  expect(edit.written).toEqual(['预', '预售'])
})

it('writes nothing of what an input method composes, and shows it in a new node only', () => {
  const edit = editor()
  edit.do(({ begin }) => begin({ nodeId: a, text: '', draft: null }))
  edit.do(({ type }) => type('预', false))
  edit.do(({ type }) => type('预shou', true))
  expect(edit.shown()).toEqual(['a:预'])
  edit.do(({ begin }) => begin({ nodeId: b, text: '', draft: { parentId: a, index: 0 } }))
  edit.do(({ type }) => type('yu', true))
  expect(edit.shown()).toEqual(['a:预', 'b:yu'])
  expect(edit.written).toEqual(['预'])
})

it('does not go on showing what was refused', async () => {
  const edit = editor()
  edit.do(({ begin }) => begin({ nodeId: a, text: '主图', draft: null }))
  edit.do(({ type }) => type('主图设计', false))
  edit.do(({ end }) => end())
  await edit.answer(false)
  expect(edit.shown()).toEqual([])
})

it('leaves no trace of a draft into which nothing was typed, and keeps one that waits while the next is begun', async () => {
  const draft = { parentId: 'root' as NodeId, index: 0 }
  const edit = editor()
  edit.do(({ begin }) => begin({ nodeId: a, text: '', draft }))
  expect(edit.shown()).toEqual(['a:'])
  edit.do(({ end }) => end())
  expect(edit.shown()).toEqual([])
  edit.do(({ begin }) => begin({ nodeId: a, text: '', draft }))
  edit.do(({ type }) => type('详情', false))
  edit.do(({ begin }) => begin({ nodeId: b, text: '', draft: { ...draft, index: 1 } }))
  expect(edit.shown()).toEqual(['a:详情', 'b:'])
  await edit.answer(true)
  expect(edit.shown()).toEqual(['b:'])
})

it('shows the text that is to stay when the edit ends', async () => {
  const edit = editor(({ text }) => text.replace(' @周岚', ''))
  edit.do(({ begin }) => begin({ nodeId: a, text: '', draft: null }))
  edit.do(({ type }) => type('主图 @周岚', false))
  edit.do(({ end }) => end())
  expect(edit.shown()).toEqual(['a:主图'])
  await edit.answer(true)
  await edit.answer(true)
  expect(edit.written).toEqual(['主图 @周岚', '主图'])
  expect(edit.shown()).toEqual([])
})
