import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import type { DocumentId } from '../../foundation/index.ts'
import { readArchive, writeArchive } from './archive.ts'

const id = (text: string): DocumentId => text as DocumentId // tests name their documents

/**
 * A zip whose entry `from` is listed `copies` times more under the name `to`: every listing points at the same bytes, so
 * that a small file asks to be unpacked a thousand times.
 */
function withCopies(zip: Uint8Array, { from, to, copies }: { from: string; to: string; copies: number }): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length)
  const end = zip.length - 22 // zipSync writes no comment
  const count = view.getUint16(end + 8, true)
  const start = view.getUint32(end + 16, true)
  let at = start
  let entry = new Uint8Array()
  for (let n = 0; n < count; n += 1) {
    const nameLength = view.getUint16(at + 28, true)
    const size = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength))
    if (name === from) entry = zip.slice(at, at + size)
    at += size
  }
  entry.set(strToU8(to), 46)
  const directory = [...zip.subarray(start, end), ...Array.from({ length: copies }, () => [...entry]).flat()]
  const tail = zip.slice(end)
  const tailView = new DataView(tail.buffer)
  tailView.setUint16(8, count + copies, true)
  tailView.setUint16(10, count + copies, true)
  tailView.setUint32(12, directory.length, true)
  return new Uint8Array([...zip.subarray(0, start), ...directory, ...tail])
}

const document = { id: id('d1'), kind: 'page', hash: '', update: new Uint8Array([0, 0]) }
const archive = () => writeArchive({ spaceId: id('s'), createdAtMs: 0, by: null, documents: [document] })

it('[E11] refuses a file that lists a name twice, before unpacking it a second time', () => {
  const names = ['manifest.json', 'documents/d1.yupdate']
  for (const name of names) {
    const twice = withCopies(archive(), { from: name, to: name, copies: 1 })
    expect(readArchive(twice)).toEqual({ ok: false, reason: 'not-a-backup' })
  }
  expect(readArchive(withCopies(archive(), { from: names[1]!, to: 'documents/d2.yupdate', copies: 1 })).ok).toBe(true)
})

it('[E11] refuses a manifest that names a document twice', () => {
  const twice = writeArchive({ spaceId: id('s'), createdAtMs: 0, by: null, documents: [document, { ...document }] })
  expect(readArchive(twice)).toEqual({ ok: false, reason: 'not-a-backup' })
})
