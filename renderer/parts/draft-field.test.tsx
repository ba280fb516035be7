import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderWith } from '#renderer/testing/index.ts'
import { manualClock } from '#shared/foundation/index.ts'
import { DraftField } from './draft-field.tsx'

afterEach(cleanup)

function open(kind: 'line' | 'text' = 'text') {
  const clock = manualClock()
  const onCommit = vi.fn()
  const view = (value: string) => <DraftField kind={kind} label="说明" value={value} onCommit={onCommit} />
  const { rerender, unmount } = renderWith(view('旧'), { clock })
  const field = screen.getByLabelText('说明')
  const type = (text: string) => fireEvent.change(field, { target: { value: text } })
  return { clock, onCommit, field, type, unmount, show: (value: string) => rerender(view(value)) }
}

function written(onCommit: ReturnType<typeof vi.fn>): unknown[] {
  return onCommit.mock.calls.map(([text]) => text)
}

describe('a text that is edited where it stands', () => {
  it('is written within 100 ms, also while the keys keep coming [A2]', () => {
    const { clock, onCommit, type } = open()
    type('新')
    act(() => clock.advance(60))
    type('新文')
    expect(onCommit).not.toHaveBeenCalled()
    act(() => clock.advance(40))
    expect(written(onCommit)).toEqual(['新文'])
  })

  it('is one undo step from entering to leaving', () => {
    const { clock, onCommit, field, type } = open()
    type('新')
    act(() => clock.advance(100))
    type('新文')
    fireEvent.blur(field)
    type('新文字')
    fireEvent.blur(field)
    const groups = onCommit.mock.calls.map(([, undoGroup]) => undoGroup)
    expect(groups[1]).toBe(groups[0])
    expect(groups[2]).not.toBe(groups[0])
  })

  it('writes what was typed before a composition without the letters of the input method', () => {
    const { clock, onCommit, field, type } = open()
    type('新')
    fireEvent.compositionStart(field)
    type('新zhu')
    act(() => clock.advance(5000))
    expect(written(onCommit)).toEqual(['新'])
  })

  it('is written when the panel goes away in the middle of a word', () => {
    const { onCommit, type, unmount } = open()
    type('新')
    unmount()
    expect(written(onCommit)).toEqual(['新'])
  })

  it('writes nothing while the input method is composing', () => {
    const { clock, onCommit, field, type } = open()
    fireEvent.compositionStart(field)
    type('zhu')
    act(() => clock.advance(5000))
    expect(onCommit).not.toHaveBeenCalled()
    fireEvent.compositionEnd(field, { target: { value: '主' } })
    act(() => clock.advance(400))
    expect(written(onCommit)).toEqual(['主'])
  })

  it('follows what others write until it is touched, then keeps what is being typed', () => {
    const { field, type, show } = open()
    show('别人写的')
    expect(field).toHaveProperty('value', '别人写的')
    type('我写的')
    show('别人又写的')
    expect(field).toHaveProperty('value', '我写的')
  })

  it('leaves a line with Enter, but not with the Enter of an input method', () => {
    const { onCommit, field, type } = open('line')
    act(() => field.focus())
    type('新 ')
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    expect(document.activeElement).toBe(field)
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(document.activeElement).not.toBe(field)
    expect(written(onCommit)).toEqual(['新'])
  })
})
