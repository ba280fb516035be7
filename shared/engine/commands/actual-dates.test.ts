import { describe, expect, it } from 'vitest'
import { type TaskId, unwrap } from '../../foundation/index.ts'
import { openTestEngine } from '../testing.ts'

const DAY_MS = 86_400_000

async function oneTask() {
  const { engine, clock } = await openTestEngine()
  const { documentId: projectId } = unwrap(
    await engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
  )
  const { taskId, documentId } = unwrap(await engine.run('plan/createTask', { projectId, fields: { title: '主图' } }))
  const actual = async () => (await engine.query('task/detail', { taskId }))?.task.actual
  const move = async (statusId: string) => {
    unwrap(await engine.run('tasks/moveCard', { documentId, taskId, statusId, order: 'a0' }))
    clock.advance(DAY_MS)
  }
  return { engine, clock, taskId: taskId as TaskId, documentId, actual, move }
}

describe('[R16] when work really began and ended', () => {
  it('is stamped as the card moves, and undone with the move', async () => {
    const { engine, actual, move } = await oneTask()
    await move('doing')
    expect(await actual()).toEqual({ start: '2026-10-16' })
    await move('review')
    await move('done')
    expect(await actual()).toEqual({ start: '2026-10-16', end: '2026-10-18' })
    unwrap(await engine.undo())
    expect(await actual()).toEqual({ start: '2026-10-16' })
  })

  it('has no end any more when the work is opened again', async () => {
    const { actual, move } = await oneTask()
    await move('doing')
    await move('done')
    await move('todo')
    expect(await actual()).toEqual({ start: '2026-10-16' })
  })

  it('is stamped by a tick and by a change of many tasks, and keeps what a person wrote', async () => {
    const { engine, taskId, documentId, actual } = await oneTask()
    unwrap(await engine.run('plan/changeTasks', { changes: [{ taskId, statusId: 'doing' }] }))
    unwrap(await engine.run('tasks/setFields', { documentId, taskId, actual: { start: '2026-10-12' } }))
    unwrap(await engine.run('plan/setTaskDone', { taskId, done: true }))
    expect(await actual()).toEqual({ start: '2026-10-12', end: '2026-10-16' })
  })

  it('refuses an end before its start', async () => {
    const { engine, taskId, documentId } = await oneTask()
    const wrong = { start: '2026-10-12', end: '2026-10-10' }
    expect(await engine.run('tasks/setFields', { documentId, taskId, actual: wrong })).toMatchObject({ ok: false })
  })
})
