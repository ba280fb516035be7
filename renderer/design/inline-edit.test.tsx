import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { InlineEdit } from './inline-edit.tsx'

afterEach(cleanup)

function open(props: { readonly value?: string; readonly keepOpen?: boolean } = {}) {
  const onCommit = vi.fn()
  const onCancel = vi.fn()
  render(<InlineEdit value={props.value ?? '旧'} label="名字" {...props} onCommit={onCommit} onCancel={onCancel} />)
  const field = screen.getByLabelText('名字')
  const type = (text: string) => fireEvent.change(field, { target: { value: text } })
  return { field, type, onCommit, onCancel }
}

describe('editing in place', () => {
  it('commits the trimmed text with Enter, once, although leaving the field follows', () => {
    const { field, type, onCommit } = open()
    type(' 新 ')
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.blur(field)
    expect(onCommit.mock.calls).toEqual([['新']])
  })

  it.each([
    ['isComposing', { isComposing: true }],
    ['keyCode 229, the Enter that ends a composition in Safari', { keyCode: 229 }],
  ])('leaves Enter to the input method (%s)', (_name, composing) => {
    const { field, type, onCommit, onCancel } = open()
    type('zhutu')
    fireEvent.keyDown(field, { key: 'Enter', ...composing })
    fireEvent.keyDown(field, { key: 'Escape', ...composing })
    expect([onCommit.mock.calls, onCancel.mock.calls]).toEqual([[], []])
  })

  it('gives up with Escape', () => {
    const { field, type, onCommit, onCancel } = open()
    type('新')
    fireEvent.keyDown(field, { key: 'Escape' })
    fireEvent.blur(field)
    expect(onCommit).not.toHaveBeenCalled()
    expect(onCancel).toHaveBeenCalledTimes(1)
  })

  it.each(['', '  ', '旧'])('writes nothing for %j', (text) => {
    const { field, type, onCommit } = open()
    type(text)
    fireEvent.blur(field)
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('stays for the next item when asked to', () => {
    const { field, type, onCommit } = open({ value: '', keepOpen: true })
    for (const text of ['一', '二']) {
      type(text)
      fireEvent.keyDown(field, { key: 'Enter' })
    }
    expect(onCommit.mock.calls).toEqual([['一'], ['二']])
    expect(field).toHaveProperty('value', '')
  })
})
