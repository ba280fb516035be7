import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useActions, usePreferences, useWorkbench } from '#renderer/app/index.ts'
import { bigSample, renderWith, stubClient } from '#renderer/testing/index.ts'
import { PaletteDialog } from './palette-dialog.tsx'

const run = vi.fn()

beforeEach(() => {
  // What cmdk asks of a page with a layout.
  HTMLElement.prototype.scrollIntoView = () => undefined
  usePreferences.getState().set({ recentActions: [], recentDocuments: [] })
  useWorkbench.setState({ task: null })
  run.mockClear()
})
afterEach(cleanup)

function Offering(): ReactNode {
  useActions([
    { id: 'map.fitView', title: '适应窗口', group: '外观', keys: 'Mod+0', run },
    { id: 'map.convert', title: '转为计划', group: '计划', run },
    { id: 'map.walk', title: '移到旁边的节点', group: '节点', keys: 'ArrowUp' },
  ])
  return null
}

function open() {
  const client = stubClient(bigSample())
  const onClose = vi.fn()
  const view = renderWith(
    <>
      <Offering />
      <PaletteDialog open onClose={onClose} />
    </>,
    { client },
  )
  return { ...view, client, onClose, field: screen.getByRole('combobox') }
}

const type = (field: Element, value: string) => act(async () => void fireEvent.change(field, { target: { value } }))
const enter = (field: Element) => act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
const titles = (): readonly (string | null)[] => screen.getAllByRole('option').map((option) => option.textContent)

describe('the palette', () => {
  it('opens a document whose title sounds like what was typed', async () => {
    const { field, history, onClose } = open()
    await type(field, 'dcjg')
    await waitFor(() => expect(titles()[0]).toContain('大促价格规则'))
    await enter(field)
    expect(onClose).toHaveBeenCalledOnce()
    await waitFor(() => expect(history.at(-1)).toBe('/d/page-2'))
  })

  it('opens a task in the panel and shows whose it is', async () => {
    const { field } = open()
    await type(field, '香薰')
    await waitFor(() => expect(titles()[0]).toMatch(/香薰蜡烛首图.*双11 作战 2026 \/ 视觉设计 · 周岚/))
    await enter(field)
    await waitFor(() => expect(useWorkbench.getState().task).toBe('task-5'))
  })

  it('lists tasks before documents before actions, and what could be made last', async () => {
    const { field } = open()
    await type(field, '图')
    const groups = [...document.querySelectorAll('[cmdk-group-heading]')].map((heading) => heading.textContent)
    expect(groups).toEqual(['任务与节点', '文档', '新建'])
    expect(titles().at(-1)).toContain('新知识页“图”')
  })

  it('does an action found by pinyin, remembers it, and offers it first the next time', async () => {
    const { field } = open()
    expect(titles().some((title) => title?.includes('移到旁边的节点'))).toBe(false)
    await type(field, 'zwjh')
    await enter(field)
    await waitFor(() => expect(run).toHaveBeenCalledOnce())
    expect(usePreferences.getState().recentActions).toEqual(['map.convert'])
    cleanup()
    open()
    expect(titles()[0]).toContain('转为计划')
  })

  it('finds an action by its heading', async () => {
    const { field } = open()
    await type(field, 'waiguan')
    expect(titles()[0]).toContain('适应窗口')
  })

  it('says so when nothing is found, and makes a page of that name', async () => {
    const { field, client } = open()
    await type(field, '没有这种东西')
    expect(await screen.findByText('没有找到“没有这种东西”。换个词，或用它新建一份')).toBeTruthy()
    await act(async () => void fireEvent.click(screen.getByRole('option', { name: /新知识页/ })))
    await waitFor(() =>
      expect(client.commands).toEqual([
        { name: 'workspace/createDocument', input: { kind: 'page', title: '没有这种东西', parentId: null } },
      ]),
    )
  })

  it('stays on the first line while results arrive, and on a chosen one after that', async () => {
    const { field, client } = open()
    client.answer({ 'search/find': { hits: [], total: 0 } })
    await type(field, '主图')
    const first = () =>
      screen.getAllByRole('option').findIndex((option) => option.getAttribute('aria-selected') === 'true')
    expect(first()).toBe(0)
    await act(async () => client.answer({ 'search/find': bigSample()['search/find'] ?? { hits: [], total: 0 } }))
    expect([titles().length > 2, first()]).toEqual([true, 0])
    await act(async () => void fireEvent.keyDown(field, { key: 'ArrowDown' }))
    expect(first()).toBe(1)
  })

  it('leaves Enter to the input method while composing', async () => {
    const { field } = open()
    await type(field, 'zwjh')
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter', isComposing: true, keyCode: 229 }))
    expect(run).not.toHaveBeenCalled()
  })
})
