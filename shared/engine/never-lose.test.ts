import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mindmapType } from '../documents/mindmap/index.ts'
import { type DocumentId, type NodeId, unwrap } from '../foundation/index.ts'
import { memoryCopies } from '../testing/index.ts'
import type { Notice, SaveStatus } from './client.ts'
import type { Engine } from './engine.ts'
import { type MemoryDisk, memoryDisk } from './storage/memory-storage.ts'
import { openTestEngine } from './testing.ts'
import type { ConversionItem } from './workspace-commands.ts'

const node = (text: string): NodeId => text as NodeId

async function newMap(engine: Engine, title = '双11'): Promise<DocumentId> {
  return unwrap(await engine.run('workspace/createDocument', { kind: 'mindmap', title })).documentId
}

async function nodeTexts(engine: Engine, documentId: DocumentId): Promise<string[]> {
  const found: string[] = []
  const mirror = unwrap(await engine.openMirror(documentId, () => undefined))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, mirror.state.update)
  for (const { text, deleted } of Object.values(mindmapType.snapshot(doc).nodes)) if (!deleted) found.push(text)
  mirror.close()
  return found.sort()
}

describe('a disk that is full', () => {
  it('is told as not saved, loses nothing meanwhile and recovers by itself', async () => {
    const { engine, storage, clock, disk } = await openTestEngine()
    const mapId = await newMap(engine)
    unwrap(await engine.flush())
    const states: SaveStatus['state'][] = []
    await engine.onSaveStatus(({ state }) => states.push(state))
    storage.faults.failWith = 'disk-full'
    for (const text of ['甲', '乙', '丙']) {
      unwrap(await engine.run('mindmap/addNode', { documentId: mapId, parentId: node('root'), text }))
      expect(await engine.flush()).toEqual({ ok: false, reason: 'disk-full' })
    }
    storage.faults.failWith = null
    clock.advance(60_000)
    unwrap(await engine.flush())
    expect(states).toEqual(['saved', 'saving', 'not-saved', 'saved'])
    engine.dispose()
    const again = await openTestEngine({ disk, seed: 2 })
    expect(await nodeTexts(again.engine, mapId)).toEqual(expect.arrayContaining(['甲', '乙', '丙']))
  })
})

describe('a restart', () => {
  it('finds every acknowledged edit through folded logs', async () => {
    const { engine, disk, failures } = await openTestEngine()
    const mapId = await newMap(engine)
    const texts: string[] = []
    for (let round = 0; round < 450; round += 1) {
      texts.push(`点${round}`)
      unwrap(await engine.run('mindmap/addNode', { documentId: mapId, parentId: node('root'), text: `点${round}` }))
      unwrap(await engine.flush())
    }
    await engine.close()
    expect(disk.snapshots.get(mapId)?.[1]).not.toBeNull()
    expect(disk.updates.get(mapId)?.length).toBeLessThan(450)
    const again = await openTestEngine({ disk, seed: 2 })
    expect(await nodeTexts(again.engine, mapId)).toEqual(expect.arrayContaining(texts))
    expect([...failures, ...again.failures]).toEqual([])
  })

  it('shows boards and titles from the stored columns without loading the buckets', async () => {
    const first = await openTestEngine()
    const { documentId: projectId } = unwrap(
      await first.engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
    )
    unwrap(await first.engine.run('plan/createTask', { projectId, fields: { title: '主图' } }))
    const before = await first.engine.query('project/board', { projectId })
    await first.engine.close()
    const second = await openTestEngine({ disk: first.disk, seed: 2 })
    expect(await second.engine.query('project/board', { projectId })).toEqual(before)
    expect((await second.engine.query('search/find', { text: '主图', limit: 3 })).total).toBe(1)
    await second.engine.rebuildProjections()
    expect(await second.engine.query('project/board', { projectId })).toEqual(before)
  })

  it('says when the clock was set back, and orders nothing by it', async () => {
    const first = await openTestEngine()
    await newMap(first.engine)
    await first.engine.close()
    first.clock.setNow(first.clock.nowMs() - 3_600_000)
    const second = await openTestEngine({ disk: first.disk, clock: first.clock, seed: 2 })
    const notices: Notice[] = []
    await second.engine.onNotice((notice) => notices.push(notice))
    expect(notices).toEqual([{ kind: 'clock-set-back', byMs: 3_600_000 }])
  })
})

