import { describe, expect, it } from 'vitest'
import { type NodeId, unwrap } from '../../foundation/index.ts'
import { openTestEngine } from '../testing.ts'

async function mapWithTyping() {
  const { engine } = await openTestEngine()
  const { documentId } = unwrap(await engine.run('workspace/createDocument', { kind: 'mindmap', title: '双11' }))
  const nodeId = 'node0000000000aa' as NodeId // an id as the app makes them
  const type = async (texts: readonly string[], undoGroup: string) => {
    for (const text of texts) unwrap(await engine.run('mindmap/setText', { documentId, nodeId, text }, { undoGroup }))
  }
  const add = (text: string, undoGroup: string) =>
    engine.run('mindmap/addNode', { documentId, nodeId, parentId: 'root' as NodeId, text }, { undoGroup })
  const text = async () => {
    const found = await engine.query('search/find', { text: '主', limit: 5 })
    return found.hits.filter(({ entity }) => entity === nodeId).map(({ title }) => title)
  }
  return { engine, add, type, text }
}

describe('typing', () => {
  it('is one undo step per edit, however many letters, with the creation of the node', async () => {
    const { engine, add, type, text } = await mapWithTyping()
    unwrap(await add('主', 'edit 1'))
    await type(['主图', '主图设', '主图设计'], 'edit 1')
    await type(['主图设计 v2', '主图设计 v22'], 'edit 2')
    expect(await text()).toEqual(['主图设计 v22'])
    unwrap(await engine.undo())
    expect(await text()).toEqual(['主图设计'])
    unwrap(await engine.undo())
    expect(await text()).toEqual([])
    expect(await engine.query('engine/undo', null)).toMatchObject({ undo: 'workspace/createDocument' })
    unwrap(await engine.redo())
    unwrap(await engine.redo())
    expect(await text()).toEqual(['主图设计 v22'])
  })

  it('does not join a step that lies before another command', async () => {
    const { engine, add, type, text } = await mapWithTyping()
    unwrap(await add('主', 'edit 1'))
    unwrap(await engine.run('workspace/addMember', { name: '孟晓' }))
    await type(['主图'], 'edit 1')
    unwrap(await engine.undo())
    expect(await text()).toEqual(['主'])
    expect(await engine.query('engine/undo', null)).toMatchObject({ undo: 'workspace/addMember' })
  })

  it('makes a new step after an undo, and forgets what could be redone', async () => {
    const { engine, add, type, text } = await mapWithTyping()
    unwrap(await add('主', 'edit 1'))
    await type(['主图'], 'edit 2')
    unwrap(await engine.undo())
    await type(['主播'], 'edit 2')
    expect(await engine.redo()).toEqual({ ok: false, reason: 'nothing-to-redo' })
    expect(await text()).toEqual(['主播'])
    unwrap(await engine.undo())
    expect(await text()).toEqual(['主'])
  })
})
