import { expect, it } from 'vitest'
import { compareOrder, type DocumentId, unwrap } from '../../foundation/index.ts'
import { openTestEngine } from '../testing.ts'

it('moves a document before a neighbour, past what the tree does not show, and undo brings it back', async () => {
  const { engine, failures } = await openTestEngine()
  const create = async (title: string, kind: 'project' | 'page', parentId: DocumentId | null) =>
    unwrap(await engine.run('workspace/createDocument', { kind, title, parentId })).documentId
  const project = await create('双11', 'project', null)
  // The project's bucket of tasks is its child too, before both pages.
  unwrap(await engine.run('plan/createTask', { projectId: project, fields: { title: '主图' } }))
  const rules = await create('规则', 'page', project)
  const prices = await create('价格', 'page', project)
  const notes = await create('纪要', 'page', null)
  const below = async (parentId: DocumentId | null) =>
    (await engine.query('workspace/tree', null))
      .filter((entry) => entry.parentId === parentId)
      .toSorted(compareOrder)
      .map(({ title }) => title)

  unwrap(await engine.run('workspace/moveDocument', { documentId: notes, parentId: project, before: prices }))
  expect(await below(project)).toEqual(['规则', '纪要', '价格'])
  unwrap(await engine.run('workspace/moveDocument', { documentId: rules, parentId: project, before: null }))
  expect(await below(project)).toEqual(['纪要', '价格', '规则'])
  unwrap(await engine.undo())
  unwrap(await engine.undo())
  expect([await below(project), (await below(null)).includes('纪要')]).toEqual([['规则', '价格'], true])

  const circle = await engine.run('workspace/moveDocument', { documentId: project, parentId: rules, before: null })
  expect(circle.ok).toBe(false)
  expect(failures).toEqual([])
})
