import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { NodeId } from '../../foundation/index.ts'
import { type MapDevice, meet, openDevice } from './device.ts'
import { mapSnapshot } from './snapshot.ts'

const LINK = { taskId: 't1', documentId: 'b1', projectId: 'p1', role: 'task', baseTitle: 'a', generation: 0 }

function two(...ids: readonly string[]): [MapDevice, MapDevice] {
  const anna = openDevice(1)
  for (const id of ids) anna.add(id)
  return [anna, openDevice(2, anna)]
}

function nodeOf(device: MapDevice, id: string) {
  return device.map().nodes[id as NodeId]
}

describe('a map in two pairs of hands', () => {
  it('[MM6] merges two edits of one text made apart', () => {
    const [anna, bo] = two('a')
    anna.run('setText', { nodeId: 'a', text: '主图设计' })
    meet(anna, bo)
    anna.run('setText', { nodeId: 'a', text: '主图设计 T-31' })
    bo.run('setText', { nodeId: 'a', text: '大促主图设计' })
    meet(anna, bo)
    expect([nodeOf(anna, 'a')?.text, nodeOf(bo, 'a')?.text]).toEqual(['大促主图设计 T-31', '大促主图设计 T-31'])
  })

  it('[MM6] keeps what came in while a person was typing', () => {
    const [anna, bo] = two('a')
    bo.run('setText', { nodeId: 'a', text: 'a，问阿杰' })
    meet(anna, bo)
    anna.run('setText', { nodeId: 'a', text: '外包 a', base: 'a' })
    expect(nodeOf(anna, 'a')?.text).toBe('外包 a，问阿杰')
  })

  it('[MM3] two moves that would make a circle leave one of them out, the same on both sides', () => {
    const [anna, bo] = two('a', 'b')
    anna.run('moveNodes', { nodeIds: ['a'], parentId: 'b', index: 0 })
    bo.run('moveNodes', { nodeIds: ['b'], parentId: 'a', index: 0 })
    meet(anna, bo)
    expect(anna.outline()).toBe(bo.outline())
    expect(['a(b)', 'b(a)']).toContain(anna.outline())
  })

  it('[MM3] a node moved out of a branch that another deletes stays', () => {
    const [anna, bo] = two('a', 'b')
    anna.add('a1', 'a')
    meet(anna, bo)
    anna.run('deleteNodes', { nodeIds: ['a'] })
    bo.run('moveNodes', { nodeIds: ['a1'], parentId: 'b', index: 0 })
    meet(anna, bo)
    expect([anna.outline(), bo.outline()]).toEqual(['b(a1)', 'b(a1)'])
  })

  it('keeps both when two people insert in one gap, and places between them afterwards', () => {
    const [anna, bo] = two('a', 'z')
    anna.add('m', 'root', 1)
    bo.add('n', 'root', 1)
    meet(anna, bo)
    expect(anna.outline()).toBe('a m n z')
    bo.add('x', 'root', 2)
    meet(anna, bo)
    expect([anna.outline(), bo.outline()]).toEqual(['a m x n z', 'a m x n z'])
  })

  it('[MM6] keeps what one types into a node that the other deletes', () => {
    const [anna, bo] = two('a')
    anna.run('deleteNodes', { nodeIds: ['a'] })
    bo.run('setText', { nodeId: 'a', text: '别删' })
    meet(anna, bo)
    anna.run('setText', { nodeId: 'a', text: '别删！' })
    anna.run('restoreNodes', { nodeIds: ['a'] })
    meet(anna, bo)
    expect([bo.outline(), nodeOf(bo, 'a')?.text]).toEqual(['a', '别删！'])
  })

  it('[MM7] undo of a creation puts the node into the trash with what another wrote in it; redo brings both back', () => {
    const [anna, bo] = two('a')
    anna.add('b', 'a')
    meet(anna, bo)
    bo.add('b1', 'b')
    bo.run('setText', { nodeId: 'b', text: '加上 b' })
    meet(anna, bo)
    anna.undo()
    meet(anna, bo)
    expect(bo.outline()).toBe('a')
    expect(bo.map()).toMatchObject({ trash: ['b'], children: { b: ['b1'] }, nodes: { b: { text: '加上 b' } } })
    anna.redo()
    meet(anna, bo)
    expect([bo.outline(), nodeOf(anna, 'b')?.text]).toEqual(['a(b(b1))', '加上 b'])
  })

  it('[MM7] undo of a deletion gives the branch and its order back', () => {
    const [anna, bo] = two('a', 'b', 'c')
    anna.add('b2', 'b')
    anna.add('b1', 'b', 0)
    anna.run('deleteNodes', { nodeIds: ['b', 'c'] })
    meet(anna, bo)
    anna.undo()
    meet(anna, bo)
    expect(bo.outline()).toBe('a b(b1 b2) c')
  })

  it('[MM7] undo takes back my move and my words, not those of another', () => {
    const [anna, bo] = two('a', 'b', 'c')
    anna.run('moveNodes', { nodeIds: ['c'], parentId: 'a', index: 0 })
    anna.run('setText', { nodeId: 'c', text: 'c 我的' })
    meet(anna, bo)
    bo.run('moveNodes', { nodeIds: ['c'], parentId: 'b', index: 0 })
    bo.run('setText', { nodeId: 'c', text: '他的 c 我的' })
    meet(anna, bo)
    anna.undo()
    anna.undo()
    meet(anna, bo)
    expect([bo.outline(), nodeOf(bo, 'c')?.text]).toEqual(['a b(c)', '他的 c'])
  })

  it('[MM7] does not use a key of the log twice after an undo', () => {
    const [anna] = two('a')
    anna.add('b')
    anna.undo()
    anna.add('c')
    expect(anna.outline()).toBe('a c')
    expect(anna.map().trash).toEqual(['b'])
    expect(nodeOf(anna, 'c')?.born).toBeGreaterThan(nodeOf(anna, 'b')!.born)
  })

  it('[MM11] a link set by two is one of the two, never a mixture', () => {
    const [anna, bo] = two('a')
    const other = { ...LINK, taskId: 't2', baseTitle: '别的', generation: 1 }
    anna.run('setLink', { links: [{ nodeId: 'a', link: LINK }] })
    bo.run('setLink', { links: [{ nodeId: 'a', link: other }] })
    meet(anna, bo)
    expect(nodeOf(anna, 'a')?.link).toEqual(nodeOf(bo, 'a')?.link)
    expect([LINK, other]).toContainEqual(nodeOf(anna, 'a')?.link)
  })

  it('[MM2] reads the same from a copy loaded from bytes', () => {
    const [anna, bo] = two('a', 'b', 'c')
    anna.run('moveNodes', { nodeIds: ['a'], parentId: 'b', index: 0 })
    bo.run('deleteNodes', { nodeIds: ['c'] })
    meet(anna, bo)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(bo.doc), 'storage')
    expect(mapSnapshot(copy)).toEqual(anna.map())
    expect(Object.keys(mapSnapshot(copy).nodes)).toEqual(Object.keys(anna.map().nodes))
  })
})
