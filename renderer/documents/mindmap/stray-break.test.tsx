import { describe, expect, it } from 'vitest'
import { withoutStrayBreak } from './stray-break.ts'

function typed(value: string, at: number, inputType: string, isShiftEnter = false): readonly [string, string, number] {
  const field = document.createElement('textarea')
  field.value = value
  field.setSelectionRange(at, at)
  const text = withoutStrayBreak(field, new InputEvent('input', { inputType }), isShiftEnter)
  return [text, field.value, field.selectionStart]
}

describe('the line break of an Enter that an input method hands on', () => {
  it('is taken out of the field and of the text, and the caret stays where it was', () => {
    expect(typed('详情\n页', 3, 'insertLineBreak')).toEqual(['详情页', '详情页', 2])
  })

  it('stays when it was asked for with Shift, or pasted', () => {
    expect(typed('详情\n页', 3, 'insertLineBreak', true)[0]).toBe('详情\n页')
    expect(typed('详情\n页', 3, 'insertFromPaste')[0]).toBe('详情\n页')
  })
})
