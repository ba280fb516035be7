import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useWorkbench } from '#renderer/app/index.ts'
import { renderWith, sampleTask, stubClient } from '#renderer/testing/index.ts'
import type { TaskDetail } from '#shared/engine/index.ts'
import { manualClock, type TaskId } from '#shared/foundation/index.ts'
import { TaskPage, TaskPanel } from './index.ts'
import { waitsOn } from './waits-on.ts'

afterEach(cleanup)
beforeEach(() => useWorkbench.setState({ task: null }))

const task = (id: string, change: Parameters<typeof sampleTask>[0] = {}) =>
  sampleTask({ id: id as TaskId, title: id, ...change })
const after = (...ids: string[]) => ({
  predecessors: ids.map((id) => ({ taskId: id as TaskId, type: 'FS' as const, lag: null })),
})

async function open(change: Partial<TaskDetail> = {}, view = <TaskPanel taskId={'主图' as TaskId} />) {
  const detail: TaskDetail = {
    task: task('主图', { schedule: { start: '2026-10-19', due: '2026-10-22' }, ...after('拍摄') }),
    description: '',
    checklist: [],
    comments: [],
    images: [],
    subtasks: [],
    predecessors: [task('拍摄')],
    successors: [task('上架', after('主图'))],
    sectionTitle: null,
    ...change,
  }
  const client = stubClient({
    'task/detail': detail,
    'project/tasks': [detail.task, ...detail.predecessors, ...detail.successors, task('选品')],
  })
  const rendered = renderWith(view, { client, clock: manualClock(Date.parse('2026-10-22T02:00:00Z')) })
  await screen.findByRole('textbox', { name: '任务标题' })
  const write = async (name: string, value: string) => {
    const field = screen.getByRole('textbox', { name })
    fireEvent.focus(field)
    fireEvent.change(field, { target: { value } })
    fireEvent.blur(field)
  }
  return { client, write, history: rendered.history }
}

describe('the length of a task', () => {
  it('is counted in working days, and moves the due date over the weekend', async () => {
    const { client, write } = await open()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '工期' }).value).toBe('4')
    await write('工期', '6')
    expect(client.commands).toMatchObject([
      { name: 'tasks/setFields', input: { schedule: { start: '2026-10-19', due: '2026-10-26', days: 6 } } },
    ])
  })

  it('writes nothing that is no number', async () => {
    const { client, write } = await open()
    await write('工时', '很多')
    expect(client.commands).toEqual([])
    await write('工时', '12.5')
    expect(client.commands).toMatchObject([{ input: { schedule: { hours: 12.5 } } }])
  })
})

describe('[R16] plan and reality', () => {
  it('stand side by side, with the difference in words', async () => {
    await open({
      task: task('主图', {
        schedule: { start: '2026-10-19', due: '2026-10-22' },
        actual: { start: '2026-10-18', end: '2026-10-24' },
      }),
    })
    expect(screen.getByText('早 1 天')).toBeTruthy()
    expect(screen.getByText('晚 2 天')).toBeTruthy()
  })

  it('is not shown before work has begun', async () => {
    await open()
    expect(screen.queryByText('实际开始')).toBeNull()
  })
})

describe('[R3] what a task waits for', () => {
  it('offers tasks of the project, but none that waits for this one', async () => {
    const { client } = await open()
    fireEvent.click(screen.getByRole('button', { name: '添加前置任务' }))
    const list = await screen.findByRole('listbox', { name: '添加前置任务' })
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['选品'])
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' })
    expect(client.commands).toMatchObject([
      {
        name: 'tasks/setFields',
        input: { taskId: '主图', predecessors: [{ taskId: '拍摄' }, { taskId: '选品', type: 'FS', lag: null }] },
      },
    ])
  })

  it('is taken off, and shows who waits for it', async () => {
    const { client } = await open()
    expect(screen.getByText('等着它的')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '去掉前置 拍摄' }))
    expect(client.commands).toMatchObject([{ input: { predecessors: [] } }])
  })

  it('may be a while before it, in days, working days or hours', async () => {
    const lag = { amount: -1, unit: 'hours' as const }
    const waits = { predecessors: [{ taskId: '拍摄' as TaskId, type: 'SS' as const, lag }] }
    const { client, write } = await open({ task: task('主图', waits) })
    const field = '与 拍摄 的间隔'
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: field }).value).toBe('−1 小时')
    await write(field, '很久')
    expect(client.commands).toEqual([])
    await write(field, '+2 工作日')
    await write(field, '')
    expect(client.commands).toMatchObject([
      { input: { predecessors: [{ taskId: '拍摄', type: 'SS', lag: { amount: 2, unit: 'workdays' } }] } },
      { input: { predecessors: [{ taskId: '拍摄', type: 'SS', lag: null }] } },
    ])
  })

  it('finds a circle through others, and ends in one', () => {
    const tasks = [task('甲', after('乙')), task('乙', after('丙')), task('丙', after('乙')), task('丁')]
    const byId = new Map<string, (typeof tasks)[number]>(tasks.map((each) => [each.id, each]))
    expect(waitsOn(tasks[0]!, '丙', byId)).toBe(true)
    expect(waitsOn(tasks[0]!, '丁', byId)).toBe(false)
  })
})

describe('a task', () => {
  it('opens as a page and goes back beside its project', async () => {
    const { history } = await open()
    fireEvent.click(screen.getByRole('button', { name: '打开为页面' }))
    await waitFor(() => expect(history.at(-1)).toBe('/t/主图'))
    cleanup()
    const page = await open({}, <TaskPage taskId={'主图' as TaskId} />)
    expect(screen.getByRole('heading', { level: 1, name: '主图' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '放到项目旁边' }))
    await waitFor(() => expect(page.history.at(-1)).toBe('/d/project-1'))
    expect(useWorkbench.getState().task).toBe('主图')
  })
})
