import { describe, expect, it } from 'vitest'
import { type DocumentId, type NodeId, unwrap } from '../../foundation/index.ts'
import type { Engine } from '../engine.ts'
import { openTestEngine } from '../testing.ts'
import type { ConversionItem } from '../workspace-commands.ts'

const id = (text: string): NodeId => text as NodeId

/** A map of one branch per department, `perBranch` tasks each; answers the map and the conversion as previewed. */
async function mapWithPlan(
  engine: Engine,
  branches: number,
  perBranch: number,
): Promise<{ readonly mapId: DocumentId; readonly items: ConversionItem[] }> {
  const { documentId: mapId } = unwrap(await engine.run('workspace/createDocument', { kind: 'mindmap', title: '双11' }))
  const items: ConversionItem[] = []
  const branch = Array.from({ length: branches }, (_, b) => {
    items.push({ nodeId: id(`b${b}`), parentNodeId: null, role: 'section', fields: { title: `部门${b}` } })
    const children = Array.from({ length: perBranch }, (_unused, t) => {
      const fields = { title: `任务${b}-${t}`, assignees: ['name:张三'] as const, schedule: { due: '2026-11-05' } }
      items.push({ nodeId: id(`b${b}t${t}`), parentNodeId: id(`b${b}`), role: 'task', fields })
      return { nodeId: id(`b${b}t${t}`), text: `任务${b}-${t} @张三 11/5` }
    })
    return { nodeId: id(`b${b}`), text: `部门${b}`, children }
  })
  unwrap(await engine.run('mindmap/addBranch', { documentId: mapId, parentId: id('root'), items: branch }))
  return { mapId, items }
}

const titles = async (engine: Engine, projectId: DocumentId): Promise<string[]> =>
  (await engine.query('project/tasks', { projectId })).map(({ title }) => title)

describe('turning a map into a plan', () => {
  it('makes sections and tasks in tree order, links the nodes and leaves only the title on them', async () => {
    const { engine, failures } = await openTestEngine()
    const { mapId, items } = await mapWithPlan(engine, 2, 2)
    const { projectId, tasks } = unwrap(
      await engine.run('plan/convert', { mapId, project: { title: '双11 计划' }, items }),
    )
    expect(tasks).toBe(4)
    const board = await engine.query('project/board', { projectId })
    expect(board?.sections.map(({ title }) => title)).toEqual(['部门0', '部门1'])
    expect(board?.columns[0]?.cards.map(({ title, assignees }) => [title, assignees])).toEqual(
      ['任务0-0', '任务0-1', '任务1-0', '任务1-1'].map((title) => [title, ['name:张三']]),
    )
    const links = await engine.query('map/links', { mapId })
    expect(links.map(({ nodeId, state, task }) => [nodeId, state, task?.title])).toEqual([
      ['b0', 'linked', undefined],
      ['b0t0', 'linked', '任务0-0'],
      ['b0t1', 'linked', '任务0-1'],
      ['b1', 'linked', undefined],
      ['b1t0', 'linked', '任务1-0'],
      ['b1t1', 'linked', '任务1-1'],
    ])
    expect(failures).toEqual([])
  })

  it('keeps that a node was done, what it may cost and what it waits for', async () => {
    const { engine } = await openTestEngine()
    const { mapId } = await mapWithPlan(engine, 1, 3)
    const lag = { amount: 2, unit: 'workdays' as const }
    const items: ConversionItem[] = [
      { nodeId: id('b0t0'), parentNodeId: null, role: 'task', fields: { title: '主图', budget: 5000 }, done: true },
      { nodeId: id('b0t1'), parentNodeId: id('b0t0'), role: 'checklist-item', fields: { title: '白底' }, done: true },
      {
        nodeId: id('b0t2'),
        parentNodeId: null,
        role: 'task',
        fields: { title: '上架' },
        waitsFor: [{ nodeId: id('b0t0'), type: 'SS', lag }],
      },
    ]
    const { projectId } = unwrap(await engine.run('plan/convert', { mapId, project: { title: '计划' }, items }))
    const tasks = await engine.query('project/tasks', { projectId })
    const image = tasks.find(({ title }) => title === '主图')!
    expect(image).toMatchObject({ status: { category: 'done' }, budget: 5000, checklistDone: 1, checklistTotal: 1 })
    expect(tasks.find(({ title }) => title === '上架')?.predecessors).toEqual([{ taskId: image.id, type: 'SS', lag }])
  })

  it('[A2] is taken back by one undo without residue, and comes back whole by redo', async () => {
    const { engine } = await openTestEngine()
    const { mapId, items } = await mapWithPlan(engine, 4, 9)
    const before = await engine.query('map/links', { mapId })
    const texts = await engine.query('search/find', { text: '@张三', limit: 100 })
    const { projectId } = unwrap(await engine.run('plan/convert', { mapId, project: { title: '计划' }, items }))
    expect(await titles(engine, projectId)).toHaveLength(36)
    expect(unwrap(await engine.undo())).toEqual({ command: 'plan/convert', kept: [] })
    expect(await titles(engine, projectId)).toEqual([])
    expect((await engine.query('project/board', { projectId }))?.sections).toEqual([])
    expect(await engine.query('map/links', { mapId })).toEqual(before)
    expect(await engine.query('search/find', { text: '@张三', limit: 100 })).toEqual(texts)
    const living = (await engine.query('workspace/tree', null)).filter(({ deletedAt }) => deletedAt === null)
    expect(living.map(({ documentId: _none, ...entry }: Record<string, unknown>) => entry['kind'])).toEqual(['mindmap'])
    unwrap(await engine.redo())
    expect(await titles(engine, projectId)).toHaveLength(36)
    expect((await engine.query('map/links', { mapId })).every(({ state }) => state === 'linked')).toBe(true)
  })

  it('[A3] converted again it adds what is new, renames what was renamed and deletes nothing', async () => {
    const { engine } = await openTestEngine()
    const { mapId, items } = await mapWithPlan(engine, 1, 5)
    const { projectId } = unwrap(await engine.run('plan/convert', { mapId, project: { title: '计划' }, items }))
    await engine.run('mindmap/deleteNodes', { documentId: mapId, nodeIds: [id('b0t4')] })
    await engine.run('mindmap/addNode', { documentId: mapId, nodeId: id('new'), parentId: id('b0'), text: '新任务' })
    const added: ConversionItem = {
      nodeId: id('new'),
      parentNodeId: id('b0'),
      role: 'task',
      fields: { title: '新任务' },
    }
    const again = [...items.filter(({ nodeId }) => nodeId !== 'b0t4'), added].map((item) =>
      item.nodeId === 'b0t0' ? { ...item, fields: { ...item.fields, title: '改名' } } : item,
    )
    unwrap(await engine.run('plan/convert', { mapId, project: { id: projectId }, items: again }))
    expect((await titles(engine, projectId)).sort()).toEqual(
      ['改名', '任务0-1', '任务0-2', '任务0-3', '任务0-4', '新任务'].sort(),
    )
  })

  it('[A11] deleting a node keeps its task', async () => {
    const { engine } = await openTestEngine()
    const { mapId, items } = await mapWithPlan(engine, 1, 1)
    const { projectId } = unwrap(await engine.run('plan/convert', { mapId, project: { title: '计划' }, items }))
    unwrap(await engine.run('mindmap/deleteNodes', { documentId: mapId, nodeIds: [id('b0')] }))
    expect(await titles(engine, projectId)).toEqual(['任务0-0'])
    expect(await engine.query('map/links', { mapId })).toEqual([])
  })

  it('[A13] takes 500 nodes in one step', async () => {
    const { engine } = await openTestEngine()
    const { mapId, items } = await mapWithPlan(engine, 10, 50)
    const { projectId } = unwrap(await engine.run('plan/convert', { mapId, project: { title: '计划' }, items }))
    expect(await titles(engine, projectId)).toHaveLength(500)
    unwrap(await engine.undo())
    expect(await titles(engine, projectId)).toEqual([])
  })
})

