import { describe, expect, it, vi } from 'vitest'
import { type Action, createActionRegistry } from './registry.ts'

const action = (change: Partial<Action> & { readonly id: string }): Action => ({
  title: change.id,
  group: '查看',
  run: () => undefined,
  ...change,
})

function press(on: Element, init: KeyboardEventInit): KeyboardEvent {
  if (!on.isConnected) document.body.append(on)
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  on.dispatchEvent(event)
  return event
}

const [frame, map, page] = [Symbol('frame'), Symbol('map'), Symbol('page')]

describe('the registry of actions', () => {
  it('lists what the screen offers first, and one action for each id: the latest', () => {
    const registry = createActionRegistry()
    registry.offer(map, 'screen', [action({ id: 'map.add' }), action({ id: 'edit.find', title: '在脑图里找' })])
    registry.offer(frame, 'window', [action({ id: 'app.search' }), action({ id: 'edit.find', title: '到处找' })])
    registry.offer(page, 'screen', [action({ id: 'map.add', title: '后来的' })])
    expect(registry.list().map(({ id, title, scope }) => [id, title, scope])).toEqual([
      ['map.add', '后来的', 'screen'],
      ['edit.find', '在脑图里找', 'screen'],
      ['app.search', 'app.search', 'window'],
    ])
    registry.withdraw(page)
    registry.withdraw(map)
    expect(registry.list().map(({ title }) => title)).toEqual(['app.search', '到处找'])
  })

  it('does not list what cannot be done now, and asks again each time', () => {
    const registry = createActionRegistry()
    let selected = false
    const run = vi.fn()
    registry.offer(map, 'screen', [action({ id: 'map.convert', when: () => selected, run })])
    expect([registry.list().length, registry.run('map.convert')]).toEqual([0, false])
    selected = true
    expect([registry.list().length, registry.run('map.convert')]).toEqual([1, true])
    expect(run).toHaveBeenCalledOnce()
  })

  it('says that something changed only when it can be seen, and calls the newest function', () => {
    const registry = createActionRegistry()
    const onChange = vi.fn()
    registry.subscribe(onChange)
    const [first, second] = [vi.fn(), vi.fn()]
    registry.offer(map, 'screen', [action({ id: 'map.add', run: first })])
    registry.offer(map, 'screen', [action({ id: 'map.add', run: second })])
    expect(onChange).toHaveBeenCalledOnce()
    registry.run('map.add')
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
    registry.offer(map, 'screen', [action({ id: 'map.add', title: 'Add' })])
    expect([onChange.mock.calls.length, registry.revision()]).toEqual([2, 2])
  })
})

describe('a letter in the idle field of a map or table', () => {
  it('is text and no action, with or without Shift; a sign is still an action', () => {
    const registry = createActionRegistry()
    const run = vi.fn()
    registry.offer(frame, 'window', [action({ id: 'add', keys: 'Q', run }), action({ id: 'sheet', keys: '?', run })])
    const idle = document.createElement('input')
    idle.dataset['undo'] = 'journal'
    expect(registry.press(press(idle, { key: 'q' }))).toBe(false)
    expect(registry.press(press(idle, { key: '?', shiftKey: true }))).toBe(true)
    expect(registry.press(press(document.createElement('div'), { key: 'q' }))).toBe(true)
    expect(run).toHaveBeenCalledTimes(2)
  })
})

describe('the keys of actions', () => {
  function heard(on: Element, init: KeyboardEventInit): readonly string[] {
    const registry = createActionRegistry()
    const done: string[] = []
    const keyed = (id: string, keys: Action['keys'] & {}, change: Partial<Action> = {}): Action =>
      action({ id, keys, run: () => done.push(id), ...change })
    registry.offer(frame, 'window', [
      keyed('add', 'C'),
      keyed('undo', 'Mod+Z', { reach: 'dialogs' }),
      keyed('redo', ['Mod+Shift+Z', 'Mod+Y'], { reach: 'dialogs' }),
      keyed('search', 'Mod+K', { reach: 'text' }),
      keyed('sheet', '?'),
      keyed('read', 'X', { listens: 'screen' }),
    ])
    const event = press(on, init)
    expect(event.defaultPrevented).toBe(false)
    expect(registry.press(event)).toBe(done.length > 0)
    expect(event.defaultPrevented).toBe(done.length > 0)
    return done
  }
  const inDialog = (): Element => {
    const dialog = document.createElement('div')
    dialog.setAttribute('role', 'dialog')
    const button = document.createElement('button')
    dialog.append(button)
    document.body.append(dialog)
    return button
  }

  it('are heard on the page, whichever way a letter or a sign is typed', () => {
    const on = (): Element => document.createElement('div')
    expect(heard(on(), { key: 'c' })).toEqual(['add'])
    expect(heard(on(), { key: 'C', shiftKey: true })).toEqual([])
    expect(heard(on(), { key: 'z', ctrlKey: true })).toEqual(['undo'])
    expect(heard(on(), { key: 'Z', ctrlKey: true, shiftKey: true })).toEqual(['redo'])
    expect(heard(on(), { key: 'y', ctrlKey: true })).toEqual(['redo'])
    expect(heard(on(), { key: 'л', code: 'KeyK', ctrlKey: true })).toEqual(['search'])
    expect(heard(on(), { key: '?', shiftKey: true })).toEqual(['sheet'])
    expect(heard(on(), { key: 'x' })).toEqual([])
  })

  it('leave text fields and dialogs alone unless they say otherwise', () => {
    const text = (): Element => document.createElement('textarea')
    expect(heard(text(), { key: 'c' })).toEqual([])
    expect(heard(text(), { key: 'z', ctrlKey: true })).toEqual([])
    expect(heard(text(), { key: 'k', ctrlKey: true })).toEqual(['search'])
    expect(heard(inDialog(), { key: 'c' })).toEqual([])
    expect(heard(inDialog(), { key: 'z', ctrlKey: true })).toEqual(['undo'])
  })

  it('are never taken from an input method', () => {
    expect(heard(document.createElement('div'), { key: 'c', isComposing: true })).toEqual([])
  })
})
