import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useActionKeys } from '#renderer/app/index.ts'
import { useUndoToast } from '#renderer/parts/index.ts'
import { renderWith, stubClient } from '#renderer/testing/index.ts'
import { ok } from '#shared/foundation/index.ts'
import { useUndoActions } from './use-undo-actions.tsx'

afterEach(cleanup)

function Window(): ReactNode {
  useUndoActions()
  useActionKeys()
  return (
    <>
      <button type="button">card</button>
      <input aria-label="text" />
      <div contentEditable suppressContentEditableWarning>
        page
      </div>
    </>
  )
}

function open(command = 'tasks/moveCard', kept = 0) {
  const report = {
    command,
    kept: Array.from({ length: kept }, (_, index) => ({ documentId: 'd' as never, entity: `t${index}` })),
  }
  const undo = vi.fn(() => Promise.resolve(ok(report)))
  const redo = vi.fn(() => Promise.resolve(ok(report)))
  renderWith(<Window />, { client: { ...stubClient(), undo, redo } })
  return { undo, redo }
}

const press = (target: Element, key: string, shiftKey = false) =>
  act(async () => void fireEvent.keyDown(target, { key, ctrlKey: true, shiftKey }))

describe('undo keys', () => {
  it('undo and redo for the whole window, and the toast names what was undone', async () => {
    const { undo, redo } = open()
    await press(screen.getByText('card'), 'z')
    expect(undo).toHaveBeenCalledTimes(1)
    expect((await screen.findAllByText('已撤销：移动卡片')).length).toBeGreaterThan(0)
    await press(screen.getByText('card'), 'Z', true)
    await press(screen.getByText('card'), 'y')
    expect(redo).toHaveBeenCalledTimes(2)
  })

  it('stay with a text field and with an editor', async () => {
    const { undo } = open()
    await press(screen.getByLabelText('text'), 'z')
    await press(screen.getByText('page'), 'z')
    expect(undo).not.toHaveBeenCalled()
  })

  it('say what was kept because others had changed it', async () => {
    open('plan/convert', 2)
    await press(screen.getByText('card'), 'z')
    expect((await screen.findAllByText('已撤销：转为计划。2 处同事后来改过，保留了')).length).toBeGreaterThan(0)
  })

  it('call a command without a name the last step', async () => {
    open('kanban/unheardOf')
    await press(screen.getByText('card'), 'z')
    expect((await screen.findAllByText('已撤销：上一步')).length).toBeGreaterThan(0)
  })
})

describe('a toast that offers undo', () => {
  function Trashing(): ReactNode {
    useUndoActions()
    const undoToast = useUndoToast()
    return (
      <button type="button" onClick={() => undoToast('workspace/trashDocument', '已把“规则”移到回收站')}>
        trash
      </button>
    )
  }
  const shown = () => screen.queryAllByText('已把“规则”移到回收站').length > 0

  it('leaves as soon as its button would take back something else', async () => {
    const client = stubClient({ 'engine/undo': { undo: 'workspace/trashDocument', redo: null } })
    renderWith(<Trashing />, { client })
    await act(async () => void fireEvent.click(screen.getByText('trash')))
    await waitFor(() => expect(shown()).toBe(true))
    await act(async () => client.answer({ 'engine/undo': { undo: 'workspace/renameDocument', redo: null } }))
    await waitFor(() => expect(shown()).toBe(false))
  })

  it('undoes and then says what was undone', async () => {
    const client = stubClient({ 'engine/undo': { undo: 'workspace/trashDocument', redo: null } })
    renderWith(<Trashing />, { client })
    await act(async () => void fireEvent.click(screen.getByText('trash')))
    await act(async () => void fireEvent.click(await screen.findByRole('button', { name: /^撤销/ })))
    await waitFor(() => expect(screen.queryAllByText('已撤销：转为计划').length).toBeGreaterThan(0))
  })
})
