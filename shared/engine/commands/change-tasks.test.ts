import { describe, expect, it } from 'vitest'
import { type DocumentId, type TaskId, unwrap } from '../../foundation/index.ts'
import type { Engine } from '../engine.ts'
import { openTestEngine } from '../testing.ts'

async function projectWith(titles: readonly string[]) {
  const { engine, failures } = await openTestEngine()
  const { documentId: projectId } = unwrap(
    await engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
  )
  const { taskIds } = unwrap(
    await engine.run('plan/createTasks', { projectId, tasks: titles.map((title) => ({ fields: { title } })) }),
  )
  return { engine, failures, projectId, taskIds }
}

const tasksOf = (engine: Engine, projectId: DocumentId) => engine.query('project/tasks', { projectId })

describe('many tasks at once', () => {
  it('are made in order and taken back by one undo', async () => {
    const { engine, projectId } = await projectWith(['选品', '定价', '主图'])
    expect((await tasksOf(engine, projectId)).map(({ title }) => title)).toEqual(['选品', '定价', '主图'])
    unwrap(await engine.undo())
    expect(await tasksOf(engine, projectId)).toEqual([])
  })

  it('fill one bucket after another', async () => {
    const titles = Array.from({ length: 520 }, (_, index) => `任务 ${index}`)
    const { engine, projectId, failures } = await projectWith(titles)
    const tasks = await tasksOf(engine, projectId)
    expect(tasks.map(({ title }) => title)).toEqual(titles)
    expect(new Set(tasks.map(({ documentId }) => documentId)).size).toBe(3)
    unwrap(await engine.undo())
    expect(await tasksOf(engine, projectId)).toEqual([])
    expect(failures).toEqual([])
  })

  it('are changed over several buckets as one step', async () => {
    const { engine, projectId, taskIds } = await projectWith(Array.from({ length: 260 }, (_, index) => `任务 ${index}`))
    const ends = [taskIds[0], taskIds[259]].filter((id) => id !== undefined)
    unwrap(
      await engine.run('plan/changeTasks', {
        changes: ends.map((taskId) => ({ taskId, fields: { schedule: { due: '2026-11-05' } }, statusId: 'doing' })),
      }),
    )
    const doing = (await engine.query('project/board', { projectId }))?.columns[1]?.cards ?? []
    expect(doing.map(({ id, schedule }) => [id, schedule.due])).toEqual(ends.map((id) => [id, '2026-11-05']))
    unwrap(await engine.undo())
    expect(
      (await tasksOf(engine, projectId)).every(({ schedule, statusId }) => !schedule.due && statusId === 'todo'),
    ).toBe(true)
  })

  it('change nothing when one of them cannot be changed', async () => {
    const { engine, projectId, taskIds } = await projectWith(['选品', '定价'])
    const [first, second] = taskIds as [TaskId, TaskId]
    const result = await engine.run('plan/changeTasks', {
      changes: [
        { taskId: first, fields: { title: '新的' } },
        { taskId: second, fields: { schedule: { start: '2026-11-05', due: '2026-11-01' } } },
      ],
    })
    expect(result).toMatchObject({ ok: false })
    expect((await tasksOf(engine, projectId)).map(({ title }) => title)).toEqual(['选品', '定价'])
  })

  it('are deleted with what lies below them, and all come back', async () => {
    const { engine, projectId, taskIds } = await projectWith(['选品', '定价', '主图'])
    const [a, b, c] = taskIds as [TaskId, TaskId, TaskId]
    unwrap(await engine.run('plan/moveTask', { taskId: b, parentId: a }))
    unwrap(await engine.run('plan/moveTask', { taskId: c, parentId: b }))
    expect(unwrap(await engine.run('plan/deleteTasks', { taskIds: [a] }))).toEqual({ deleted: 3 })
    expect(await tasksOf(engine, projectId)).toEqual([])
    unwrap(await engine.undo())
    const restored = await tasksOf(engine, projectId)
    expect(new Map(restored.map(({ id, parentId }) => [id, parentId]))).toEqual(
      new Map([
        [a, null],
        [b, a],
        [c, b],
      ]),
    )
  })
})
