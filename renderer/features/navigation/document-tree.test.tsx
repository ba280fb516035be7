import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderWith, stubClient } from '#renderer/testing/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
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
