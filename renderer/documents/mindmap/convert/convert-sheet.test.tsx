import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { unwrap } from '#shared/foundation/index.ts'
import { openSheet } from './testing.tsx'

afterEach(cleanup)

it('a D-day typed in the sheet dates T-7 at once, and is written with the conversion as one step', async () => {
  const { engine } = await openSheet(['主图设计 T-7', '复盘 双11后3天'])
  expect(await screen.findByText('主图设计 T-7')).toBeTruthy()
  fireEvent.change(await screen.findByLabelText('大促名称'), { target: { value: '双11' } })
  fireEvent.change(screen.getByLabelText('D-day 日期'), { target: { value: '2026-11-11' } })
  expect(await screen.findByText('主图设计')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /先转换|转为计划/ }))
  const project = await waitFor(async () => {
    const found = (await engine.query('workspace/tree', null)).find(({ kind }) => kind === 'project')
    expect(found).toBeTruthy()
    return found!
  })
  const tasks = await engine.query('project/tasks', { projectId: project.id })
  expect(tasks.map(({ title, schedule }) => [title, schedule.due])).toEqual([
    ['主图设计', '2026-11-04'],
    ['复盘', '2026-11-14'],
  ])
  expect(await engine.query('project/anchors', { projectId: project.id })).toMatchObject([
    { token: '双11', main: true },
  ])
  unwrap(await engine.undo())
  expect(await engine.query('project/tasks', { projectId: project.id })).toEqual([])
  expect(await engine.query('project/anchors', { projectId: project.id })).toEqual([])
})

it('says which tokens stay in the title', async () => {
  await openSheet(['周会 每周一'])
  expect(await screen.findByText('“每周一”留在标题里')).toBeTruthy()
  expect(screen.getByText('周会 每周一')).toBeTruthy()
})

it('asks which year a date means that has just passed, and takes the one chosen', async () => {
  const { engine } = await openSheet(['样品 10/12'])
  fireEvent.click(await screen.findByRole('button', { name: '“样品”的日期指哪一年' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: '2026/10/12' }))
  await waitFor(() => expect(screen.getByText('10/12 ?')).toBeTruthy())
  fireEvent.click(screen.getByRole('button', { name: /先转换|转为计划/ }))
  await waitFor(async () => {
    const project = (await engine.query('workspace/tree', null)).find(({ kind }) => kind === 'project')
    const tasks = project ? await engine.query('project/tasks', { projectId: project.id }) : []
    expect(tasks).toMatchObject([{ title: '样品', schedule: { due: '2026-10-12' } }])
  })
})
