import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useWorkbench } from '#renderer/app/index.ts'
import { renderWith, sampleTask, stubClient } from '#renderer/testing/index.ts'
import type { MyWork } from '#shared/engine/index.ts'
import { manualClock, type MemberId, type TaskId } from '#shared/foundation/index.ts'
import { MyWorkScreen } from './my-work-screen.tsx'
import { onDay } from './use-plan.ts'

afterEach(cleanup)
beforeEach(() => useWorkbench.setState({ task: null, dialog: null }))

const task = (id: string, change: Parameters<typeof sampleTask>[0] = {}) =>
  sampleTask({ id: id as TaskId, title: id, ...change })

function open(change: Partial<MyWork> = {}) {
  const work: MyWork = {
    overdue: [
      task('核价', { schedule: { start: '2026-10-18', due: '2026-10-20' } }),
      task('对账', { schedule: { due: '2026-10-21T18:00' } }),
    ],
    today: [
      task('主图', { schedule: { due: '2026-10-22', hours: 3 } }),
      task('话术', { schedule: { due: '2026-10-22', days: 3 } }),
    ],
    soon: [task('预告', { schedule: { due: '2026-10-23' } }), task('海报', { schedule: { due: '2026-10-26' } })],
    later: [],
    undated: [task('想法')],
    waiting: [{ task: task('详情页'), behind: task('拍摄', { assignees: ['member:m-yu'] }) }],
    done: [],
    ...change,
  }
  const client = stubClient({
    'work/mine': work,
    'workspace/members': [
      { id: 'm-lan' as MemberId, name: '周岚', isMe: true },
      { id: 'm-yu' as MemberId, name: '陈思雨', isMe: false },
    ],
  })
  renderWith(<MyWorkScreen />, { client, clock: manualClock(Date.parse('2026-10-22T02:00:00Z')) })
  return { client, row: (title: string) => screen.getByRole('button', { name: title }) }
}

describe('my work', () => {
  it('has a date for each of the seven days to come, and the hours of today', () => {
    open()
    expect(within(screen.getByRole('region', { name: '10/23 周五' })).getByText('预告')).toBeTruthy()
    // A task of three days takes one day of today.
    expect(within(screen.getByRole('region', { name: '今天' })).getByText('共 11 小时')).toBeTruthy()
  })

  it('says for what and whom a task waits', () => {
    open()
    const waiting = screen.getByRole('region', { name: '等别人' })
    expect(within(waiting).getByText('等 拍摄')).toBeTruthy()
    expect(within(waiting).getByRole('img', { name: '陈思雨' })).toBeTruthy()
  })

  it('moves all late work to today as one step, and hours and length stay', async () => {
    const { client } = open()
    fireEvent.click(screen.getByRole('button', { name: '全部移到今天' }))
    await waitFor(() => expect(client.commands).toHaveLength(1))
    expect(client.commands).toMatchObject([
      {
        name: 'plan/changeTasks',
        input: {
          changes: [
            { taskId: '核价', fields: { schedule: { start: '2026-10-20', due: '2026-10-22' } } },
            { taskId: '对账', fields: { schedule: { due: '2026-10-22T18:00' } } },
          ],
        },
      },
    ])
    expect(await screen.findByText('已把 2 项 移到 10/22 周四')).toBeTruthy()
  })

  it('plans by keys: T for today, Alt and an arrow for a day', async () => {
    const { client, row } = open()
    fireEvent.keyDown(row('想法'), { key: 't' })
    fireEvent.keyDown(row('预告'), { key: 'ArrowRight', altKey: true })
    await waitFor(() => expect(client.commands).toHaveLength(2))
    expect(client.commands).toMatchObject([
      { input: { changes: [{ taskId: '想法', fields: { schedule: { due: '2026-10-22' } } }] } },
      { input: { changes: [{ taskId: '预告', fields: { schedule: { due: '2026-10-24' } } }] } },
    ])
  })

  it('plans by dragging a line onto a day', async () => {
    const { client, row } = open()
    const plan = screen.getByRole('region', { name: '排日子' })
    const day = plan.querySelector('[data-day="2026-10-27"]')!
    // Nothing is laid out here, so nothing has a place of its own.
    Object.assign(document, { elementsFromPoint: () => [day] })
    fireEvent.pointerDown(row('想法'), { button: 0, clientX: 10, clientY: 10 })
    fireEvent.pointerMove(window, { clientX: 400, clientY: 300 })
    fireEvent.pointerUp(window, { clientX: 400, clientY: 300 })
    Reflect.deleteProperty(document, 'elementsFromPoint')
    await waitFor(() => expect(client.commands).toHaveLength(1))
    expect(client.commands).toMatchObject([
      { input: { changes: [{ taskId: '想法', fields: { schedule: { due: '2026-10-27' } } }] } },
    ])
  })

  it('opens the line for a new task', () => {
    open()
    fireEvent.click(screen.getByRole('button', { name: /^快速添加/ }))
    expect(useWorkbench.getState().dialog).toBe('quickAdd')
  })
})

describe('a schedule put onto a day', () => {
  it('takes its start along, and can lose its date', () => {
    expect(onDay({ start: '2026-10-20', due: '2026-10-21T18:00', hours: 4 }, '2026-10-23')).toEqual({
      start: '2026-10-22',
      due: '2026-10-23T18:00',
      hours: 4,
    })
    expect(onDay({}, '2026-10-23')).toEqual({ due: '2026-10-23' })
    expect(onDay({ due: '2026-10-21' }, null)).toEqual({})
  })
})
