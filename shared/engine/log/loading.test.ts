import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import { checksum } from '../storage/checksum.ts'
import type { StoredSnapshot, StoredUpdate } from '../storage/storage-port.ts'
import { buildDocument } from './loading.ts'

const documentId = 'd' as DocumentId

/** One update for each text, each behind the one before. */
function updatesOf(...texts: readonly string[]): readonly Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  for (const text of texts) doc.getArray<string>('texts').push([text])
  return updates
}

/** Half of it: what the disk has when the checksum was made of the half. */
function torn(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length / 2))
}

function rows(updates: readonly Uint8Array[]): readonly StoredUpdate[] {
  return updates.map((bytes, index) => ({ documentId, seq: index + 1, bytes }))
}

function snapshotOf(bytes: Uint8Array, seq: number): StoredSnapshot {
  return { documentId, bytes, seq, checksum: checksum(bytes) }
}

const textsOf = (doc: Y.Doc): readonly unknown[] => doc.getArray('texts').toArray()
const none = { snapshot: null, previousSnapshot: null, updates: [], damaged: [] }

describe('building a document from its log', () => {
  it('sets aside a row that does not decode, and reads all others', () => {
    const [other = new Uint8Array()] = updatesOf('别人写的')
    const updates = [...updatesOf('双11', '预售'), torn(other)]
    const built = buildDocument({ ...none, updates: rows([updates[2] ?? other, ...updates.slice(0, 2)]) })
    expect(textsOf(built.doc)).toEqual(['双11', '预售'])
    expect(built.damaged.map(({ seq, reason }) => ({ seq, reason }))).toEqual([{ seq: 1, reason: 'undecodable' }])
    expect(built.rows).toBe(3)
    expect(built.incomplete).toBe(false)
  })

  it('says that a part is missing when rows wait for the one that was torn', () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = updatesOf('双11', '预售')
    const built = buildDocument({ ...none, updates: rows([torn(first), second]) })
    expect(built.incomplete).toBe(true)
    expect(built.damaged).toHaveLength(1)
  })

  it('falls back to the spare snapshot when the newest does not decode', () => {
    const updates = updatesOf('双11', '预售', '尾款')
    const spare = snapshotOf(Y.mergeUpdates(updates.slice(0, 1)), 1)
    const newest = snapshotOf(torn(Y.mergeUpdates([...updates])), 3)
    const built = buildDocument({ snapshot: newest, previousSnapshot: spare, updates: rows(updates), damaged: [] })
    expect(textsOf(built.doc)).toEqual(['双11', '预售', '尾款'])
    expect(built.snapshotSeq).toBe(1)
    expect(built.rows).toBe(2)
    expect(built.damaged.map(({ seq, reason }) => ({ seq, reason }))).toEqual([{ seq: 3, reason: 'snapshot-checksum' }])
  })
})
