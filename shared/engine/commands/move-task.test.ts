import { describe, expect, it } from 'vitest'
import { type DocumentId, type NodeId, type TaskId, unwrap } from '../../foundation/index.ts'
import type { Engine } from '../engine.ts'
import { exchange, openTestEngine, twoComputers } from '../testing.ts'

/** A project whose tasks 甲, 乙 … lie in a bucket each: every map has buckets of its own. */
async function projectOf(engine: Engine, titles: readonly string[]) {
  const { documentId: projectId } = unwrap(
    await engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
  )
  const ids: TaskId[] = []
  for (const title of titles) {
    const { documentId: mapId } = unwrap(await engine.run('workspace/createDocument', { kind: 'mindmap', title }))
    const nodeId = `node-${title.codePointAt(0)}` as NodeId
    const parentId = 'root' as NodeId
    unwrap(await engine.run('mindmap/addNode', { documentId: mapId, nodeId, parentId, text: title }))
    const items = [{ nodeId, parentNodeId: null, role: 'task' as const, fields: { title } }]
    unwrap(await engine.run('plan/convert', { mapId, project: { id: projectId }, items }))
    const links = await engine.query('map/links', { mapId })
    ids.push(links[0]!.task!.id)
  }
  return { projectId, ids }
}

/** The WBS as an outline, and what the panel says of each task. */
async function outline(engine: Engine, projectId: DocumentId): Promise<string[]> {
  const tasks = await engine.query('project/tasks', { projectId })
  const lines = (parentId: string | null, depth: number): string[] =>
    tasks
      .filter((task) => task.parentId === parentId)
      .flatMap((task) => [`${'-'.repeat(depth)}${task.title}`, ...lines(task.id, depth + 1)])
  return lines(null, 0)
}

describe('moving tasks in a plan of several buckets', () => {
  it('puts a task between siblings that live elsewhere, as one undo step', async () => {
    const { engine } = await openTestEngine()
    const { projectId, ids } = await projectOf(engine, ['甲', '乙', '丙', '丁'])
    unwrap(await engine.run('plan/moveTask', { taskId: ids[3]!, parentId: null, index: 1 }))
    expect(await outline(engine, projectId)).toEqual(['甲', '丁', '乙', '丙'])
    unwrap(await engine.run('plan/moveTask', { taskId: ids[0]!, parentId: ids[2]! }))
    expect(await outline(engine, projectId)).toEqual(['丁', '乙', '丙', '-甲'])
    unwrap(await engine.undo())
    expect(await outline(engine, projectId)).toEqual(['甲', '丁', '乙', '丙'])
  })

  it('[TK8] refuses a parent under the task itself, also across buckets', async () => {
    const { engine } = await openTestEngine()
    const { ids } = await projectOf(engine, ['甲', '乙', '丙'])
    unwrap(await engine.run('plan/moveTask', { taskId: ids[1]!, parentId: ids[0]! }))
    unwrap(await engine.run('plan/moveTask', { taskId: ids[2]!, parentId: ids[1]! }))
    for (const parentId of ids) {
      const refused = await engine.run('plan/moveTask', { taskId: ids[0]!, parentId })
      expect(refused).toMatchObject({ ok: false, reason: { reason: 'would-cycle' } })
    }
  })

  it('[TK8] a circle that two people made apart is cut the same way on both sides, and can be moved out of', async () => {
    const [a, b] = await twoComputers()
    const { projectId, ids } = await projectOf(a, ['甲', '乙', '丙'])
    const [first, second, third] = ids as [TaskId, TaskId, TaskId]
    await exchange(a, b)
    unwrap(await a.run('plan/moveTask', { taskId: third, parentId: null, index: 0 }))
    unwrap(await a.run('plan/moveTask', { taskId: first, parentId: second }))
    unwrap(await b.run('plan/moveTask', { taskId: second, parentId: first }))
    await exchange(a, b)
    // 甲 was moved by somebody who had seen more: its move is the newer one and has no effect.
    expect((await outline(a, projectId)).toSorted()).toEqual(['-乙', '丙', '甲'])
    expect(await outline(b, projectId)).toEqual(await outline(a, projectId))
    for (const engine of [a, b]) {
      const detail = await engine.query('task/detail', { taskId: first })
      expect([detail?.task.parentId, detail?.subtasks.map(({ title }) => title)]).toEqual([null, ['乙']])
    }
    unwrap(await b.run('plan/moveTask', { taskId: second, parentId: third }))
    await exchange(a, b)
    expect(await outline(a, projectId)).toEqual(await outline(b, projectId))
    // The circle is gone, so 甲 is where its own move said.
    expect(await outline(a, projectId)).toEqual(['丙', '-乙', '--甲'])
  })

  it('[TR8] numbers a move above what its author saw in other buckets', async () => {
    const { engine } = await openTestEngine()
    const { projectId, ids } = await projectOf(engine, ['甲', '乙'])
    for (const parentId of [ids[1]!, null, ids[1]!, null]) {
      unwrap(await engine.run('plan/moveTask', { taskId: ids[0]!, parentId }))
    }
    unwrap(await engine.run('plan/moveTask', { taskId: ids[1]!, parentId: ids[0]! }))
    const tasks = await engine.query('project/tasks', { projectId })
    const at = (id: TaskId): number => tasks.find((task) => task.id === id)?.placedAt ?? 0
    expect(at(ids[1]!)).toBeGreaterThan(at(ids[0]!))
  })
})
