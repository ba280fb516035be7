import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type DocumentId, manualClock } from '../../foundation/index.ts'
import { memoryStorage } from '../storage/memory-storage.ts'
import { createWriter } from './writer.ts'

const id = (text: string): DocumentId => text as DocumentId // tests name their documents

function updateWith(text: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}

function open() {
  const storage = memoryStorage()
  const clock = manualClock()
  const failures: unknown[] = []
  let headsFail = 0
  const writer = createWriter({
    storage,
    clock,
    headsOf: (ids) => {
      if (headsFail-- > 0) throw new Error('no heads')
      return ids.map((documentId) => ({ documentId, kind: 'page', seq: 0, hash: '', sizeBytes: 0 }))
    },
    onFailure: (failure) => failures.push(failure),
  })
  const rowsOf = (documentId: DocumentId) => (storage.disk.updates.get(documentId) ?? []).map(({ bytes }) => [...bytes])
  return { writer, storage, clock, failures, rowsOf, failHeads: (times: number) => (headsFail = times) }
}

describe('[E2] a batch that cannot even be put together', () => {
  it('keeps what it held, says so, and is written at the next attempt', async () => {
    const { writer, clock, failures, rowsOf, failHeads } = open()
    failHeads(1)
    const update = updateWith('甲')
    writer.add(id('a'), update)
    expect(await writer.flush()).toEqual({ ok: false, reason: 'failed' })
    expect(writer.status()).toMatchObject({ state: 'not-saved', reason: 'failed' })
    expect(failures).toEqual([new Error('no heads')])
    clock.advance(1000)
    expect(await writer.flush()).toEqual({ ok: true })
    expect(rowsOf(id('a'))).toEqual([[...update]])
    expect(writer.status()).toEqual({ state: 'saved' })
    expect(writer.hasPending(id('a'))).toBe(false)
  })

  it('writes updates that Yjs cannot merge one by one, and keeps nothing else from the disk', async () => {
    const { writer, rowsOf } = open()
    const garbage = new Uint8Array([9, 9, 9])
    const sound = updateWith('乙')
    writer.add(id('a'), garbage)
    writer.add(id('a'), sound)
    writer.add(id('b'), sound)
    expect((await writer.flush()).ok).toBe(true)
    expect(rowsOf(id('a'))).toEqual([[...garbage], [...sound]])
    expect(rowsOf(id('b'))).toEqual([[...sound]])
  })
})

it('[E1] writes nothing once it was disposed, whatever is asked and whatever waited', async () => {
  const { writer, clock, storage } = open()
  writer.add(id('a'), updateWith('甲'))
  writer.dispose()
  expect(await writer.flush()).toEqual({ ok: false, reason: 'closed' })
  expect(await writer.commit({ values: { a: 1 } })).toEqual({ ok: false, reason: 'closed' })
  clock.advance(60_000)
  expect(await writer.flush()).toEqual({ ok: false, reason: 'closed' })
  expect([storage.disk.updates.size, storage.disk.values.size]).toEqual([0, 0])
})
