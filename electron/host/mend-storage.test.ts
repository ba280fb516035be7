import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/index.ts'
import { readLog, writeLog } from './leveldb-log.ts'
import { mendStorage } from './mend-storage.ts'

const RECORDS = ['双11', '预售', '尾款'].map((text) => Buffer.from(text.repeat(20_000)))
const WHOLE = writeLog(RECORDS)

async function storageWith(files: Readonly<Record<string, Uint8Array>>) {
  const folder = await temporaryFolder()
  const database = join(folder, 'IndexedDB', 'http_127.0.0.1_20000.indexeddb.leveldb')
  await mkdir(database, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(database, name), bytes)
  const read = async (name: string) => readLog(await readFile(join(database, name)))
  return { folder, database, read }
}

describe('mending what a full disk left', () => {
  it('touches nothing that is sound, and nothing that is no log', async () => {
    const { folder, database } = await storageWith({ '000003.log': WHOLE, '000005.ldb': Uint8Array.of(1, 2, 3) })
    const { mtimeMs, ino } = await stat(join(database, '000003.log'))
    expect(await mendStorage(folder)).toEqual([])
    expect(await stat(join(database, '000003.log'))).toMatchObject({ mtimeMs, ino })
    expect([...(await readFile(join(database, '000005.ldb')))]).toEqual([1, 2, 3])
    expect(await mendStorage(await temporaryFolder())).toEqual([])
  })

  it('[E2] cuts off half a record at the end of a log or manifest', async () => {
    const cut = WHOLE.subarray(0, WHOLE.length - 10)
    const { folder, database, read } = await storageWith({ '000003.log': cut, 'MANIFEST-000001': cut })
    expect(await mendStorage(folder)).toEqual(['000003.log', 'MANIFEST-000001'].map((name) => join(database, name)))
    expect(await read('000003.log')).toMatchObject({ state: 'whole', records: RECORDS.slice(0, 2) })
    expect(await read('MANIFEST-000001')).toMatchObject({ state: 'whole', records: RECORDS.slice(0, 2) })
  })

  it('[E2] takes out half a record that was written behind, and keeps every whole one', async () => {
    const broken = new Uint8Array([...WHOLE.subarray(0, WHOLE.length - 10), ...writeLog(RECORDS.slice(0, 1))])
    const { folder, read } = await storageWith({ '000003.log': broken })
    await mendStorage(folder)
    expect(await read('000003.log')).toMatchObject({
      state: 'whole',
      records: [...RECORDS.slice(0, 2), ...RECORDS.slice(0, 1)],
    })
  })

  it('throws rather than let the browser open what it could not mend', async () => {
    const { folder, database } = await storageWith({})
    await mkdir(join(database, '000003.log'))
    await expect(mendStorage(folder)).rejects.toThrow('EISDIR')
  })
})
