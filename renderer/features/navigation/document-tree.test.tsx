import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { usePreferences } from '#renderer/app/index.ts'
import { renderWith, stubClient } from '#renderer/testing/index.ts'
import { renderWithEngine } from '#renderer/testing/with-engine.tsx'
import { type DocumentId, unwrap } from '#shared/foundation/index.ts'
import { DocumentList } from './document-list.tsx'
import { DocumentTree } from './document-tree.tsx'

const WINDOW_HEIGHT = 560

beforeEach(() => {
  // happy-dom lays nothing out: the tree is as high as a window.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(WINDOW_HEIGHT)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function treeOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: `document${String(index).padStart(8, '0')}` as DocumentId,
    kind: 'page' as const,
    title: `第 ${index} 页`,
    parentId: null,
    order: `a${String(index).padStart(6, '0')}x`,
    deletedAt: null,
  }))
}

async function shownItems(count: number): Promise<readonly HTMLElement[]> {
  renderWith(<DocumentTree currentId={null} />, { client: stubClient({ 'workspace/tree': treeOf(count) }) })
  await screen.findByRole('treeitem', { name: '第 0 页' })
  return screen.getAllByRole('treeitem')
}

describe('the tree of documents', () => {
  it('has every line of a short workspace in the page', async () => {
    expect(await shownItems(150)).toHaveLength(150)
  })

  it('has only what is in sight of a workspace with thousands of documents', async () => {
    const items = await shownItems(3000)
    expect(items.length).toBeGreaterThanOrEqual(WINDOW_HEIGHT / 28)
    expect(items.length).toBeLessThan(60)
  })
})

describe('a document of the tree', () => {
  const open = () =>
    renderWithEngine(
      async ({ engine }) => {
        for (const title of ['价格', '规则', '纪要']) {
          unwrap(await engine.run('workspace/createDocument', { kind: 'page', title, parentId: null }))
        }
      },
      () => <Lists />,
    )
  const line = (name: string): Promise<HTMLElement> => screen.findByRole('treeitem', { name })
  const lines = (): readonly string[] =>
    screen
      .getAllByRole('treeitem')
      .map((item) => `${item.getAttribute('aria-level')} ${item.getAttribute('aria-label')}`)
  const press = async (name: string, key: string, ctrlKey = false): Promise<void> => {
    const item = await line(name)
    await act(async () => void fireEvent.keyDown(item, { key, ctrlKey }))
  }

  beforeEach(() => usePreferences.getState().set({ favourites: [], folded: [], openLists: ['favourites'] }))

  it('moves with the keyboard among, into and out of others, and says where it went', async () => {
    const { engine } = await open()
    await press('纪要', 'ArrowUp', true)
    await waitFor(() => expect(lines()).toEqual(['1 价格', '1 纪要', '1 规则']))
    expect(screen.getByRole('status').textContent).toBe('“纪要”移到“规则”前面')
    await press('纪要', 'ArrowRight', true)
    await waitFor(() => expect(lines()).toEqual(['1 价格', '2 纪要', '1 规则']))
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('纪要'))
    await press('纪要', 'ArrowLeft', true)
    await waitFor(() => expect(lines()).toEqual(['1 价格', '1 纪要', '1 规则']))
    await act(async () => void unwrap(await engine.undo()))
    await waitFor(() => expect(lines()).toEqual(['1 价格', '2 纪要', '1 规则']))
  })

  it('is renamed in place with F2, and Escape leaves its name', async () => {
    await open()
    await press('规则', 'F2')
    const field = screen.getByRole('textbox')
    fireEvent.change(field, { target: { value: '到手价规则' } })
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
    expect(await line('到手价规则')).toBeTruthy()
    await press('到手价规则', 'F2')
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '别的' } })
    await act(async () => void fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' }))
    expect(await line('到手价规则')).toBeTruthy()
  })

  it('is a favourite from its menu, stays one under a new name, and leaves the list with the trash', async () => {
    const { engine } = await open()
    const item = await line('规则')
    await act(async () => void fireEvent.contextMenu(item))
    await act(async () => void fireEvent.click(await screen.findByRole('menuitem', { name: '加入收藏' })))
    const favourite = await screen.findByRole('link', { name: '规则' })
    const documentId = usePreferences.getState().favourites[0] as DocumentId // put there by the menu
    expect(favourite.getAttribute('href')).toBe(`/d/${documentId}`)
    await act(async () => unwrap(await engine.run('workspace/renameDocument', { documentId, title: '新规则' })))
    expect(await screen.findByRole('link', { name: '新规则' })).toBeTruthy()
    await act(async () => unwrap(await engine.run('workspace/trashDocument', { documentId })))
    await waitFor(() => expect(screen.queryByRole('link')).toBeNull())
  })
})

function Lists() {
  const favourites = usePreferences((preferences) => preferences.favourites)
  return (
    <>
      <DocumentList name="favourites" title="收藏" ids={favourites} currentId={null} />
      <DocumentTree currentId={null} />
    </>
  )
}
