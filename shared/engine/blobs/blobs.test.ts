import * as fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sha256, unwrap } from '../../foundation/index.ts'
import { openTestEngine } from '../testing.ts'
import { BLOB_LIMIT_BYTES, BLOBS_LIMIT_BYTES } from './blob-store.ts'
import { imageTypeOf } from './image-type.ts'
import { pngBytes } from './testing.ts'

const text = (letters: string): number[] => [...strToU8(letters)]

describe('an image', () => {
  it('[BL1] comes back byte for byte, whatever its bytes are, also after a restart', async () => {
    const { engine, disk } = await openTestEngine()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (rest) => {
        const bytes = pngBytes(...rest)
        const { id, mime } = unwrap(await engine.putBlob(bytes.slice()))
        expect([id, mime]).toEqual([sha256(bytes), 'image/png'])
        expect(unwrap(await engine.getBlob(id))).toEqual({ bytes, mime })
      }),
      { seed: 20261125, numRuns: 60 },
    )
    const { id } = unwrap(await engine.putBlob(pngBytes(1)))
    engine.dispose()
    const again = await openTestEngine({ disk })
    expect(unwrap(await again.engine.getBlob(id)).bytes).toEqual(pngBytes(1))
  })

  it('[BL1] put twice is kept and counted once', async () => {
    const { engine, storage } = await openTestEngine()
    const first = unwrap(await engine.putBlob(pngBytes(1)))
    let commits = 0
    storage.faults.beforeCommit = () => void (commits += 1)
    expect(unwrap(await engine.putBlob(pngBytes(1)))).toEqual(first)
    expect(commits).toBe(0)
    unwrap(await engine.putBlob(pngBytes(2, 2)))
    expect(unwrap(await engine.blobUsage())).toEqual({ count: 2, sizeBytes: 19 })
  })

  it('that is not here is missing, and so is what is no id at all', async () => {
    const { engine } = await openTestEngine()
    for (const id of ['0'.repeat(64), '', '__proto__']) {
      expect(await engine.getBlob(id)).toEqual({ ok: false, reason: 'missing' })
    }
  })
})

describe('[BL2] what is kept', () => {
  it('is known by its own first bytes', () => {
    expect(imageTypeOf(pngBytes())).toBe('image/png')
    expect(imageTypeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
    expect(imageTypeOf(Uint8Array.from(text('GIF89a')))).toBe('image/gif')
    expect(imageTypeOf(Uint8Array.from(text('GIF87a')))).toBe('image/gif')
    expect(imageTypeOf(Uint8Array.from(text('RIFF????WEBP')))).toBe('image/webp')
  })

  it.each([
    ['nothing', []],
    ['a drawing with script', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page', text('<!doctype html><script>')],
    ['a program', text('MZ')],
    ['a sound in the same container as WebP', text('RIFF????WAVE')],
    ['half a signature', [0x89, 0x50, 0x4e]],
  ])('is never %s', async (_what, bytes) => {
    const { engine } = await openTestEngine()
    expect(await engine.putBlob(Uint8Array.from(bytes))).toEqual({ ok: false, reason: 'not-an-image' })
    expect(unwrap(await engine.blobUsage()).count).toBe(0)
  })
})

describe('[BL3] what does not fit', () => {
  it('is refused when one image is too large, and taken at the limit itself', async () => {
    const { engine } = await openTestEngine()
    const sized = (length: number): Uint8Array => {
      const bytes = new Uint8Array(length)
      bytes.set(pngBytes())
      return bytes
    }
    expect(await engine.putBlob(sized(BLOB_LIMIT_BYTES + 1))).toEqual({ ok: false, reason: 'too-large' })
    expect((await engine.putBlob(sized(BLOB_LIMIT_BYTES))).ok).toBe(true)
  })

  it('is refused when all of them would no longer fit into a backup', async () => {
    const { engine, storage } = await openTestEngine()
    const full = [{ id: 'x', mime: 'image/png', sizeBytes: BLOBS_LIMIT_BYTES - 9 }]
    Object.assign(storage, { blobs: async () => ({ ok: true, value: full }) })
    expect(await engine.putBlob(pngBytes(1, 2))).toEqual({ ok: false, reason: 'images-full' })
    expect((await engine.putBlob(pngBytes(1))).ok).toBe(true)
  })

  it('is refused by a full disk with its reason, and is taken once there is room', async () => {
    const { engine, storage } = await openTestEngine()
    unwrap(await engine.flush())
    const commit = storage.commit
    Object.assign(storage, { commit: async () => ({ ok: false, reason: 'disk-full' }) })
    expect(await engine.putBlob(pngBytes(1))).toEqual({ ok: false, reason: 'disk-full' })
    expect(unwrap(await engine.blobUsage()).count).toBe(0)
    Object.assign(storage, { commit })
    expect((await engine.putBlob(pngBytes(1))).ok).toBe(true)
  })
})

describe('[BL4] a damaged image', () => {
  it('is told and never given out; putting it once more mends it', async () => {
    const { engine, disk } = await openTestEngine()
    const { id } = unwrap(await engine.putBlob(pngBytes(1, 2, 3)))
    disk.blobs.set(id, { id, mime: 'image/png', bytes: pngBytes(1, 2, 4) })
    expect(await engine.getBlob(id)).toEqual({ ok: false, reason: 'damaged' })
    unwrap(await engine.putBlob(pngBytes(1, 2, 3)))
    expect(unwrap(await engine.getBlob(id)).bytes).toEqual(pngBytes(1, 2, 3))
  })

  it('is what the disk cannot read any more, too', async () => {
    const { engine, storage } = await openTestEngine()
    Object.assign(storage, { blob: async () => ({ ok: false, reason: 'unreadable' }) })
    expect(await engine.getBlob('0'.repeat(64))).toEqual({ ok: false, reason: 'damaged' })
  })
})
