import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useWorkbench } from '#renderer/app/index.ts'
import { renderWith, sampleBoard, sampleTask, stubClient } from '#renderer/testing/index.ts'
import { manualClock, type TaskId } from '#shared/foundation/index.ts'
import { OverviewScreen } from './overview-screen.tsx'
import { riskOf, summarize } from './summary.ts'

afterEach(cleanup)

const TODAY = '2026-10-22'
const task = (id: string, change: Parameters<typeof sampleTask>[0] = {}) =>
  sampleTask({ id: id as TaskId, title: id, ...change })
const board = sampleBoard([
  task('主图', { parentId: 'section-1', schedule: { due: '2026-10-20' }, assignees: ['member:m-yu'] }),
  task('主图一', { parentId: '主图', schedule: { due: '2026-10-20' }, deliverable: '5 张' }),
  task('定价', { parentId: 'section-2', statusId: 'done', assignees: ['member:m-yu'] }),
  task('备货', { schedule: { start: '2026-10-20', due: '2026-10-30' }, deliverable: '到仓', assignees: ['name:老赵'] }),
  task('开门红', { milestone: true, schedule: { due: '2026-10-31' }, assignees: ['member:m-yu'] }),
])

describe('how a project stands', () => {
  const summary = summarize(board, () => true, TODAY)

  it('counts leaves, by section and by person', () => {
    expect(summary.progress).toMatchObject({ total: 4, done: 1 })
    expect(summary.sections.map(({ title, progress, late }) => [title, progress.done, progress.total, late])).toEqual([
      ['视觉设计', 0, 1, 1],
      ['选品定价', 1, 1, 0],
      ['', 0, 2, 0],
    ])
    expect(summary.people.map(({ key, open }) => [key, open])).toEqual([
      ['member:m-yu', 1],
      ['name:老赵', 1],
      [null, 1],
    ])
  })

  it('[R2] finds what the plan lacks, in open leaves only', () => {
    const ids = Object.fromEntries(
      Object.entries(summary.found).map(([check, tasks]) => [check, tasks.map(({ id }) => id)]),
    )
    expect(ids).toEqual({
      late: ['主图一'],
      risk: ['备货'],
      'no-owner': ['主图一'],
      'no-date': [],
      'no-deliverable': [],
    })
  })

  it.each([
    [{ schedule: { start: '2026-10-21', due: '2026-11-30' } }, 'not-started'],
    [{ schedule: { due: '2026-10-26' } }, 'due-soon'],
    [{ schedule: { due: '2026-10-27' } }, null],
    [{ schedule: { due: '2026-10-23' }, statusId: 'doing' }, null],
    [{ schedule: { due: '2026-10-21' } }, null],
  ] as const)('%j is at risk: %s', (change, risk) => {
    expect(riskOf(task('x', change), TODAY)).toBe(risk)
  })
})

it('offers the first task while there is none', () => {
  renderWith(<OverviewScreen board={sampleBoard([])} />, { client: stubClient({}) })
  fireEvent.click(screen.getByRole('button', { name: /^添加任务/ }))
  expect(useWorkbench.getState().dialog).toBe('quickAdd')
})

describe('the overview', () => {
  const open = () =>
    renderWith(<OverviewScreen board={board} />, {
      client: stubClient({}),
      clock: manualClock(Date.parse(`${TODAY}T02:00:00Z`)),
    })

  it('counts down to D-day in days and working days', () => {
    open()
    expect(screen.getByText('20 天')).toBeTruthy()
    expect(screen.getByText('还有 14 个工作日')).toBeTruthy()
  })

  it('shows the tasks of the chosen number, and opens one in the panel', () => {
    open()
    fireEvent.click(screen.getByRole('button', { name: '有风险 1' }))
    const list = screen.getByRole('region', { name: '有风险' })
    fireEvent.click(within(list).getByRole('button', { name: /备货/ }))
    expect(within(list).getByText('该开始了，还没动')).toBeTruthy()
    expect(useWorkbench.getState().task).toBe('备货')
  })

  it('keeps a check in sight that finds nothing', () => {
    open()
    expect(screen.getByRole('button', { name: '没有日期 0' })).toBeTruthy()
  })
})
