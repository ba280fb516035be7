import { describe, expect, it } from 'vitest'
import { unwrap } from '../foundation/index.ts'
import { openTestEngine } from './testing.ts'

describe('a new workspace', () => {
  it('begins with the person who started it and nothing else', async () => {
    const { engine, failures } = await openTestEngine()
    expect(await engine.query('workspace/members', null)).toMatchObject([{ name: '林岚', isMe: true }])
    expect(await engine.query('workspace/tree', null)).toEqual([])
    expect(failures).toEqual([])
  })

  it('shows a created document in the tree, also after a restart', async () => {
    const first = await openTestEngine()
    const { documentId } = unwrap(
      await first.engine.run('workspace/createDocument', { kind: 'mindmap', title: '双11' }),
    )
    unwrap(await first.engine.flush())
    first.engine.dispose()
    const second = await openTestEngine({ disk: first.disk, seed: 2 })
    expect(await second.engine.query('workspace/tree', null)).toMatchObject([
      { id: documentId, kind: 'mindmap', title: '双11', parentId: null, deletedAt: null },
    ])
    expect(second.failures).toEqual([])
  })
})

it('puts tasks on the board, moves them, ticks them and finds them in the work of their assignee', async () => {
  const { engine, failures } = await openTestEngine()
  const [me] = await engine.query('workspace/members', null)
  const { documentId: projectId } = unwrap(
    await engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
  )
  const { taskId } = unwrap(
    await engine.run('plan/createTask', {
      projectId,
      fields: { title: '主图设计', assignees: [`member:${me!.id}`], schedule: { due: '2026-10-20' } },
    }),
  )
  const board = await engine.query('project/board', { projectId })
  expect(board?.columns.map(({ status, cards }) => [status.id, cards.map(({ title }) => title)])).toEqual([
    ['todo', ['主图设计']],
    ['doing', []],
    ['review', []],
    ['done', []],
    ['cancelled', []],
  ])
  expect((await engine.query('work/mine', { memberId: me!.id, today: '2026-10-16' })).soon).toHaveLength(1)
  unwrap(await engine.run('plan/setTaskDone', { taskId, done: true }))
  expect((await engine.query('work/mine', { memberId: me!.id, today: '2026-10-16' })).done).toHaveLength(1)
  expect(await engine.query('search/find', { text: '主图', limit: 5 })).toMatchObject({
    total: 1,
    hits: [{ entity: taskId, title: '主图设计' }],
  })
  expect(failures).toEqual([])
})

it('shows a removed status as a column for as long as cards stand in it', async () => {
  const { engine } = await openTestEngine()
  const { documentId: projectId } = unwrap(
    await engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
  )
  const fields = { title: '主图设计' }
  const { taskId } = unwrap(await engine.run('plan/createTask', { projectId, fields, statusId: 'review' }))
  unwrap(await engine.run('project/setStatusLimit', { documentId: projectId, statusId: 'doing', limit: 5 }))
  unwrap(await engine.run('project/removeStatus', { documentId: projectId, statusId: 'review' }))
  const columns = async () => (await engine.query('project/board', { projectId }))?.columns ?? []
  expect((await columns()).map(({ status, limit, removed }) => [status.id, limit, removed])).toEqual([
    ['todo', undefined, undefined],
    ['doing', 5, undefined],
    ['done', undefined, undefined],
    ['cancelled', undefined, undefined],
    ['review', undefined, true],
  ])
  const [card] = (await columns()).at(-1)?.cards ?? []
  unwrap(
    await engine.run('tasks/moveCard', { documentId: card!.documentId, taskId, statusId: 'done', order: card!.order }),
  )
  expect((await columns()).map(({ status }) => status.id)).toEqual(['todo', 'doing', 'done', 'cancelled'])
})

it('takes commands back one intent at a time, over several documents', async () => {
  const { engine } = await openTestEngine()
  const { documentId: projectId } = unwrap(
    await engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
  )
  await engine.run('plan/createTask', { projectId, fields: { title: '甲' } })
  await engine.run('plan/createTask', { projectId, fields: { title: '乙' } })
  const titles = async (): Promise<string[]> =>
    (await engine.query('project/tasks', { projectId })).map(({ title }) => title).sort()
  expect(await titles()).toEqual(['乙', '甲'].sort())
  expect(unwrap(await engine.undo())).toEqual({ command: 'plan/createTask', kept: [] })
  expect(await titles()).toEqual(['甲'])
  unwrap(await engine.redo())
  expect(await titles()).toEqual(['乙', '甲'].sort())
  await engine.undo()
  await engine.undo()
  expect(await titles()).toEqual([])
  unwrap(await engine.undo())
  const [project] = await engine.query('workspace/tree', null)
  expect(project?.deletedAt).not.toBeNull()
  expect(await engine.undo()).toEqual({ ok: false, reason: 'nothing-to-undo' })
})

it('tells a watcher only when its answer has changed', async () => {
  const { engine } = await openTestEngine()
  const { documentId: projectId } = unwrap(
    await engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
  )
  const counts: number[] = []
  const stop = await engine.watch('project/tasks', { projectId }, (tasks) => counts.push(tasks.length))
  await engine.run('plan/createTask', { projectId, fields: { title: '甲' } })
  await engine.run('workspace/addMember', { name: '王五' })
  await engine.query('workspace/tree', null)
  stop()
  await engine.run('plan/createTask', { projectId, fields: { title: '乙' } })
  await engine.query('workspace/tree', null)
  expect(counts).toEqual([0, 1])
})
