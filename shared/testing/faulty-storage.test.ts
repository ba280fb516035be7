import { describe, expect, it } from 'vitest'
import { memoryDisk, memoryStorage } from '../engine/storage/memory-storage.ts'
import { type DocumentId, unwrap } from '../foundation/index.ts'
import { faultyStorage } from './faulty-storage.ts'
import { describeStorage } from './suites/index.ts'

const plan = 'plan000000000000' as DocumentId
const batch = { updates: [{ documentId: plan, bytes: new Uint8Array(10) }] }

describeStorage(
  'faulty over memory',
  () => {
    const disk = memoryDisk()
    let current = faultyStorage(memoryStorage(disk))
    return {
      open: async () => (current = faultyStorage(memoryStorage(disk))),
      countIntents: () => disk.intents.size,
      fillDisk: () => {
        current.plan({ capacityBytes: current.writtenBytes() })
        return () => current.plan({})
      },
    }
  },
  { faults: ['fillDisk'] },
)

describe('a faulty storage', () => {
  it('dies before a commit: nothing of it is on the disk, and every later call answers closed', async () => {
    const disk = memoryDisk()
    const storage = faultyStorage(memoryStorage(disk), { die: { atCommit: 2, when: 'before' } })
    unwrap(await storage.commit(batch))
    expect(await storage.commit(batch)).toEqual({ ok: false, reason: 'closed' })
    expect(await storage.heads()).toEqual({ ok: false, reason: 'closed' })
    expect(unwrap(await memoryStorage(disk).load(plan)).updates).toHaveLength(1)
  })

  it('dies after a commit: it is on the disk although nobody was told', async () => {
    const disk = memoryDisk()
    const storage = faultyStorage(memoryStorage(disk), { die: { atCommit: 1, when: 'after' } })
    expect(await storage.commit(batch)).toEqual({ ok: false, reason: 'closed' })
    expect(unwrap(await memoryStorage(disk).load(plan)).updates).toHaveLength(1)
  })

  it('is full after so many bytes and works again when there is room', async () => {
    const storage = faultyStorage(memoryStorage(), { capacityBytes: 15 })
    unwrap(await storage.commit(batch))
    expect(await storage.commit(batch)).toEqual({ ok: false, reason: 'disk-full' })
    storage.plan({})
    expect((await storage.commit(batch)).ok).toBe(true)
  })

  it('waits as long as the test says', async () => {
    const waiting: (() => void)[] = []
    const storage = faultyStorage(memoryStorage(), { slow: () => new Promise((resolve) => waiting.push(resolve)) })
    let done = false
    const commit = storage.commit(batch).then(() => (done = true))
    await Promise.resolve()
    expect(done).toBe(false)
    for (const release of waiting) release()
    await commit
    expect(done).toBe(true)
  })
})
