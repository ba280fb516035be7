import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { DocumentId, NodeId } from '../../foundation/index.ts'
import { assertHealthy } from '../kernel/index.ts'
import { type MapDevice, openDevice } from './device.ts'
import { mindmapType } from './mindmap.ts'
import { projectMap } from './projection.ts'
import { nodeContainer, ROOT_ID } from './schema.ts'
import { fillDouble11 } from './samples.ts'

const LINK = { taskId: 't1', documentId: 'b1', projectId: 'p1', role: 'task', baseTitle: 'a', generation: 0 }

function two(...ids: readonly string[]): [MapDevice, MapDevice] {
  const anna = openDevice(1)
  for (const id of ids) anna.add(id)
  return [anna, openDevice(2, anna)]
}

function nodeOf(device: MapDevice, id: string) {
  return device.map().nodes[id as NodeId]
}

describe('a map in one pair of hands', () => {
  it('adds nodes where they are asked for', () => {
    const [anna] = two('a', 'b')
    anna.add('c', 'root', 1)
    anna.add('d', 'a')
    anna.add('e', 'floating')
    expect(anna.outline()).toBe('a(d) c b | e')
    expect(nodeOf(anna, 'd')).toMatchObject({ text: 'd', parentId: 'a', deleted: false, born: 4 })
  })

  it('gives new nodes random ids and answers them', () => {
    const anna = openDevice(1)
    const { nodeId } = anna.run('addNode', { parentId: 'root', text: '新' }) as { nodeId: NodeId }
    expect(nodeId).toMatch(/^[0-9a-z]{16}$/)
    expect(nodeOf(anna, nodeId)?.text).toBe('新')
  })

  it('[MM5] adds a branch as one change, each node born with the lamport of its first move', () => {
    const [anna] = two('a', 'b')
    let changes = 0
    anna.doc.on('afterTransaction', ({ origin }) => (changes += origin === 'user' ? 1 : 0))
    const items = [
      { nodeId: 'c', text: 'c', children: [{ nodeId: 'd', text: 'd' }] },
      { nodeId: 'e', text: 'e' },
    ]
    expect(anna.run('addBranch', { parentId: 'root', index: 1, items })).toEqual({ nodeIds: ['c', 'd', 'e'] })
    expect(anna.outline()).toBe('a c(d) e b')
    expect(changes).toBe(1)
    const firstMoves = new Map<unknown, number>()
    for (const [key, value] of anna.doc.getMap('moves').entries()) firstMoves.set((value as string[])[0], parseInt(key))
    expect(['c', 'd', 'e'].map((id) => nodeOf(anna, id)?.born)).toEqual(['c', 'd', 'e'].map((id) => firstMoves.get(id)))
  })

  it('[MM10] moves several nodes in the order of the map, with what hangs under them', () => {
    const [anna] = two('a', 'b', 'c', 'd')
    anna.add('b1', 'b')
    anna.run('moveNodes', { nodeIds: ['d', 'b1', 'b'], parentId: 'a', index: 0 })
    expect(anna.outline()).toBe('a(b(b1) d) c')
    anna.run('moveNodes', { nodeIds: ['c'], parentId: 'root', index: 0 })
    expect(anna.outline()).toBe('c a(b(b1) d)')
    anna.run('moveNodes', { nodeIds: ['b'], parentId: 'floating', index: 0 })
    expect(anna.outline()).toBe('c a(d) | b(b1)')
  })

  it('counts the index of a move without the moved nodes', () => {
    const [anna] = two('a', 'b', 'c', 'd')
    anna.run('moveNodes', { nodeIds: ['a', 'b'], parentId: 'root', index: 1 })
    expect(anna.outline()).toBe('c a b d')
  })

  it('[MM8] deletes a branch by one move and keeps it whole in the trash, the last deleted first', () => {
    const [anna] = two('a', 'b', 'c')
    anna.add('a2', 'a')
    anna.add('a1', 'a', 0)
    const moves = anna.doc.getMap('moves').size
    anna.run('deleteNodes', { nodeIds: ['a1', 'a', 'a2'] })
    anna.run('deleteNodes', { nodeIds: ['c'] })
    expect(anna.doc.getMap('moves').size).toBe(moves + 2)
    expect(anna.map()).toMatchObject({ trash: ['c', 'a'], children: { root: ['b'], a: ['a1', 'a2'] } })
    expect(nodeOf(anna, 'a1')).toMatchObject({ deleted: true, parentId: 'a', text: 'a1' })
  })

  it('[MM9] restores a node to where it was', () => {
    const [anna] = two('a', 'b', 'c')
    anna.add('b1', 'b')
    anna.run('deleteNodes', { nodeIds: ['b'] })
    anna.run('restoreNodes', { nodeIds: ['b'] })
    expect(anna.outline()).toBe('a b(b1) c')
  })

  it('[MM9] restores a node and its former parent together, whichever was deleted first', () => {
    for (const first of ['b', 'b1']) {
      const [anna] = two('a', 'b', 'c')
      anna.add('b1', 'b')
      anna.run('deleteNodes', { nodeIds: ['b1'] })
      anna.run('deleteNodes', { nodeIds: ['b'] })
      anna.run('restoreNodes', { nodeIds: [first, first === 'b' ? 'b1' : 'b'] })
      expect(anna.outline()).toBe('a b(b1) c')
    }
  })

  it('[MM9] restores to the nearest former ancestor that still lives', () => {
    const [anna] = two('a', 'b')
    anna.add('a1', 'a')
    anna.add('a11', 'a1')
    anna.add('a12', 'a1')
    anna.run('deleteNodes', { nodeIds: ['a1'] })
    anna.run('restoreNodes', { nodeIds: ['a12', 'a11'] })
    expect(anna.outline()).toBe('a(a11 a12) b')
    anna.run('deleteNodes', { nodeIds: ['a11'] })
    anna.run('deleteNodes', { nodeIds: ['a'] })
    anna.run('restoreNodes', { nodeIds: ['a11'] })
    expect(anna.outline()).toBe('b a11')
  })

  it('takes a node out of the trash by moving it', () => {
    const [anna] = two('a', 'b')
    anna.run('deleteNodes', { nodeIds: ['a'] })
    anna.run('moveNodes', { nodeIds: ['a'], parentId: 'b', index: 0 })
    expect(anna.outline()).toBe('b(a)')
  })

  it('[MM11] keeps link, markers, note and fold of a node, also through deletion', () => {
    const [anna] = two('a')
    anna.run('setLink', { links: [{ nodeId: 'a', link: LINK }] })
    anna.run('setMarkers', { nodeIds: ['a'], markers: ['flag', 'flag', 'idea'] })
    anna.run('setNote', { nodeId: 'a', note: '备注' })
    anna.run('setCollapsed', { nodeIds: ['a'], collapsed: true })
    anna.run('deleteNodes', { nodeIds: ['a'] })
    const said = { link: LINK, markers: ['flag', 'idea'], note: '备注', collapsed: true }
    expect(nodeOf(anna, 'a')).toMatchObject({ ...said, deleted: true })
    anna.run('setLink', { links: [{ nodeId: 'a', link: null }] })
    expect(nodeOf(anna, 'a')?.link).toBeNull()
  })

  it('[MM13] keeps an annotation whole, changes it by its id and takes it back with undo', () => {
    const [anna] = two('a', 'b')
    anna.run('setAnnotation', { id: 'frame', kind: 'boundary', nodeIds: ['a', 'b'], text: '第一波' })
    anna.run('setAnnotation', { id: 'frame', kind: 'boundary', nodeIds: ['a', 'b'], text: '预售' })
    expect(anna.map().annotations).toEqual([{ id: 'frame', kind: 'boundary', nodeIds: ['a', 'b'], text: '预售' }])
    anna.run('deleteNodes', { nodeIds: ['a'] })
    expect(anna.map().annotations).toHaveLength(1)
    anna.run('deleteAnnotations', { ids: ['frame'] })
    expect(anna.map().annotations).toEqual([])
    anna.undo()
    expect(anna.map().annotations[0]?.text).toBe('预售')
  })

  it('[MM14] gives a node colour, weight, layout, reference and place, and takes each away again', () => {
    const [anna] = two('a', 'b')
    anna.run('setStyle', { nodeIds: ['a', 'b'], hue: 3 })
    anna.run('setStyle', { nodeIds: ['a'], bold: true })
    anna.run('setLayout', { nodeId: 'a', layout: 'down' })
    anna.run('setReference', { nodeId: 'a', reference: { kind: 'web', url: 'https://a.cn' } })
    anna.run('floatNode', { nodeId: 'a', position: { x: 40, y: -30 } })
    expect(anna.outline()).toBe('b | a')
    const reference = { kind: 'web', url: 'https://a.cn' }
    const chosen = { hue: 3, bold: true, layout: 'down', reference, position: { x: 40, y: -30 } }
    expect(nodeOf(anna, 'a')).toMatchObject(chosen)
    expect(nodeOf(anna, 'b')).toMatchObject({ hue: 3, bold: false, layout: null, reference: null, position: null })
    anna.run('setStyle', { nodeIds: ['a'], hue: null })
    anna.undo()
    anna.undo()
    expect(nodeOf(anna, 'a')).toMatchObject({ parentId: 'root', position: null, hue: 3 })
  })

  it('adds a floating topic where it is asked for, and takes it away in one step', () => {
    const [anna] = two('a')
    anna.run('addNode', { nodeId: 'f', parentId: 'floating', text: '散点', position: { x: 300, y: -20 } })
    expect(nodeOf(anna, 'f')).toMatchObject({ parentId: 'floating', position: { x: 300, y: -20 } })
    anna.undo()
    expect(nodeOf(anna, 'f')?.deleted).toBe(true)
  })

  it('[MM14] points at a document, a task or a node of the workspace, which shows there as a backlink', () => {
    const [anna] = two('a', 'b', 'c')
    const documentId = 'document-1'
    anna.run('setReference', { nodeId: 'a', reference: { kind: 'document', documentId } })
    anna.run('setReference', { nodeId: 'b', reference: { kind: 'task', documentId, taskId: 'task-1' } })
    anna.run('setReference', { nodeId: 'c', reference: { kind: 'node', documentId, nodeId: 'node-1' } })
    expect(nodeOf(anna, 'b')?.reference).toEqual({ kind: 'task', documentId, taskId: 'task-1' })
    const { links } = projectMap(anna.doc, 'map-1' as DocumentId)
    expect(new Set(links.map(({ fromEntity, toEntity }) => `${fromEntity} to ${toEntity}`))).toEqual(
      new Set(['a to null', 'b to task-1', 'c to node-1']),
    )
    expect(links.map(({ kind }) => kind)).toEqual(['reference', 'reference', 'reference'])
  })

  it('[MM14] puts a picture into a node, takes it back, and reads no picture that is none', () => {
    const [anna] = two('a')
    const image = { blob: 'a'.repeat(64), width: 800, height: 600 }
    anna.run('setImage', { nodeId: 'a', image })
    expect(nodeOf(anna, 'a')?.image).toEqual(image)
    anna.undo()
    expect(nodeOf(anna, 'a')?.image).toBeNull()
    for (const wrong of [{ ...image, blob: 'https://a.cn/x.png' }, { ...image, width: 0 }, { blob: image.blob }, 'x']) {
      nodeContainer(anna.doc, 'a')?.set('image', wrong)
      expect(nodeOf(anna, 'a')?.image).toBeNull()
    }
  })

  it('[MM14] does not read an address that is not safe to open', () => {
    const [anna] = two('a')
    nodeContainer(anna.doc, 'a')?.set('reference', { kind: 'web', url: 'javascript:alert(1)' })
    expect(nodeOf(anna, 'a')?.reference).toBeNull()
  })

  it.each([
    ['addNode', { parentId: 'nobody', text: '' }, 'parent-not-found'],
    ['addNode', { parentId: 'gone', text: '' }, 'parent-not-found'],
    ['addNode', { nodeId: 'a', parentId: 'root', text: '' }, 'id-taken'],
    ['addNode', { nodeId: 'gone', parentId: 'root', text: '' }, 'id-taken'],
    ['addNode', { nodeId: 'floating', parentId: 'root', text: '' }, 'invalid-input'],
    ['addNode', { parentId: 'trash', text: '' }, 'invalid-input'],
    ['addNode', { parentId: 'root', text: 7 }, 'invalid-input'],
    ['addBranch', { parentId: 'root', items: [] }, 'invalid-input'],
    [
      'addBranch',
      { parentId: 'root', items: [{ nodeId: 'x', text: '', children: [{ nodeId: 'x', text: '' }] }] },
      'id-taken',
    ],
    ['moveNodes', { nodeIds: ['a'], parentId: 'a1', index: 0 }, 'would-cycle'],
    ['moveNodes', { nodeIds: ['a'], parentId: 'a', index: 0 }, 'would-cycle'],
    ['moveNodes', { nodeIds: ['root'], parentId: 'floating', index: 0 }, 'is-root'],
    ['moveNodes', { nodeIds: ['nobody'], parentId: 'a', index: 0 }, 'node-not-found'],
    ['moveNodes', { nodeIds: ['a'], parentId: 'gone', index: 0 }, 'parent-not-found'],
    ['moveNodes', { nodeIds: ['a'], parentId: 'root', index: -1 }, 'invalid-input'],
    ['deleteNodes', { nodeIds: ['a', 'root'] }, 'is-root'],
    ['deleteNodes', { nodeIds: ['constructor'] }, 'node-not-found'],
    ['restoreNodes', { nodeIds: ['nobody'] }, 'node-not-found'],
    ['setText', { nodeId: 'nobody', text: '' }, 'node-not-found'],
    ['setLink', { links: [{ nodeId: 'a', link: { ...LINK, role: 'boss' } }] }, 'invalid-input'],
    ['setStyle', { nodeIds: ['a'], hue: 8 }, 'invalid-input'],
    ['setReference', { nodeId: 'a', reference: { kind: 'web', url: 'javascript:alert(1)' } }, 'invalid-input'],
    ['setImage', { nodeId: 'a', image: { blob: 'x', width: 1, height: 1 } }, 'invalid-input'],
    ['setImage', { nodeId: 'nobody', image: null }, 'node-not-found'],
    ['floatNode', { nodeId: 'root', position: { x: 0, y: 0 } }, 'is-root'],
    ['floatNode', { nodeId: 'a', position: { x: Number.NaN, y: 0 } }, 'invalid-input'],
    ['setAnnotation', { kind: 'relation', nodeIds: ['a'], text: '' }, 'invalid-annotation'],
    ['setAnnotation', { kind: 'boundary', nodeIds: ['nobody'], text: '' }, 'node-not-found'],
  ] as const)('[MM12] refuses %s %j and changes nothing', (name, input, reason) => {
    const [anna] = two('a', 'gone')
    anna.add('a1', 'a')
    anna.run('deleteNodes', { nodeIds: ['gone'] })
    const before = Y.encodeStateAsUpdate(anna.doc)
    expect(anna.attempt(name, input)).toMatchObject({ ok: false, reason: { reason } })
    expect(Y.encodeStateAsUpdate(anna.doc)).toEqual(before)
  })

  it('[MM12] refuses to place anything when a peer has used up the log', () => {
    const [anna] = two('a', 'b')
    anna.doc.getMap('moves').set('281474976710655:evil', ['b', 'a', 'a0'])
    for (const [name, input] of [
      ['addNode', { parentId: 'root', text: '' }],
      ['moveNodes', { nodeIds: ['b'], parentId: 'root', index: 0 }],
      ['deleteNodes', { nodeIds: ['b'] }],
    ] as const) {
      expect(anna.attempt(name, input)).toMatchObject({ ok: false, reason: { reason: 'log-full' } })
    }
    anna.run('setText', { nodeId: 'a', text: '还能写' })
    expect(nodeOf(anna, 'a')?.text).toBe('还能写')
  })

  it('[MM2] keeps what has not changed the same object, in whatever order it is read', () => {
    const [anna] = two('a', 'b')
    const before = anna.map()
    expect(anna.map()).toBe(before)
    anna.run('setText', { nodeId: 'a', text: 'A' })
    const after = anna.map()
    expect(after).not.toBe(before)
    expect([after.nodes['b' as NodeId], after.children, after.trash]).toEqual([
      before.nodes['b' as NodeId],
      before.children,
      before.trash,
    ])
    expect(after.nodes['b' as NodeId]).toBe(before.nodes['b' as NodeId])
    expect(after.children).toBe(before.children)
    anna.add('c', 'a')
    expect(anna.map().children[ROOT_ID]).toBe(before.children[ROOT_ID])
    expect(anna.map().nodes['b' as NodeId]).toBe(before.nodes['b' as NodeId])
  })

  it('[MM2] is right inside a transaction', () => {
    const [anna] = two('a')
    anna.doc.transact(() => {
      anna.add('b', 'a')
      anna.add('c', 'b')
      anna.run('setText', { nodeId: 'c', text: 'C' })
      expect(anna.outline()).toBe('a(b(c))')
      expect(nodeOf(anna, 'c')?.text).toBe('C')
    }, 'user')
    expect(anna.outline()).toBe('a(b(c))')
  })

  it('projects links and words of live nodes only', () => {
    const [anna] = two('a', 'b')
    anna.run('setLink', { links: ['a', 'b'].map((nodeId) => ({ nodeId, link: LINK })) })
    anna.run('setNote', { nodeId: 'a', note: '备注' })
    anna.run('deleteNodes', { nodeIds: ['b'] })
    const documentId = 'map' as DocumentId
    expect(mindmapType.project(anna.doc, documentId)).toEqual({
      title: '双11',
      tasks: [],
      mentions: [],
      dated: [],
      links: [{ fromDocument: 'map', fromEntity: 'a', toDocument: 'b1', toEntity: 't1', kind: 'task' }],
      search: [
        { documentId, entity: null, title: '双11', body: '' },
        { documentId, entity: 'a', title: 'a', body: '备注' },
        { documentId, entity: 'root', title: '双11', body: '' },
      ],
    })
  })

  it('[MM1] shows the root even when a peer has destroyed it', () => {
    const [anna] = two('a')
    anna.doc.getMap('nodes').set('root', 'gone')
    expect(anna.map().nodes[anna.map().rootId]).toMatchObject({ text: '', parentId: null, deleted: false })
    expect(anna.outline()).toBe('a')
    expect(mindmapType.checkIntegrity(anna.doc).map(({ invariant }) => invariant)).toContain('MM1')
  })

  it('[MM3] finds a node whose parent is none in the trash', () => {
    const [anna] = two('a', 'b')
    anna.add('b1', 'b')
    anna.doc.getMap('nodes').delete('b')
    expect(anna.map()).toMatchObject({ trash: ['b1'], children: { root: ['a'] } })
    anna.run('restoreNodes', { nodeIds: ['b1'] })
    expect(anna.outline()).toBe('a b1')
  })

  it('reads a map of 双11 as it was typed', () => {
    const anna = openDevice(11)
    fillDouble11((name, input) => anna.run(name as Parameters<MapDevice['run']>[0], input))
    const map = anna.map()
    expect(map.children[ROOT_ID]?.map((id) => map.nodes[id]?.text)).toEqual([
      '统筹与节点',
      '选品与定价',
      '报名与合规',
      '视觉与素材',
      '备货与物流',
      '客服',
      '直播与内容',
      '推广',
      '检查与当天',
      '返场与复盘',
    ])
    expect([Object.keys(map.nodes).length, map.trash.length, map.children.floating.length]).toEqual([84, 1, 1])
    assertHealthy(mindmapType, anna.doc)
  })
})
