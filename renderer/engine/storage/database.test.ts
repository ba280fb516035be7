import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { declareDatabase } from './database.ts'

it('[E1] is not closed for a deletion that another page asks for', async () => {
  const factory = new IDBFactory()
  const database = declareDatabase('kept', factory, IDBKeyRange)
  await database.open()
  await database.values.put({ name: 'a', value: 1 })
  const blocked = await new Promise<string>((resolve) => {
    const request = factory.deleteDatabase('kept')
    request.addEventListener('blocked', () => resolve('blocked'))
    request.addEventListener('success', () => resolve('deleted'))
  })
  expect(blocked).toBe('blocked')
  expect(await database.values.get('a')).toEqual({ name: 'a', value: 1 })
  database.close()
})
