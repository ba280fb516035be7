import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '../../foundation/index.ts'
import type { Storage } from '../../engine/index.ts'
import {
  BOARD,
  bytes,
  crc32,
  everythingIn,
  fullBatch,
  PLAN,
  type StorageFault,
  type StorageHarness,
} from './storage-fixtures.ts'

/** The contract of the Storage port: every implementation runs it from its own test file. */
export function describeStorage(
  name: string,
  create: () => StorageHarness | Promise<StorageHarness>,
  { faults = [] }: { readonly faults?: readonly StorageFault[] } = {},
): void {
  describe(`storage ${name}`, () => {
    let harness: StorageHarness
    let storage: Storage
    const update = async (n: number): Promise<number> =>
      unwrap(await storage.commit({ updates: [{ documentId: PLAN, bytes: bytes(n) }] }))[0] ?? -1
    const reopen = async (): Promise<void> => {
      await storage.close()
      storage = await harness.open()
    }

    beforeEach(async () => {
      harness = await create()
      storage = await harness.open()
    })
    afterEach(async () => {
      await storage.close()
      await harness.dispose?.()
    })

    it('is empty at first and answers unknown names with nothing', async () => {
      const nothing = { snapshot: null, previousSnapshot: null, updates: [], damaged: [] }
      expect(unwrap(await storage.load(PLAN))).toEqual(nothing)
      expect(unwrap(await storage.heads())).toEqual([])
      expect(unwrap(await storage.projectionStates())).toEqual([])
      expect(unwrap(await storage.projections([PLAN])).size).toBe(0)
      expect(unwrap(await storage.pendingIntents())).toEqual([])
      expect(unwrap(await storage.quarantined())).toEqual([])
      expect(unwrap(await storage.value('columns'))).toBeUndefined()
      expect(unwrap(await storage.blob('none'))).toBeNull()
      expect(unwrap(await storage.blobs())).toEqual([])
    })

    it('sees everything acknowledged after it is opened again', async () => {
      unwrap(await storage.commit(fullBatch(1)))
      unwrap(await storage.commit(fullBatch(2)))
      const before = await everythingIn(storage)
      await reopen()
      expect(await everythingIn(storage)).toEqual(before)
      expect(unwrap(await storage.value('columns'))).toEqual({ n: 2 })
    })

    it('takes a batch of nothing', async () => {
      expect(unwrap(await storage.commit({}))).toEqual([])
    })

    it('gives each update of a batch its seq in order, growing over all documents', async () => {
      const first = unwrap(await storage.commit(fullBatch(1)))
      const second = unwrap(await storage.commit(fullBatch(2)))
      const seqs = [...first, ...second]
      expect(seqs).toHaveLength(4)
      expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b))
      const loaded = unwrap(await storage.load(PLAN)).updates
      expect(loaded.map(({ seq, bytes: stored }) => [seq, [...stored]])).toEqual([
        [first[0], [...bytes(1)]],
        [second[0], [...bytes(2)]],
      ])
    })

    it('never gives a seq again, not even after trimming everything and opening again', async () => {
      let highest = 0
      for (let round = 1; round <= 3; round += 1) {
        const seq = await update(round)
        expect(seq).toBeGreaterThan(highest)
        highest = seq
        unwrap(await storage.trim(PLAN, seq))
        await reopen()
      }
      expect(unwrap(await storage.load(PLAN)).updates).toEqual([])
    })

    it('trims up to and including a seq, of that document only', async () => {
      await update(1)
      const [middle = 0] = unwrap(await storage.commit(fullBatch(2)))
      await update(3)
      unwrap(await storage.trim(PLAN, middle))
      expect(unwrap(await storage.load(PLAN)).updates.map((row) => [...row.bytes])).toEqual([[...bytes(3)]])
      expect(unwrap(await storage.load(BOARD)).updates).toHaveLength(1)
    })

    it('puts the seq of its newest update into a head committed with it, and keeps the given one otherwise', async () => {
      const seqs = unwrap(await storage.commit(fullBatch(1)))
      expect(unwrap(await storage.heads())).toEqual([
        { documentId: PLAN, kind: 'mindmap', seq: seqs[0], hash: 'hash-1', sizeBytes: 1 },
      ])
      const head = { documentId: PLAN, kind: 'from-the-future', seq: seqs[0] ?? 0, hash: 'later', sizeBytes: 9 }
      unwrap(await storage.commit({ heads: [head] }))
      expect(unwrap(await storage.heads())).toEqual([head])
    })

    it('keeps the newest snapshot and the one before it', async () => {
      const snapshot = (n: number) => ({ documentId: PLAN, bytes: bytes(n), seq: n, checksum: crc32(bytes(n)) })
      const stored = async () => {
        const { snapshot: newest, previousSnapshot } = unwrap(await storage.load(PLAN))
        return [newest?.seq, previousSnapshot?.seq]
      }
      unwrap(await storage.commit({ snapshot: snapshot(1) }))
      expect(await stored()).toEqual([1, undefined])
      unwrap(await storage.commit({ snapshot: snapshot(2) }))
      unwrap(await storage.commit({ snapshot: snapshot(3) }))
      expect(await stored()).toEqual([3, 2])
      const { snapshot: newest } = unwrap(await storage.load(PLAN))
      expect(newest && { ...newest, bytes: [...newest.bytes] }).toEqual({ ...snapshot(3), bytes: [...bytes(3)] })
    })

    it('never drops the last good snapshot for a newer damaged one', async () => {
      const snapshot = (n: number) => ({ documentId: PLAN, bytes: bytes(n), seq: n, checksum: crc32(bytes(n)) })
      const stored = async () => {
        const { snapshot: newest, previousSnapshot } = unwrap(await storage.load(PLAN))
        return [newest, previousSnapshot].flatMap((row) => (row && crc32(row.bytes) === row.checksum ? [row.seq] : []))
      }
      const damaged = (n: number) => ({ ...snapshot(n), checksum: 0 })
      unwrap(await storage.commit({ snapshot: snapshot(1) }))
      unwrap(await storage.commit({ snapshot: damaged(2) }))
      unwrap(await storage.commit({ snapshot: damaged(3) }))
      expect(await stored()).toEqual([1])
      unwrap(await storage.commit({ snapshot: snapshot(4) }))
      expect(await stored()).toEqual([4, 1])
      unwrap(await storage.commit({ snapshot: snapshot(5) }))
      expect(await stored()).toEqual([5, 4])
    })

    it('lists pending intents oldest first and forgets those that are done', async () => {
      const intent = (id: string, state: 'pending' | 'done') => ({ id, command: 'convert', input: { id }, state })
      unwrap(await storage.commit({ intents: [intent('a', 'pending')] }))
      unwrap(await storage.commit({ intents: [intent('b', 'pending'), intent('c', 'pending')] }))
      unwrap(await storage.commit({ intents: [intent('b', 'done')] }))
      expect(unwrap(await storage.pendingIntents())).toEqual([intent('a', 'pending'), intent('c', 'pending')])
    })

    it('keeps no row for an intent that is done: a year of commands leaves nothing behind', async () => {
      const intent = (id: string, state: 'pending' | 'done') => ({ id, command: 'convert', input: null, state })
      for (let n = 0; n < 20; n += 1) {
        unwrap(await storage.commit({ intents: [intent(`i${n}`, 'pending')] }))
        unwrap(await storage.commit({ intents: [intent(`i${n}`, 'done'), intent(`j${n}`, 'done')] }))
      }
      unwrap(await storage.commit({ intents: [intent('k', 'pending')] }))
      expect(await harness.countIntents()).toBe(1)
    })

    it('replaces rows of the same key: projections, values, a quarantined row found twice', async () => {
      unwrap(await storage.commit(fullBatch(1)))
      unwrap(await storage.commit({ ...fullBatch(1), values: { columns: [1, { text: '列' }], other: null } }))
      expect(unwrap(await storage.projectionStates())).toEqual([{ documentId: PLAN, seq: 1, schema: 1 }])
      expect(unwrap(await storage.projections([PLAN, BOARD])).get(PLAN)).toEqual(bytes(4))
      expect(unwrap(await storage.quarantined())).toHaveLength(1)
      expect(unwrap(await storage.value('columns'))).toEqual([1, { text: '列' }])
      expect(unwrap(await storage.value('other'))).toBeNull()
    })

    it('keeps each blob once, and lists them without their bytes', async () => {
      const blob = (n: number) => ({ id: 'a', mime: 'image/png', bytes: bytes(n) })
      unwrap(await storage.commit({ blobs: [blob(3), { id: 'b', mime: 'image/gif', bytes: new Uint8Array() }] }))
      unwrap(await storage.commit({ blobs: [blob(5)] }))
      await reopen()
      expect(unwrap(await storage.blob('a'))).toEqual(blob(5))
      expect([...unwrap(await storage.blobs())].sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual([
        { id: 'a', mime: 'image/png', sizeBytes: 5 },
        { id: 'b', mime: 'image/gif', sizeBytes: 0 },
      ])
    })

    it('gives blobs that the reader may give away: the next one reads them whole', async () => {
      unwrap(await storage.commit({ blobs: [{ id: 'a', mime: 'image/png', bytes: bytes(4) }] }))
      unwrap(await storage.blob('a'))?.bytes.fill(0)
      expect(unwrap(await storage.blob('a'))?.bytes).toEqual(bytes(4))
    })

    it('keeps bytes and values apart from the memory of whoever gave them', async () => {
      const mine = bytes(5)
      const columns = { n: 1 }
      unwrap(await storage.commit({ updates: [{ documentId: PLAN, bytes: mine }], values: { columns } }))
      mine.fill(0)
      columns.n = 2
      expect([...(unwrap(await storage.load(PLAN)).updates[0]?.bytes ?? [])]).toEqual([...bytes(5)])
      expect(unwrap(await storage.value('columns'))).toEqual({ n: 1 })
    })

    it('answers closed to everything after it was closed, and closing twice is harmless', async () => {
      await storage.close()
      await storage.close()
      const closed = { ok: false, reason: 'closed' }
      expect(await storage.commit(fullBatch(1))).toEqual(closed)
      expect(await storage.heads()).toEqual(closed)
      expect(await storage.load(PLAN)).toEqual(closed)
      expect(await storage.value('columns')).toEqual(closed)
      expect(await storage.trim(PLAN, 1)).toEqual(closed)
      storage = await harness.open()
      expect(unwrap(await storage.heads())).toEqual([])
    })

    it('orders commits that are made without waiting', async () => {
      const answers = await Promise.all([1, 2, 3, 4].map(update))
      expect(answers).toEqual([...answers].sort((a, b) => a - b))
      expect(unwrap(await storage.load(PLAN)).updates.map((row) => row.bytes[0])).toEqual([1, 2, 3, 4])
    })

    const proofs: Record<StorageFault, { readonly title: string; readonly prove: () => Promise<void> }> = {
      breakNextCommit: {
        title: 'writes all of a batch or nothing, and goes on afterwards',
        prove: async () => {
          unwrap(await storage.commit(fullBatch(1)))
          const before = await everythingIn(storage)
          await harness.breakNextCommit?.(storage)
          expect((await storage.commit(fullBatch(2))).ok).toBe(false)
          expect(await everythingIn(storage)).toEqual(before)
          await reopen()
          expect(await everythingIn(storage)).toEqual(before)
          expect(unwrap(await storage.commit(fullBatch(3)))).toHaveLength(2)
        },
      },
      fillDisk: {
        title: 'answers disk-full, writes nothing, still reads, and goes on once there is room',
        prove: async () => {
          unwrap(await storage.commit(fullBatch(1)))
          const before = await everythingIn(storage)
          const free = harness.fillDisk?.(storage)
          expect(await storage.commit(fullBatch(2))).toEqual({ ok: false, reason: 'disk-full' })
          expect(await everythingIn(storage)).toEqual(before)
          free?.()
          unwrap(await storage.commit(fullBatch(3)))
        },
      },
      damageUpdate: {
        title: 'lists a damaged row and still reads the others',
        prove: async () => {
          await update(1)
          const seq = await update(2)
          await update(3)
          await harness.damageUpdate?.(PLAN, seq)
          await reopen()
          const { updates, damaged } = unwrap(await storage.load(PLAN))
          expect(updates.map((row) => row.bytes[0])).toEqual([1, 3])
          expect(damaged.map((row) => [row.documentId, row.seq])).toEqual([[PLAN, seq]])
        },
      },
    }
    it.each(faults.map((fault) => proofs[fault]))('$title', async ({ prove }) => {
      await prove()
    })
  })
}