describe('damage on the disk', () => {
  it('sets a corrupt row aside and shows the rest', async () => {
    const { engine, disk } = await openTestEngine()
    const mapId = await newMap(engine)
    unwrap(await engine.flush())
    for (const text of ['甲', '乙']) {
      unwrap(await engine.run('mindmap/addNode', { documentId: mapId, parentId: node('root'), text }))
      unwrap(await engine.flush())
    }
    engine.dispose()
    const rows = disk.updates.get(mapId)!
    rows[rows.length - 1] = { ...rows.at(-1)!, bytes: new Uint8Array([1, 1, 255, 255, 3]) }
    const again = await openTestEngine({ disk, seed: 2 })
    expect(await nodeTexts(again.engine, mapId)).toContain('甲')
    const notices: Notice[] = []
    await again.engine.onNotice((notice) => notices.push(notice))
    expect(notices).toEqual([{ kind: 'quarantined', documentId: mapId, title: '双11', rows: 1 }])
    unwrap(await again.engine.flush())
    expect([...disk.quarantine.values()].map(({ documentId }) => documentId)).toEqual([mapId])
  })

  it('falls back to the older snapshot when the newest is damaged, and loses nothing', async () => {
    const { engine, disk } = await openTestEngine()
    const mapId = await newMap(engine)
    for (let round = 0; round < 420; round += 1) {
      unwrap(await engine.run('mindmap/addNode', { documentId: mapId, parentId: node('root'), text: `点${round}` }))
      unwrap(await engine.flush())
    }
    await engine.close()
    const [newest, older] = disk.snapshots.get(mapId)!
    expect(older).not.toBeNull()
    disk.snapshots.set(mapId, [{ ...newest, bytes: newest.bytes.slice(0, newest.bytes.length - 9) }, older])
    const again = await openTestEngine({ disk, seed: 2 })
    expect((await nodeTexts(again.engine, mapId)).filter((text) => text.startsWith('点'))).toHaveLength(420)
  })

  it('trims only what a snapshot that still reads covers, so that damage twice over loses nothing', async () => {
    const { engine, disk, failures } = await openTestEngine()
    const mapId = await newMap(engine)
    const damageNewest = () => {
      const [newest, older] = disk.snapshots.get(mapId)!
      disk.snapshots.set(mapId, [{ ...newest, bytes: newest.bytes.slice(0, -9) }, older])
      return newest.seq
    }
    const damaged: number[] = []
    for (let round = 0; round < 640; round += 1) {
      unwrap(await engine.run('mindmap/addNode', { documentId: mapId, parentId: node('root'), text: `点${round}` }))
      unwrap(await engine.flush())
      if (round === 420) damaged.push(damageNewest())
    }
    await engine.close()
    damaged.push(damageNewest())
    expect(damaged[0]).toBeLessThan(damaged[1]!)
    const again = await openTestEngine({ disk, seed: 2 })
    expect((await nodeTexts(again.engine, mapId)).filter((text) => text.startsWith('点'))).toHaveLength(640)
    expect([...failures, ...again.failures]).toEqual([])
  })

  it('brings back from the second copy what the log has lost', async () => {
    const first = await openTestEngine()
    const mapId = await newMap(first.engine)
    unwrap(await first.engine.run('mindmap/addNode', { documentId: mapId, parentId: node('root'), text: '甲' }))
    unwrap(await first.engine.flush())
    const copy = unwrap(await first.engine.openMirror(mapId, () => undefined)).state.update
    first.engine.dispose()
    const rows = first.disk.updates.get(mapId)!
    first.disk.updates.set(mapId, [{ ...rows[0]!, bytes: new Uint8Array([9]) }])
    const recovery = memoryCopies(new Map([[mapId, copy]]))
    const again = await openTestEngine({ disk: first.disk, seed: 2, recovery })
    expect(await nodeTexts(again.engine, mapId)).toContain('甲')
    const notices: Notice[] = []
    await again.engine.onNotice((notice) => notices.push(notice))
    expect(notices.map(({ kind }) => kind)).toContain('recovered')
  })
})

describe('a document this build may not write', () => {
  it('is shown read-only, told, kept and exported', async () => {
    const first = await openTestEngine()
    const mapId = await newMap(first.engine)
    unwrap(await first.engine.run('mindmap/addNode', { documentId: mapId, parentId: node('root'), text: '甲' }))
    const mirror = unwrap(await first.engine.openMirror(mapId, () => undefined))
    const newer = new Y.Doc()
    Y.applyUpdate(newer, mirror.state.update)
    const updates: Uint8Array[] = []
    newer.on('update', (update: Uint8Array) => updates.push(update))
    newer.getMap('meta').set('minWriter', 99)
    mirror.push(updates[0]!)
    await first.engine.close()
    const second = await openTestEngine({ disk: first.disk, seed: 2 })
    const setText = { documentId: mapId, nodeId: node('root'), text: '乙' }
    expect(await second.engine.run('mindmap/setText', setText)).toMatchObject({ ok: false })
    expect(await second.engine.query('document/info', { documentId: mapId })).toMatchObject({ readOnly: true })
    const notices: Notice[] = []
    await second.engine.onNotice((notice) => notices.push(notice))
    expect(notices).toEqual([{ kind: 'newer-version', documentId: mapId, title: '双11' }])
    expect(await nodeTexts(second.engine, mapId)).toContain('甲')
    const fresh = await openTestEngine({ seed: 3 })
    unwrap(await fresh.engine.importBackup(unwrap(await second.engine.exportBackup())))
    expect(await nodeTexts(fresh.engine, mapId)).toContain('甲')
  })
})

