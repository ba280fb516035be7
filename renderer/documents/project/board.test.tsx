import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useWorkbench } from '#renderer/app/index.ts'
import { renderWith, sampleBoard, sampleTask, stubClient } from '#renderer/testing/index.ts'
import type { DocumentId, TaskId } from '#shared/foundation/index.ts'
import { ProjectEditor } from './project-editor.tsx'

afterEach(cleanup)
beforeEach(() => {
  useWorkbench.setState({ task: null })
  // No stylesheet is loaded here, and dragging complains at length about columns that cannot scroll.
  document.head.innerHTML = '<style>[class*="overflow-"] { overflow-x: auto; overflow-y: auto }</style>'
})

const PROJECT = 'project-1' as DocumentId
const card = (id: string, order: string, statusId: string, parentId: string | null = null) =>
  sampleTask({ id: id as TaskId, title: id, order, statusId, parentId })

async function open() {
  const board = sampleBoard([
    card('甲', 'a0', 'todo', 'section-1'),
    card('乙', 'a1', 'todo'),
    card('丙', 'a2', 'todo', 'section-1'),
    card('丁', 'a0', 'doing'),
  ])
  const client = stubClient({ 'project/board': board })
  renderWith(<ProjectEditor documentId={PROJECT} />, { client })
  await screen.findByText('甲')
  const cardOf = (title: string) => screen.getByText(title).closest('button')!
  return { client, cardOf }
}

describe('the board by keyboard', () => {
  it('goes from card to card with the arrow keys, over empty columns', async () => {
    const { cardOf } = await open()
    act(() => cardOf('甲').focus())
    fireEvent.keyDown(cardOf('甲'), { key: 'ArrowDown' })
    expect(document.activeElement).toBe(cardOf('乙'))
    fireEvent.keyDown(cardOf('乙'), { key: 'ArrowRight' })
    expect(document.activeElement).toBe(cardOf('丁'))
  })

  it('moves a card with the command key, one intent for one key, and announces where it went', async () => {
    const { client, cardOf } = await open()
    fireEvent.keyDown(cardOf('乙'), { key: 'ArrowRight', ctrlKey: true })
    await waitFor(() => expect(screen.getByText('乙 移动到 进行中，第 2 个，共 2 个')).toBeTruthy())
    expect(client.commands).toMatchObject([
      { name: 'tasks/moveCard', input: { taskId: '乙', documentId: 'bucket-1', statusId: 'doing' } },
    ])
  })

  it('does nothing at the edge of the board', async () => {
    const { client, cardOf } = await open()
    fireEvent.keyDown(cardOf('甲'), { key: 'ArrowLeft', ctrlKey: true })
    fireEvent.keyDown(cardOf('甲'), { key: 'ArrowUp', ctrlKey: true })
    // A move that is possible comes after them, so the two before had their time.
    fireEvent.keyDown(cardOf('丁'), { key: 'ArrowLeft', ctrlKey: true })
    await waitFor(() => expect(client.commands).toMatchObject([{ input: { taskId: '丁', statusId: 'todo' } }]))
  })

  it('keeps hidden cards in order when a filtered board is moved in', async () => {
    const { client, cardOf } = await open()
    fireEvent.click(screen.getByLabelText(/^按分组筛选/))
    fireEvent.click(await screen.findByRole('menuitem', { name: '视觉设计' }))
    await waitFor(() => expect(screen.queryByText('乙')).toBeNull())
    // 丙 goes before 甲, the only other card shown: before a0, whatever lies hidden between them.
    fireEvent.keyDown(cardOf('丙'), { key: 'ArrowUp', ctrlKey: true })
    await waitFor(() => expect(client.commands).toHaveLength(1))
    expect(client.commands).toMatchObject([{ name: 'tasks/moveCard', input: { taskId: '丙', statusId: 'todo' } }])
    const [{ order }] = client.commands.map(({ input }) => input as { readonly order: string }) as [{ order: string }]
    expect(order < 'a0').toBe(true)
  })

  it('opens a card in the panel', async () => {
    const { cardOf } = await open()
    fireEvent.click(cardOf('丁'))
    expect(useWorkbench.getState().task).toBe('丁')
  })
})

describe('a new task', () => {
  it('is typed with its fields into the column that C opened', async () => {
    const { client, cardOf } = await open()
    fireEvent.keyDown(cardOf('丁'), { key: 'c' })
    const field = await screen.findByRole('textbox', { name: '在“进行中”里添加任务' })
    fireEvent.change(field, { target: { value: '主图终稿 11/1 !高 #设计' } })
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    expect(client.commands).toEqual([])
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(client.commands).toEqual([
      {
        name: 'plan/createTask',
        input: {
          projectId: PROJECT,
          statusId: 'doing',
          parentId: null,
          fields: { title: '主图终稿', schedule: { due: '2026-11-01' }, priority: 2, tags: ['设计'] },
        },
      },
    ])
  })
})
