import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { type DocumentId, type MemberId, type ReplicaId, seededRandom, unwrap } from '../../foundation/index.ts'
import { type CommandContext, createDocument, runCommand } from '../kernel/index.ts'
import { mindmapType } from './mindmap.ts'
import { mapSnapshot } from './snapshot.ts'

function openMap(seed = 1): CommandContext {
  const context: CommandContext = {
    doc: new Y.Doc(),
    documentId: 'map' as DocumentId,
    nowMs: 0,
    random: seededRandom(seed),
    replica: `r${seed}` as ReplicaId,
    actor: 'me' as MemberId,
  }
  createDocument(mindmapType, context, '双11')
  return context
}

describe('mindmap', () => {
  it('adds, moves, deletes and restores nodes', () => {
    const map = openMap()
    const run = (name: string, input: unknown): unknown => unwrap(runCommand(mindmapType, map, name, input))
    run('addNode', { nodeId: 'a', parentId: 'root', text: '统筹' })
    run('addBranch', {
      parentId: 'root',
      items: [{ nodeId: 'b', text: '定价', children: [{ nodeId: 'c', text: '价格表' }] }],
    })
    run('moveNodes', { nodeIds: ['b'], parentId: 'root', index: 0 })
    expect(mapSnapshot(map.doc).children).toEqual({ root: ['b', 'a'], a: [], b: ['c'], c: [], floating: [] })
    run('deleteNodes', { nodeIds: ['b', 'c'] })
    expect(mapSnapshot(map.doc)).toMatchObject({ trash: ['b'], nodes: { c: { deleted: true, born: 3 } } })
    run('restoreNodes', { nodeIds: ['b'] })
    expect(mapSnapshot(map.doc).children).toEqual({ root: ['b', 'a'], a: [], b: ['c'], c: [], floating: [] })
  })
})