it('two editors of one document see each other, and the push of one is not sent back to it', async () => {
  const { engine } = await openTestEngine()
  const mapId = await newMap(engine)
  const heard: string[] = []
  const one = unwrap(await engine.openMirror(mapId, () => heard.push('one')))
  const two = unwrap(await engine.openMirror(mapId, () => heard.push('two')))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, one.state.update)
  doc.on('update', (update: Uint8Array) => one.push(update))
  doc.getMap('meta').set('title', '改名')
  await engine.flush()
  expect(heard).toEqual(['two'])
  one.push(new Uint8Array([1, 2, 3]))
  two.close()
  doc.getMap('meta').set('title', '再改')
  await engine.flush()
  expect(heard).toEqual(['two'])
  expect(await engine.query('workspace/tree', null)).toMatchObject([{ title: '再改' }])
  expect(await engine.query('engine/undo', null)).toEqual({ undo: 'workspace/createDocument', redo: null })
})

/** Opens the disk as it was left by a process that died: nothing of the old engine runs on. */
async function reopen(disk: MemoryDisk, seed: number) {
  return openTestEngine({ disk, seed })
}

describe('killed', () => {
  it('at any commit of a conversion there is all of it or nothing', async () => {
    const outcomes = new Set<number>()
    for (const moment of ['beforeCommit', 'afterCommit'] as const) {
      for (let kill = 1; kill <= 4; kill += 1) {
        const { engine, storage, disk } = await openTestEngine()
        const mapId = await newMap(engine)
        const branch = Array.from({ length: 5 }, (_, at) => ({ nodeId: node(`n${at}`), text: `任务${at}` }))
        unwrap(await engine.run('mindmap/addBranch', { documentId: mapId, parentId: node('root'), items: branch }))
        unwrap(await engine.flush())
        let commits = 0
        storage.faults[moment] = () => {
          commits += 1
          if (commits < kill) return
          storage.faults.failWith = 'closed'
          throw new Error('killed')
        }
        const items = branch.map(({ nodeId, text }): ConversionItem => ({
          nodeId,
          parentNodeId: null,
          role: 'task',
          fields: { title: text },
        }))
        await engine.run('plan/convert', { mapId, project: { title: '计划' }, items })
        await engine.flush()
        engine.dispose()
        const again = await reopen(disk, 2)
        const links = await again.engine.query('map/links', { mapId })
        const projects = (await again.engine.query('workspace/tree', null)).filter(({ kind }) => kind === 'project')
        const tasks = projects[0] ? await again.engine.query('project/tasks', { projectId: projects[0].id }) : []
        expect([links.length, tasks.length, projects.length], `${moment} ${kill}`).toEqual(
          tasks.length === 0 ? [0, 0, 0] : [5, 5, 1],
        )
        expect(links.every(({ state }) => state === 'linked')).toBe(true)
        expect(again.failures).toEqual([])
        outcomes.add(tasks.length)
        unwrap(await again.engine.flush())
        expect([...disk.intents.values()].filter(({ state }) => state === 'pending')).toEqual([])
      }
    }
    // Both ends must have been seen, or the test killed nothing.
    expect([...outcomes].sort((a, b) => a - b)).toEqual([0, 5])
  })

  it('again and again at random, what was acknowledged is there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('node', 'task', 'flush', 'kill', 'restart'), { minLength: 5, maxLength: 40 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        async (actions, seed) => {
          const disk = memoryDisk()
          let run = await reopen(disk, seed)
          const mapId = await newMap(run.engine)
          const { documentId: projectId } = unwrap(
            await run.engine.run('workspace/createDocument', { kind: 'project', title: '计划' }),
          )
          unwrap(await run.engine.flush())
          const acknowledged = new Set<string>()
          let waiting: string[] = []
          for (const [step, action] of actions.entries()) {
            const name = `${action}${step}`
            if (action === 'node') {
              unwrap(await run.engine.run('mindmap/addNode', { documentId: mapId, parentId: node('root'), text: name }))
              waiting.push(name)
            } else if (action === 'task') {
              unwrap(await run.engine.run('plan/createTask', { projectId, fields: { title: name } }))
              waiting.push(name)
            } else if (action === 'flush') {
              unwrap(await run.engine.flush())
              for (const text of waiting) acknowledged.add(text)
              waiting = []
            } else {
              if (action === 'restart') {
                await run.engine.close()
                for (const text of waiting) acknowledged.add(text)
              } else run.engine.dispose()
              waiting = []
              run = await reopen(disk, seed + step + 1)
            }
          }
          run.engine.dispose()
          run = await reopen(disk, seed + 1000)
          const tasks = await run.engine.query('project/tasks', { projectId })
          const present = new Set([...(await nodeTexts(run.engine, mapId)), ...tasks.map(({ title }) => title)])
          expect([...acknowledged].filter((text) => !present.has(text))).toEqual([])
          expect(run.failures).toEqual([])
          run.engine.dispose()
        },
      ),
      { numRuns: 40 },
    )
  })
})
