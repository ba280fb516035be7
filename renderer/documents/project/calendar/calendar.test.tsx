import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useWorkbench } from '#renderer/app/index.ts'
import { renderWith, sampleBoard, sampleTask, stubClient } from '#renderer/testing/index.ts'
import { manualClock, type TaskId } from '#shared/foundation/index.ts'
import { useProjectMemory } from '../project-memory.ts'
import { CalendarScreen } from './calendar-screen.tsx'
import { addMonths, layWeek, mondayOf, weeksOfMonth } from './layout.ts'
import { reschedule } from './reschedule.ts'

afterEach(cleanup)
beforeEach(() => {
  useWorkbench.setState({ task: null })
  useProjectMemory.setState({ projects: {} })
})

const task = (id: string, start?: string, due?: string) =>
  sampleTask({
    id: id as TaskId,
    title: id,
    schedule: { ...(start ? { start } : {}), ...(due ? { due } : {}) },
  })

describe('the days of a month', () => {
  it('are whole weeks from Monday', () => {
    expect(mondayOf('2026-10-22')).toBe('2026-10-19')
    expect(mondayOf('2026-10-25')).toBe('2026-10-19')
    expect(weeksOfMonth('2026-10-22')).toEqual(['2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'])
    expect(weeksOfMonth('2027-02-01')).toEqual(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'])
  })

  it('keep the day from month to month, as far as there is one', () => {
    expect(addMonths('2026-12-31', 1)).toBe('2027-01-31')
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  })
})

describe('the tasks of a week', () => {
  it('lie in lanes, none over another, and say where they go on', () => {
    const segments = layWeek(
      [
        task('长', '2026-10-15', '2026-10-21'),
        task('中', '2026-10-20', '2026-10-30'),
        task('短', undefined, '2026-10-22'),
      ],
      '2026-10-19',
    )
    expect(
      segments.map(({ task: { id }, from, to, lane, startsBefore, endsAfter }) => [
        id,
        from,
        to,
        lane,
        startsBefore,
        endsAfter,
      ]),
    ).toEqual([
      ['长', 0, 2, 0, true, false],
      ['中', 1, 6, 1, false, true],
      ['短', 3, 3, 0, false, false],
    ])
  })
})

describe('done work', () => {
  it('gives its lane to open work', () => {
    const done = {
      ...task('做完的', '2026-10-19', '2026-10-25'),
      status: { id: 'done', title: '', category: 'done' as const },
    }
    const lanes = layWeek([done, task('要做的', undefined, '2026-10-25')], '2026-10-19')
    expect(lanes.map(({ task: { id }, lane }) => [id, lane])).toEqual([
      ['要做的', 0],
      ['做完的', 1],
    ])
  })
})

describe('a drag', () => {
  const schedule = { start: '2026-10-20', due: '2026-10-22T18:00', hours: 8 }

  it('of the body moves both ends and keeps the hour', () => {
    expect(reschedule(schedule, { part: 'whole', from: '2026-10-21' }, '2026-10-23')).toEqual({
      start: '2026-10-22',
      due: '2026-10-24T18:00',
      hours: 8,
    })
    expect(reschedule(schedule, { part: 'whole', from: '2026-10-21' }, '2026-10-21')).toBeNull()
  })

  it('of an end stops at the other one', () => {
    expect(reschedule(schedule, { part: 'due', from: '2026-10-22' }, '2026-10-18')?.due).toBe('2026-10-20T18:00')
    expect(reschedule(schedule, { part: 'start', from: '2026-10-20' }, '2026-10-30')?.start).toBe('2026-10-22')
  })

  it('gives a task of one day a length', () => {
    expect(reschedule({ due: '2026-10-22' }, { part: 'due', from: '2026-10-22' }, '2026-10-24')).toEqual({
      start: '2026-10-22',
      due: '2026-10-24',
    })
  })

  it('from the tray schedules, and into the tray takes the dates away', () => {
    expect(reschedule({ hours: 3 }, { part: 'whole', from: null }, '2026-10-24')).toEqual({
      due: '2026-10-24',
      hours: 3,
    })
    expect(reschedule(schedule, { part: 'whole', from: '2026-10-21' }, null)).toEqual({ hours: 8 })
    expect(reschedule({}, { part: 'whole', from: null }, null)).toBeNull()
  })
})

describe('the calendar', () => {
  function open(today = '2026-10-22') {
    const board = sampleBoard([
      task('主图', '2026-10-20', '2026-10-22'),
      task('备货'),
      task('文案', undefined, '2026-10-08'),
    ])
    const client = stubClient({})
    renderWith(<CalendarScreen board={board} />, { client, clock: manualClock(Date.parse(`${today}T02:00:00Z`)) })
    const bar = (title: string) => screen.getByRole('button', { name: new RegExp(`${title}.*(?:周|未排期)`) })
    return { client, bar }
  }

  it('marks holidays, make-up days and D-day', () => {
    open()
    expect(screen.getByText('国庆节')).toBeTruthy()
    expect(screen.getAllByText('休')).toHaveLength(6)
    expect(screen.getByTitle('调休上班')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '往后' }))
    expect(screen.getByText('双11')).toBeTruthy()
  })

  it('says up to when holidays are known once it shows days beyond', () => {
    open('2026-12-20')
    expect(screen.getByText('12/31 之后的放假安排未公布，按周末算')).toBeTruthy()
  })

  it('keeps tasks without a date in the tray', () => {
    open()
    expect(within(screen.getByRole('region', { name: '未排期' })).getByText('备货')).toBeTruthy()
  })

  it('moves a task by keys, and says where it went', async () => {
    const { client, bar } = open()
    fireEvent.keyDown(bar('主图'), { key: 'ArrowDown', altKey: true })
    fireEvent.keyDown(bar('主图'), { key: 'ArrowRight', altKey: true, shiftKey: true })
    await waitFor(() => expect(client.commands).toHaveLength(2))
    expect(client.commands).toMatchObject([
      { input: { changes: [{ taskId: '主图', fields: { schedule: { start: '2026-10-27', due: '2026-10-29' } } }] } },
      { input: { changes: [{ taskId: '主图', fields: { schedule: { start: '2026-10-20', due: '2026-10-23' } } }] } },
    ])
    await waitFor(() => expect(screen.getByText('主图：10/20 周二 – 10/23 周五')).toBeTruthy())
  })

  it('drops a task from the tray onto a day; Escape puts it back', async () => {
    const { client, bar } = open()
    const day = document.querySelector('[data-day="2026-10-28"]')!
    // Nothing is laid out here, so nothing has a place of its own.
    Object.assign(document, { elementsFromPoint: () => [day] })
    const drag = () => {
      fireEvent.pointerDown(bar('备货'), { button: 0, clientX: 900, clientY: 100 })
      fireEvent.pointerMove(window, { clientX: 500, clientY: 300 })
    }
    drag()
    fireEvent.keyDown(window, { key: 'Escape' })
    fireEvent.pointerUp(window, { clientX: 500, clientY: 300 })
    expect(client.commands).toEqual([])
    drag()
    fireEvent.pointerUp(window, { clientX: 500, clientY: 300 })
    await waitFor(() => expect(client.commands).toHaveLength(1))
    expect(client.commands).toMatchObject([
      { input: { changes: [{ taskId: '备货', fields: { schedule: { due: '2026-10-28' } } }] } },
    ])
    Reflect.deleteProperty(document, 'elementsFromPoint')
  })

  it('adds a task on a day; a typed date wins over the day', async () => {
    const { client } = open()
    fireEvent.click(screen.getByRole('button', { name: '在 10/28 周三 添加任务' }))
    const field = screen.getByRole('textbox', { name: '在 10/28 周三 添加任务' })
    for (const text of ['直播预告 !高', '返场海报 11/12']) {
      fireEvent.change(field, { target: { value: text } })
      fireEvent.keyDown(field, { key: 'Enter' })
    }
    await waitFor(() => expect(client.commands).toHaveLength(2))
    expect(client.commands).toMatchObject([
      { input: { fields: { title: '直播预告', schedule: { due: '2026-10-28' }, priority: 2 } } },
      { input: { fields: { title: '返场海报', schedule: { due: '2026-11-12' } } } },
    ])
  })

  it('lists the days to come as an agenda, and remembers it', async () => {
    open('2026-10-21')
    fireEvent.click(screen.getByRole('radio', { name: '日程' }))
    const day = await screen.findByRole('region', { name: '10/22 周四' })
    expect(within(day).getByText('主图')).toBeTruthy()
    expect(useProjectMemory.getState().projects['project-1']?.calendar).toMatchObject({ mode: 'agenda' })
  })
})
