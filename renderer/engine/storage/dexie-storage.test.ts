import { expect, it } from 'vitest'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { unwrap } from '#shared/foundation/index.ts'
import { describeStorage } from '#shared/testing/suites/index.ts'
import { databaseName, declareDatabase } from './database.ts'
import { openDexieStorage } from './dexie-storage.ts'

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
