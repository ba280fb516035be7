import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useWorkbench } from '#renderer/app/index.ts'
import { giveSizes, renderWith, sampleBoard, sampleTask, stubClient } from '#renderer/testing/index.ts'
import { manualClock, type TaskId } from '#shared/foundation/index.ts'
import { useProjectMemory } from '../project-memory.ts'
import { TableScreen } from './table-screen.tsx'

let restoreSizes = (): void => {}

afterEach(cleanup)
beforeEach(() => {
  useWorkbench.setState({ task: null })
  useProjectMemory.setState({ projects: {} })
  restoreSizes = giveSizes()
})
afterEach(() => restoreSizes())

function open() {
  const board = sampleBoard([
    sampleTask({ id: '甲' as TaskId, title: '甲', parentId: 'section-1', siblingOrder: 'a0', priority: 2 }),
    sampleTask({ id: '乙' as TaskId, title: '乙', parentId: 'section-1', siblingOrder: 'a1' }),
    sampleTask({ id: '丙' as TaskId, title: '丙' }),
  ])
  const client = stubClient({})
  renderWith(<TableScreen board={board} />, { client, clock: manualClock(Date.parse('2026-10-22T02:00:00Z')) })
  const grid = screen.getByRole('treegrid')
  const cell = (title: string, column: number) =>
    [...grid.querySelectorAll('[role=row]')]
      .find((row) => row.querySelector('[role=rowheader] [title]')?.getAttribute('title') === title)!
      .querySelectorAll('[role=rowheader], [role=gridcell]')[column]!
  const input = () =>
    document.querySelector<HTMLInputElement>('[aria-controls][aria-activedescendant], [aria-controls]')!
  const at = (title: string, column: number) => {
    fireEvent.pointerDown(cell(title, column), { button: 0 })
    return input()
  }
  const key = (name: string, options: object = {}) => fireEvent.keyDown(input(), { key: name, ...options })
  return { client, grid, cell, input, at, key }
}

const clipboard = (text: string) => ({ clipboardData: { getData: () => text } })

describe('the table as a tree', () => {
  it('[R1] numbers its lines and says how deep each is', () => {
    const { grid } = open()
    expect([...grid.querySelectorAll('[role=row][aria-level]')].map((row) => row.getAttribute('aria-level'))).toEqual([
      '1',
      '2',
      '2',
      '1',
      '1',
    ])
    expect(screen.getByText('1.2')).toBeTruthy()
    expect(screen.getByText('3 项任务')).toBeTruthy()
  })

  it('folds a section with the keyboard and remembers it', async () => {
    const { at, key, grid } = open()
    at('视觉设计', 0)
    key('ArrowLeft')
    await waitFor(() => expect(grid.textContent).not.toContain('1.1'))
    expect(useProjectMemory.getState().projects['project-1']?.table).toMatchObject({ folded: ['section-1'] })
  })
})

describe('typing into a cell', () => {
  it('begins with the first letter, replaces what was there and goes on below', async () => {
    const { at, input, key, client } = open()
    at('甲', 4)
    fireEvent.change(input(), { target: { value: '11/5' } })
    key('Enter')
    await waitFor(() =>
      expect(client.commands).toEqual([
        {
          name: 'plan/changeTasks',
          input: { changes: [{ taskId: '甲', fields: { schedule: { due: '2026-11-05' } } }] },
        },
      ]),
    )
    expect(input().getAttribute('aria-label')).toBe('乙，截止：空')
  })

  it('says what is wrong and stays open, and Escape gives up', async () => {
    const { at, input, key, client } = open()
    at('甲', 4)
    fireEvent.change(input(), { target: { value: '尽快' } })
    key('Enter')
    expect(screen.getByRole('alert').textContent).toContain('不是日期')
    key('Escape')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(client.commands).toEqual([])
  })

  it('leaves the keys of an input method alone', () => {
    const { at, input, key } = open()
    at('甲', 0)
    fireEvent.change(input(), { target: { value: 'zhutu' } })
    key('Enter', { isComposing: true })
    expect(input().value).toBe('zhutu')
  })

  it('chooses from the list by arrow keys', async () => {
    const { at, key, client } = open()
    at('甲', 1)
    key('F2')
    key('ArrowDown')
    key('ArrowDown')
    key('Tab')
    await waitFor(() =>
      expect(client.commands).toMatchObject([{ input: { changes: [{ taskId: '甲', statusId: 'doing' }] } }]),
    )
  })
})

describe('keys of a spreadsheet', () => {
  it('clear the chosen block, and fill it from its first row, as one command each', async () => {
    const { at, key, client } = open()
    at('甲', 6)
    key('ArrowDown', { shiftKey: true })
    key('d', { ctrlKey: true })
    key('Delete')
    await waitFor(() => expect(client.commands).toHaveLength(2))
    expect(client.commands).toMatchObject([
      { input: { changes: [{ taskId: '乙', fields: { priority: 2 } }] } },
      {
        input: {
          changes: [
            { taskId: '甲', fields: { priority: null } },
            { taskId: '乙', fields: { priority: null } },
          ],
        },
      },
    ])
  })

  it('indent with Alt, delete with the command key, and open the task with Space', async () => {
    const { at, key, client } = open()
    at('乙', 0)
    key('ArrowRight', { altKey: true })
    key(' ')
    key('Backspace', { ctrlKey: true })
    await waitFor(() => expect(client.commands).toHaveLength(2))
    expect(client.commands).toMatchObject([
      { name: 'plan/moveTask', input: { taskId: '乙', parentId: '甲' } },
      { name: 'plan/deleteTasks', input: { taskIds: ['乙'] } },
    ])
    expect(useWorkbench.getState().task).toBe('乙')
  })

  it('[R139] take a block from Excel and tell which cells were left', async () => {
    const { at, input, client } = open()
    at('乙', 0)
    fireEvent.paste(input(), clipboard('乙二\t进行中\r\n丁\t没听过\r\n'))
    await waitFor(() => expect(client.commands).toHaveLength(1))
    expect(client.commands).toMatchObject([
      {
        name: 'plan/createTasks',
        input: {
          tasks: [],
          changes: [
            { taskId: '乙', fields: { title: '乙二' }, statusId: 'doing' },
            { taskId: '丙', fields: { title: '丁' } },
          ],
        },
      },
    ])
    expect(screen.getByText(/第 2 行 · 状态：没听过/)).toBeTruthy()
  })
})

describe('the line for a new task', () => {
  it('reads dates, people and tags, and puts the task where the cell is', async () => {
    const { at, client } = open()
    at('乙', 0)
    const field = screen.getByRole('textbox', { name: /^在“视觉设计”里添加/ })
    act(() => field.focus())
    fireEvent.change(field, { target: { value: '主图终稿 11/1 !高 #设计' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() =>
      expect(client.commands).toMatchObject([
        {
          name: 'plan/createTask',
          input: { parentId: 'section-1', fields: { title: '主图终稿', schedule: { due: '2026-11-01' }, priority: 2 } },
        },
      ]),
    )
  })
})
