import { describe, expect, it, vi } from 'vitest'
import { manualClock, seededRandom, unwrap } from '../foundation/index.ts'
import { createEngine } from './engine.ts'
import { SLIM_VALUE } from './projections/slim.ts'
import { memoryDisk, memoryStorage } from './storage/memory-storage.ts'
import { openTestEngine } from './testing.ts'

/** A workspace with a project, a task and a page, closed as one does. */
async function filled() {
  const { engine, disk } = await openTestEngine()
  const { documentId: projectId } = unwrap(
    await engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
  )
  unwrap(await engine.run('plan/createTask', { projectId, fields: { title: '主图' } }))
  unwrap(await engine.run('workspace/createDocument', { kind: 'page', title: '复盘' }))
  await engine.close()
  return { disk, projectId }
}

/** Opens again; the returned function is what the app calls when the first screen is drawn. */
async function reopened(disk: Awaited<ReturnType<typeof filled>>['disk']) {
  const later: (() => void)[] = []
  const opened = await openTestEngine({ disk, seed: 2, afterOpening: (task) => later.push(task) })
  const reads = vi.spyOn(opened.storage, 'projections')
  return { ...opened, reads, drawn: () => later.splice(0).forEach((task) => task()) }
}

describe('a start', () => {
  it('answers the first screen from the columns and reads nothing else before it is drawn', async () => {
    const { disk, projectId } = await filled()
    const { engine, reads, drawn } = await reopened(disk)
    const board = await engine.query('project/board', { projectId })
    expect(board?.columns.flatMap(({ cards }) => cards.map(({ title }) => title))).toEqual(['主图'])
    expect(reads).not.toHaveBeenCalled()
    drawn()
    await vi.waitFor(() => expect(reads).toHaveBeenCalled())
  })

  it('lets a search asked before wait for the texts', async () => {
    const { disk } = await filled()
    const { engine, reads, drawn } = await reopened(disk)
    const { hits } = await engine.query('search/find', { text: '主图', limit: 5 })
    expect(hits).toHaveLength(1)
    const once = reads.mock.calls.length
    drawn()
    await engine.query('search/find', { text: '复盘', limit: 5 })
    expect(reads.mock.calls).toHaveLength(once)
  })

  it('asks no board again because texts have arrived', async () => {
    const { disk, projectId } = await filled()
    const { engine, drawn } = await reopened(disk)
    const stringify = vi.spyOn(JSON, 'stringify')
    await engine.watch('project/board', { projectId }, () => undefined)
    const asked = () => stringify.mock.calls.filter(([value]) => value?.projectId === projectId && value.columns).length
    expect(asked()).toBe(1)
    drawn()
    await engine.query('search/find', { text: '主图', limit: 5 })
    await new Promise((resolve) => setImmediate(resolve))
    expect(asked()).toBe(1)
    stringify.mockRestore()
  })

  it('stores the columns again when the last run ended before it could', async () => {
    const { disk } = await filled()
    disk.values.delete(SLIM_VALUE)
    const { engine, clock } = await reopened(disk)
    clock.advance(10_000)
    await vi.waitFor(() => expect(disk.values.get(SLIM_VALUE)).toBeDefined())
    engine.dispose()
  })
})

describe('a workspace whose data has gone', () => {
  it('is not begun anew, and not taken for a new one', async () => {
    const storage = memoryStorage(memoryDisk())
    const opened = await createEngine({ memberName: '', storage, clock: manualClock(), random: seededRandom(1) })
    expect(opened).toEqual({ ok: false, reason: 'no-workspace' })
    expect(unwrap(await storage.heads())).toEqual([])
  })

  it('is told from a damaged one, which still has documents', async () => {
    const { engine, disk } = await openTestEngine()
    unwrap(await engine.run('workspace/createDocument', { kind: 'page', title: '还在' }))
    unwrap(await engine.flush())
    engine.dispose()
    const storage = memoryStorage(disk)
    unwrap(await storage.commit({ values: { workspace: 'nonsense' } }))
    const opened = await createEngine({ memberName: '', storage, clock: manualClock(), random: seededRandom(1) })
    expect(opened).toEqual({ ok: false, reason: 'failed' })
  })
})
