import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useWorkbench } from '#renderer/app/index.ts'
import { giveSizes, renderWith, sampleBoard, sampleTask, stubClient } from '#renderer/testing/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import type { DocumentId, TaskId } from '#shared/foundation/index.ts'
import { useProjectFocus } from '../filter/index.ts'
import { ProjectEditor } from '../project-editor.tsx'
import { useProjectMemory } from '../project-memory.ts'

let takeBack = (): void => undefined
afterEach(() => {
  cleanup()
  takeBack()
})
beforeEach(() => {
  takeBack = giveSizes()
  useProjectMemory.setState({ projects: {} })
  useProjectFocus.setState({ projects: {} })
  useWorkbench.setState({ task: null })
  // No stylesheet is loaded here, and dragging complains at length about columns that cannot scroll.
  document.head.innerHTML = '<style>[class*="overflow-"] { overflow-x: auto; overflow-y: auto }</style>'
})

const PROJECT = 'project-1' as DocumentId
const card = (id: string, order: string, statusId: string, parentId: string | null = null) =>
  sampleTask({ id: id as TaskId, title: id, order, statusId, parentId })

async function open(
  more: readonly ReturnType<typeof sampleTask>[] = [],
  change: (board: BoardView) => BoardView = (board) => board,
) {
  const board = change(
    sampleBoard([
      card('甲', 'a0', 'todo', 'section-1'),
      card('乙', 'a1', 'todo'),
      card('丙', 'a2', 'todo', 'section-1'),
      card('丁', 'a0', 'doing'),
      ...more,
    ]),
  )
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

  it('shows a moved card in its new column before the engine has answered, with the focus', async () => {
    const { cardOf } = await open()
    act(() => cardOf('乙').focus())
    fireEvent.keyDown(cardOf('乙'), { key: 'ArrowRight', ctrlKey: true })
    const doing = screen.getByRole('list', { name: '进行中' })
    expect(
      within(doing)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['丁', '乙'])
    expect(document.activeElement).toBe(cardOf('乙'))
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

describe('a column of a thousand cards', () => {
  const many = (): ReturnType<typeof sampleTask>[] =>
    Array.from({ length: 1000 }, (_, n) => card(`卡${n}`, `b${String(n).padStart(4, '0')}`, 'todo'))

  it('draws only the cards in sight and still tells how many there are', async () => {
    await open(many())
    const list = screen.getByRole('list', { name: '待开始' })
    const items = within(list).getAllByRole('listitem')
    expect(items.length).toBeLessThan(40)
    expect(items[0]!.getAttribute('aria-setsize')).toBe('1003')
    expect(items.map((item) => item.getAttribute('aria-posinset')).slice(0, 3)).toEqual(['1', '2', '3'])
  })

  it('takes the keyboard to a card that is not drawn yet, and keeps it there', async () => {
    const { cardOf } = await open(many())
    act(() => cardOf('甲').focus())
    for (let step = 0; step < 60; step += 1) fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(cardOf('卡57'))
    expect(cardOf('卡57').tabIndex).toBe(0)
  })

  it('moves a card that is far down by one place', async () => {
    const { client, cardOf } = await open(many())
    act(() => cardOf('甲').focus())
    for (let step = 0; step < 60; step += 1) fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' })
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown', ctrlKey: true })
    await waitFor(() => expect(client.commands).toHaveLength(1))
    const [{ order }] = client.commands.map(({ input }) => input as { readonly order: string }) as [{ order: string }]
    expect(order > 'b0058' && order < 'b0059').toBe(true)
  })
})

describe('the columns', () => {
  const columnOf = (name: string) => screen.getByRole('heading', { name }).closest('section')!

  it('say that they are over their limit and go on taking cards', async () => {
    const { client, cardOf } = await open([], (board) => ({
      ...board,
      columns: board.columns.map((column) => (column.status.id === 'todo' ? { ...column, limit: 2 } : column)),
    }))
    expect(within(columnOf('待开始')).getByText('超限 3/2')).toBeTruthy()
    fireEvent.keyDown(cardOf('丁'), { key: 'ArrowLeft', ctrlKey: true })
    await waitFor(() => expect(client.commands).toMatchObject([{ input: { taskId: '丁', statusId: 'todo' } }]))
  })

  it('get their limit where their count is', async () => {
    const { client } = await open()
    fireEvent.click(screen.getByRole('button', { name: '“进行中”有 1 张卡片，设置数量上限' }))
    const field = await screen.findByRole('textbox', { name: '“进行中”的数量上限' })
    fireEvent.change(field, { target: { value: '5' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(client.commands).toEqual([
      { name: 'project/setStatusLimit', input: { documentId: PROJECT, statusId: 'doing', limit: 5 } },
    ])
  })

  it('collapse to a strip, which is remembered and opens again', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: '收起“待开始”' }))
    expect(screen.queryByText('甲')).toBeNull()
    expect(useProjectMemory.getState().projects[PROJECT]?.collapsedColumns).toEqual(['todo'])
    fireEvent.click(screen.getByRole('button', { name: '展开“待开始”，3 张卡片' }))
    expect(await screen.findByText('甲')).toBeTruthy()
  })

  it('of a removed status take no card in, and let theirs out', async () => {
    const { client, cardOf } = await open([], (board) => ({
      ...board,
      columns: board.columns.flatMap((column) =>
        column.status.id === 'done' || column.status.id === 'cancelled'
          ? []
          : [column.status.id === 'doing' ? { ...column, removed: true as const } : column],
      ),
    }))
    expect(within(columnOf('进行中')).getByText('已移除')).toBeTruthy()
    fireEvent.keyDown(cardOf('甲'), { key: 'ArrowRight', ctrlKey: true })
    fireEvent.keyDown(cardOf('丁'), { key: 'ArrowLeft', ctrlKey: true })
    await waitFor(() => expect(client.commands).toMatchObject([{ input: { taskId: '丁', statusId: 'todo' } }]))
  })

  it('show what the quick filters let through, and of how many', async () => {
    await open([card('戊', 'a5', 'todo')].map((task) => ({ ...task, schedule: { due: '2020-01-01' } })))
    fireEvent.click(screen.getByRole('button', { name: '逾期' }))
    await waitFor(() => expect(screen.queryByText('甲')).toBeNull())
    expect(screen.getByText('戊')).toBeTruthy()
    expect(screen.getByText('1 / 5 张卡片')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '清除筛选' }))
    expect(await screen.findByText('甲')).toBeTruthy()
  })
})
