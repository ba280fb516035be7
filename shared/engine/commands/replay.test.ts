import { describe, expect, it } from 'vitest'
import { type DocumentId, type NodeId, unwrap } from '../../foundation/index.ts'
import type { MemoryDisk } from '../storage/memory-storage.ts'
import { openTestEngine } from '../testing.ts'

const nodeId = 'node0000000000aa' as NodeId // an id as the app makes them

/** A disk on which the conversion of one node has begun and the process has died: only the intent is there. */
async function killedInConversion(): Promise<{ readonly disk: MemoryDisk; readonly mapId: DocumentId }> {
  const { engine, storage, disk } = await openTestEngine()
  const { documentId: mapId } = unwrap(await engine.run('workspace/createDocument', { kind: 'mindmap', title: '双11' }))
  unwrap(
    await engine.run('mindmap/addNode', { documentId: mapId, nodeId, parentId: 'root' as NodeId, text: '主图设计' }),
  )
  unwrap(await engine.flush())
  storage.faults.afterCommit = ({ intents = [] }) => {
    if (intents.length === 0) return
    storage.faults.failWith = 'closed'
  }
  const items = [{ nodeId, parentNodeId: null, role: 'task' as const, fields: { title: '主图设计' } }]
  await engine.run('plan/convert', { mapId, project: { title: '计划' }, items })
  engine.dispose()
  expect(pendingOn(disk)).toBe(1)
  return { disk, mapId }
}

const pendingOn = (disk: MemoryDisk): number =>
  [...disk.intents.values()].filter(({ state }) => state === 'pending').length

async function linksOf(disk: MemoryDisk, mapId: DocumentId, seed: number) {
  const { engine, failures } = await openTestEngine({ disk, seed })
  const links = await engine.query('map/links', { mapId })
  unwrap(await engine.flush())
  engine.dispose()
  return { links: links.map(({ state }) => state), failures }
}

describe('[E3] an intent whose document cannot be read at this start', () => {
  it('waits while a row of the document is damaged, and is finished once the document is whole', async () => {
    const { disk, mapId } = await killedInConversion()
    const rows = disk.updates.get(mapId)!
    disk.updates.set(mapId, [{ ...rows[0]!, bytes: new Uint8Array([9]) }, ...rows.slice(1)])
    expect((await linksOf(disk, mapId, 2)).links).toEqual([])
    expect(pendingOn(disk)).toBe(1)
    disk.updates.set(mapId, rows)
    expect((await linksOf(disk, mapId, 3)).links).toEqual(['linked'])
    expect(pendingOn(disk)).toBe(0)
  })

  it('waits while the disk does not give the document out', async () => {
    const { disk, mapId } = await killedInConversion()
    const { engine } = await openTestEngine({ disk, seed: 2, unreadable: [mapId] })
    engine.dispose()
    expect(pendingOn(disk)).toBe(1)
    expect((await linksOf(disk, mapId, 3)).links).toEqual(['linked'])
  })

  it('is given up when the document is whole and does not take the steps any more', async () => {
    const { disk, mapId } = await killedInConversion()
    const intent = [...disk.intents.values()].find(({ state }) => state === 'pending')
    disk.intents.set(intent!.id, {
      ...intent!,
      input: { steps: [{ step: 'run', documentId: mapId, command: 'setText', input: { nodeId: 'gone', text: 'x' } }] },
    })
    expect((await linksOf(disk, mapId, 2)).links).toEqual([])
    expect(pendingOn(disk)).toBe(0)
  })
})

it('[E3] an intent that is not one does not keep the workspace from opening', async () => {
  const { disk, mapId } = await killedInConversion()
  const intent = [...disk.intents.values()].find(({ state }) => state === 'pending')
  disk.intents.set(intent!.id, { ...intent!, input: { steps: [null] } })
  const { links, failures } = await linksOf(disk, mapId, 2)
  expect(links).toEqual([])
  expect(failures).not.toEqual([])
})
