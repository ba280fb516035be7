import { expect, it } from 'vitest'
import { unwrap } from '../../foundation/index.ts'
import { openTestEngine } from '../testing.ts'

async function projectWithTask() {
  const { engine } = await openTestEngine()
  const [me] = await engine.query('workspace/members', null)
  const { documentId: projectId } = unwrap(
    await engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
  )
  const fields = { title: '主图设计', assignees: [`member:${me!.id}` as const] }
  const { documentId: bucketId } = unwrap(await engine.run('plan/createTask', { projectId, fields }))
  const mine = async () => {
    const { undated } = await engine.query('work/mine', { memberId: me!.id, today: '2026-10-16' })
    return undated.map(({ title }) => title)
  }
  const found = async () => {
    const { hits } = await engine.query('search/find', { text: '主图', limit: 5 })
    return hits.map(({ title, projectTitle }) => [title, projectTitle])
  }
  return { engine, projectId, bucketId, mine, found }
}

it('tasks of a project in the trash are nobody’s work, until it comes back', async () => {
  const { engine, projectId, mine, found } = await projectWithTask()
  unwrap(await engine.run('workspace/trashDocument', { documentId: projectId }))
  expect([await mine(), await found()]).toEqual([[], []])
  unwrap(await engine.run('workspace/restoreDocument', { documentId: projectId }))
  expect(await mine()).toEqual(['主图设计'])
})

it('also when their bucket came back by itself', async () => {
  const { engine, projectId, bucketId, mine, found } = await projectWithTask()
  unwrap(await engine.run('workspace/trashDocument', { documentId: projectId }))
  unwrap(await engine.run('workspace/restoreDocument', { documentId: bucketId }))
  expect([await mine(), await found()]).toEqual([[], []])
})

it('a task that was found names its project, by the title it has now; a map names none', async () => {
  const { engine, projectId, found } = await projectWithTask()
  unwrap(await engine.run('workspace/createDocument', { kind: 'mindmap', title: '主图' }))
  unwrap(await engine.run('workspace/renameDocument', { documentId: projectId, title: '年货节' }))
  const hits = await found()
  expect(hits.filter(([title]) => title === '主图设计')).toEqual([['主图设计', '年货节']])
  expect(new Set(hits.filter(([title]) => title === '主图').map(([, project]) => project))).toEqual(new Set([null]))
})

it('a watched list of work hears of the trash', async () => {
  const { engine, projectId } = await projectWithTask()
  const [me] = await engine.query('workspace/members', null)
  const counts: number[] = []
  await engine.watch('work/mine', { memberId: me!.id, today: '2026-10-16' }, ({ undated }) =>
    counts.push(undated.length),
  )
  unwrap(await engine.run('workspace/trashDocument', { documentId: projectId }))
  await engine.query('workspace/tree', null)
  expect(counts).toEqual([1, 0])
})
