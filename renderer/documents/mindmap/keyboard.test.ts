import { describe, expect, it } from 'vitest'
import { actionOf, type KeyPress } from './keyboard.ts'

const press = (key: string, extra: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...extra,
})

describe('keys of the map', () => {
  it.each([
    [press('Tab'), { kind: 'add-child' }],
    [press('Tab', { shiftKey: true }), { kind: 'promote' }],
    [press('Enter'), { kind: 'add-sibling' }],
    [press('F2'), { kind: 'edit' }],
    [press(' '), { kind: 'open-panel' }],
    [press('Delete'), { kind: 'delete' }],
    [press('.', { ctrlKey: true }), { kind: 'toggle-fold' }],
    [press('Enter', { metaKey: true }), { kind: 'toggle-done' }],
    [press('P', { ctrlKey: true, shiftKey: true }), { kind: 'convert' }],
    [press('ArrowUp'), { kind: 'select', direction: 'up', extend: false }],
    [press('ArrowDown', { ctrlKey: true }), { kind: 'shift', direction: 'down' }],
  ])('%o', (keyPress, action) => {
    expect(actionOf(keyPress)).toEqual(action)
  })

  it('never takes a key that an input method or the text may want', () => {
    expect(actionOf(press('Enter', { keyCode: 229 }))).toBeNull()
    expect(actionOf(press('Tab', { isComposing: true }))).toBeNull()
    for (const key of ['a', '双', '7', 'Process']) expect(actionOf(press(key))).toBeNull()
  })

  it('leaves undo, search and the keys of the frame alone', () => {
    for (const key of ['z', 'k', 's']) expect(actionOf(press(key, { ctrlKey: true }))).toBeNull()
    for (const key of ['Escape', 'F6', 'PageUp', 'Shift']) expect(actionOf(press(key))).toBeNull()
  })
})
