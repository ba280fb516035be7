import { expect, it } from 'vitest'
import { type NodeId, unwrap } from '../foundation/index.ts'
import type { Engine } from './engine.ts'
import { exchange, twoComputers } from './testing.ts'
import type { ConversionItem } from './workspace-commands.ts'

const node = (text: string): NodeId => text as NodeId

const items: ConversionItem[] = [
  { nodeId: node('s'), parentNodeId: null, role: 'section', fields: { title: '视觉' } },
  { nodeId: node('t1'), parentNodeId: node('s'), role: 'task', fields: { title: '主图' } },
  { nodeId: node('c1'), parentNodeId: node('t1'), role: 'checklist-item', fields: { title: '白底图' } },
  { nodeId: node('t2'), parentNodeId: node('s'), role: 'milestone', fields: { title: '上线' } },
]

async function drawMap(engine: Engine) {
  const { documentId: mapId } = unwrap(await engine.run('workspace/createDocument', { kind: 'mindmap', title: '双11' }))
  const children = [
    { nodeId: node('t1'), text: '主图 @张三', children: [{ nodeId: node('c1'), text: '白底图' }] },
    { nodeId: node('t2'), text: '上线' },
  ]
  const branch = [{ nodeId: node('s'), text: '视觉', children }]
  unwrap(await engine.run('mindmap/addBranch', { documentId: mapId, parentId: node('root'), items: branch }))
  return mapId
}

it('a new profile that reads in a backup becomes that workspace, with its person as a member', async () => {
  const [a, b] = await twoComputers()
  const names = async (engine: Engine) =>
    (await engine.query('workspace/members', null)).map(({ name, isMe }) => [name, isMe])
  expect(await names(a)).toEqual([
    ['张三', false],
    ['林岚', true],
  ])
  expect(await names(b)).toEqual([
    ['张三', true],
    ['林岚', false],
  ])
})

it('[A4] two people who convert the same branch while apart have no duplicate', async () => {
  const [a, b] = await twoComputers()
  const mapId = await drawMap(a)
  await exchange(a, b)
  const first = unwrap(await a.run('plan/convert', { mapId, project: { title: '计划' }, items }))
  const second = unwrap(await b.run('plan/convert', { mapId, project: { title: '计划' }, items }))
  expect(second.projectId).toBe(first.projectId)
  await exchange(a, b)
  const boards = await Promise.all([a, b].map((engine) => engine.query('project/board', first)))
  expect(boards[0]).toEqual(boards[1])
  expect(boards[0]?.sections).toHaveLength(1)
  expect(boards[0]?.columns[0]?.cards.map(({ title, checklistTotal }) => [title, checklistTotal]).sort()).toEqual([
    ['上线', 0],
    ['主图', 1],
  ])
  const tree = await a.query('workspace/tree', null)
  expect(tree.filter(({ kind }) => kind === 'project')).toHaveLength(1)
  expect(await b.query('workspace/tree', null)).toEqual(tree)
  const links = await a.query('map/links', { mapId })
  expect(links.every(({ state }) => state === 'linked')).toBe(true)
  expect(await b.query('map/links', { mapId })).toEqual(links)
})

it('[A5] renaming node and task apart is a conflict on both sides, and the same after choosing', async () => {
  const [a, b] = await twoComputers()
  const mapId = await drawMap(a)
  const { projectId } = unwrap(await a.run('plan/convert', { mapId, project: { title: '计划' }, items }))
  await exchange(a, b)
  unwrap(await a.run('mindmap/setText', { documentId: mapId, nodeId: node('t1'), text: '主图设计' }))
  const task = (await b.query('project/tasks', { projectId })).find(({ title }) => title === '主图')!
  unwrap(await b.run('tasks/setFields', { documentId: task.documentId, taskId: task.id, title: '首页海报' }))
  await exchange(a, b)
  const link = async (engine: Engine) =>
    (await engine.query('map/links', { mapId })).find(({ nodeId }) => nodeId === 't1')
  expect((await link(a))?.state).toBe('title-conflict')
  expect(await link(b)).toEqual(await link(a))
  unwrap(await a.run('plan/resolveTitle', { mapId, nodeId: node('t1'), title: '主图设计' }))
  await exchange(a, b)
  expect(await link(a)).toMatchObject({ state: 'linked', task: { title: '主图设计' } })
  expect(await link(b)).toEqual(await link(a))
})

it('undo keeps what others did since and names it, and never takes back theirs', async () => {
  const [a, b] = await twoComputers()
  const mapId = await drawMap(a)
  const { projectId } = unwrap(await a.run('plan/convert', { mapId, project: { title: '计划' }, items }))
  await exchange(a, b)
  const task = (await b.query('project/tasks', { projectId })).find(({ title }) => title === '主图')!
  unwrap(await b.run('tasks/addComment', { documentId: task.documentId, taskId: task.id, text: '用新的模特' }))
  await exchange(a, b)
  const report = unwrap(await a.undo())
  expect(report).toMatchObject({ command: 'plan/convert', kept: [{ documentId: task.documentId, entity: task.id }] })
  expect((await a.query('project/tasks', { projectId })).map(({ title }) => title)).toEqual(['主图'])
  await exchange(a, b)
  expect((await b.query('task/detail', { taskId: task.id }))?.comments.map(({ text }) => text)).toEqual(['用新的模特'])
})
