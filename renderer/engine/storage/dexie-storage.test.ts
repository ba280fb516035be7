import { forceCloseDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { unwrap } from '#shared/foundation/index.ts'
import { describeStorage } from '#shared/testing/suites/index.ts'
import { databaseName, declareDatabase } from './database.ts'
import { openDexieStorage } from './dexie-storage.ts'
import { createLogGuard } from './log-guard.ts'

describeStorage(
  'Dexie',
  () => {
    const factory = new IDBFactory()
    const declare = () => declareDatabase(databaseName('suite'), factory, IDBKeyRange)
    let current = declare()
    // The way a full disk shows in a browser: a write inside the transaction fails with QuotaExceededError.
    const failWrites = (name: string, onFailure?: () => void): (() => void) => {
      const hook = (): never => {
        onFailure?.()
        throw new DOMException('injected', name)
      }
      current.values.hook('creating', hook)
      current.values.hook('updating', hook)
      return () => {
        current.values.hook('creating').unsubscribe(hook)
        current.values.hook('updating').unsubscribe(hook)
      }
    }
    return {
      open: async () => {
        current = declare()
        return unwrap(await openDexieStorage(current))
      },
      countIntents: () => current.intents.count(),
      breakNextCommit: () => {
        // Values are written last: by then every other table of the batch has been.
        const stop = failWrites('UnknownError', () => stop())
      },
      fillDisk: () => failWrites('QuotaExceededError'),
      damageUpdate: async (_documentId, seq) => {
        await current.updates.update(seq, { bytes: new Uint8Array([99]) })
      },
    }
  },
  { faults: ['breakNextCommit', 'fillDisk', 'damageUpdate'] },
)

it('begins a new log after a failed write, before anything else is written, and leaves no scratch behind', async () => {
  const database = declareDatabase(databaseName('roll'), new IDBFactory(), IDBKeyRange)
  const storage = unwrap(await openDexieStorage(database))
  unwrap(await storage.commit({ values: { first: 1 } }))
  const written: string[] = []
  const fail = (): never => {
    throw new DOMException('injected', 'AbortError')
  }
  database.values.hook('creating', fail)
  expect((await storage.commit({ values: { lost: 1 } })).ok).toBe(false)
  database.values.hook('creating').unsubscribe(fail)
  database.values.hook('creating', (_key, row) => void written.push(row.name))
  unwrap(await storage.commit({ values: { kept: 1 } }))
  expect(written[0]).toBe('scratch-0')
  expect(written.at(-1)).toBe('kept')
  expect(await database.values.toCollection().primaryKeys()).toEqual(['first', 'kept'])
  written.length = 0
  unwrap(await storage.commit({ values: { next: 1 } }))
  expect(written).toEqual(['next'])
  await storage.close()
})

it('begins a new log with the first commit of a run: the run before may have died on a full disk', async () => {
  const factory = new IDBFactory()
  for (const run of ['one', 'two']) {
    const database = declareDatabase(databaseName('roll'), factory, IDBKeyRange)
    const storage = unwrap(await openDexieStorage(database))
    const written: string[] = []
    database.values.hook('creating', (_key, row) => void written.push(row.name))
    expect(written).toEqual([])
    unwrap(await storage.commit({ values: { [run]: 1 } }))
    expect([written[0], written.at(-1)]).toEqual(['scratch-0', run])
    await storage.close()
  }
})

describe('[E2] while the disk has no room', () => {
  const onDisk = async (hasRoom: () => boolean) => {
    const factory = new IDBFactory()
    const database = declareDatabase(databaseName('full'), factory, IDBKeyRange)
    const storage = unwrap(await openDexieStorage(database, { guard: createLogGuard(database, async () => hasRoom()) }))
    const written: string[] = []
    database.values.hook('creating', (_key, row) => void written.push(row.name))
    return { factory, database, storage, written }
  }

  it('nothing is written behind a failed write: the browser would take its log for corrupt and delete everything', async () => {
    let room = true
    const { database, storage, written } = await onDisk(() => room)
    unwrap(await storage.commit({ values: { before: 1 } }))
    const fail = (): never => {
      throw new DOMException('injected', 'QuotaExceededError')
    }
    database.values.hook('creating', fail)
    room = false
    expect(await storage.commit({ values: { refused: 1 } })).toEqual({ ok: false, reason: 'disk-full' })
    database.values.hook('creating').unsubscribe(fail)
    written.length = 0
    for (const attempt of [1, 2]) {
      expect(await storage.commit({ values: { refused: attempt } })).toEqual({ ok: false, reason: 'disk-full' })
      expect(await storage.trim('d' as never, 1)).toEqual({ ok: false, reason: 'disk-full' })
    }
    expect(written).toEqual([])
    expect(unwrap(await storage.value('before'))).toBe(1)
    room = true
    unwrap(await storage.commit({ values: { after: 1 } }))
    expect([written[0], written.at(-1)]).toEqual(['scratch-0', 'after'])
    await storage.close()
  })

  it('a connection that was closed stays closed, for opening writes too', async () => {
    let room = true
    const { factory, database, storage } = await onDisk(() => room)
    unwrap(await storage.commit({ values: { kept: 1 } }))
    room = false
    forceCloseDatabase(database.backendDB() as never) // fake-indexeddb's own class
    const opening = vi.spyOn(factory, 'open')
    expect(await storage.value('kept')).toEqual({ ok: false, reason: 'disk-full' })
    expect(opening).not.toHaveBeenCalled()
    room = true
    expect(unwrap(await storage.value('kept'))).toBe(1)
    await storage.close()
  })
})

describe('a connection that the browser closed', () => {
  const opened = async () => {
    const factory = new IDBFactory()
    const database = declareDatabase(databaseName('closed'), factory, IDBKeyRange)
    let told = 0
    const storage = unwrap(await openDexieStorage(database, { onClosed: () => (told += 1) }))
    unwrap(await storage.commit({ values: { kept: 1 } }))
    const closeConnection = () => forceCloseDatabase(database.backendDB() as never) // fake-indexeddb's own class
    const clearSiteData = async () => {
      closeConnection()
      await new Promise<void>((resolve) => {
        factory.deleteDatabase(databaseName('closed')).addEventListener('success', () => resolve())
      })
    }
    return { factory, storage, closeConnection, clearSiteData, told: () => told }
  }

  it('is opened again in silence when the database is still there', async () => {
    const { storage, closeConnection, told } = await opened()
    closeConnection()
    unwrap(await storage.commit({ values: { more: 2 } }))
    expect(unwrap(await storage.value('kept'))).toBe(1)
    expect(told()).toBe(0)
    await storage.close()
  })

  it('[E1] and deleted is never taken for an empty one: nothing counts as saved, and it is told once', async () => {
    const { factory, storage, clearSiteData, told } = await opened()
    await clearSiteData()
    expect(await storage.commit({ values: { lost: 1 } })).toEqual({ ok: false, reason: 'closed' })
    expect(await storage.commit({ values: { lost: 1 } })).toEqual({ ok: false, reason: 'closed' })
    expect(await storage.heads()).toEqual({ ok: false, reason: 'closed' })
    expect(told()).toBe(1)
    expect(await factory.databases()).toEqual([])
    await storage.close()
    expect(told()).toBe(1)
  })

  it('is told without anybody asking anything of it', async () => {
    const { clearSiteData, storage, told } = await opened()
    await clearSiteData()
    await vi.waitFor(() => expect(told()).toBe(1))
    await storage.close()
  })
})