describe('ticking and renaming from both sides', () => {
  it('ticks the task from its node and shows the tick on the node', async () => {
    const { engine } = await openTestEngine()
    const { mapId, items } = await mapWithPlan(engine, 1, 1)
    unwrap(await engine.run('plan/convert', { mapId, project: { title: '计划' }, items }))
    unwrap(await engine.run('plan/setNodeDone', { mapId, nodeId: id('b0t0'), done: true }))
    const category = async (): Promise<string | undefined> =>
      (await engine.query('map/links', { mapId })).find(({ nodeId }) => nodeId === 'b0t0')?.task?.status.category
    expect(await category()).toBe('done')
    unwrap(await engine.run('plan/setNodeDone', { mapId, nodeId: id('b0t0'), done: false }))
    expect(await category()).toBe('todo')
  })

  it('renames the task with its node and the node with its task, each in one undo step', async () => {
    const { engine } = await openTestEngine()
    const { mapId, items } = await mapWithPlan(engine, 1, 1)
    const { projectId } = unwrap(await engine.run('plan/convert', { mapId, project: { title: '计划' }, items }))
    unwrap(await engine.run('mindmap/setText', { documentId: mapId, nodeId: id('b0t0'), text: '主图' }))
    expect(await titles(engine, projectId)).toEqual(['主图'])
    const [task] = await engine.query('project/tasks', { projectId })
    unwrap(await engine.run('tasks/setFields', { documentId: task!.documentId, taskId: task!.id, title: '主图设计' }))
    const link = (await engine.query('map/links', { mapId })).find(({ nodeId }) => nodeId === 'b0t0')
    expect(link).toMatchObject({ state: 'linked', task: { title: '主图设计' } })
    expect((await engine.query('search/find', { text: '主图设计', limit: 9 })).total).toBe(2)
    unwrap(await engine.undo())
    unwrap(await engine.undo())
    expect(await titles(engine, projectId)).toEqual(['任务0-0'])
    expect((await engine.query('map/links', { mapId })).every(({ state }) => state === 'linked')).toBe(true)
  })
})
