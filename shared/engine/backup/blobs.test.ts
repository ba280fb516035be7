import { describe, expect, it } from 'vitest'
import { type DocumentId, unwrap } from '../../foundation/index.ts'
import { pngBytes } from '../blobs/testing.ts'
import { openTestEngine } from '../testing.ts'
import { readArchive, writeArchive } from './archive.ts'

async function withImages(...images: readonly Uint8Array[]) {
  const opened = await openTestEngine()
  unwrap(await opened.engine.run('workspace/createDocument', { kind: 'page', title: '到手价' }))
  const ids: string[] = []
  for (const bytes of images) ids.push(unwrap(await opened.engine.putBlob(bytes)).id)
  return { ...opened, ids }
}

describe('[BL5] a backup', () => {
  it('brings the images into a new profile, and into one that has some of them', async () => {
    const { engine, ids } = await withImages(pngBytes(1), pngBytes(2, 2))
    const file = unwrap(await engine.exportBackup())
    const fresh = await openTestEngine({ seed: 9 })
    unwrap(await fresh.engine.putBlob(pngBytes(1)))
    unwrap(await fresh.engine.importBackup(file))
    for (const id of ids) {
      expect(unwrap(await fresh.engine.getBlob(id))).toEqual(unwrap(await engine.getBlob(id)))
    }
    expect(unwrap(await fresh.engine.blobUsage()).count).toBe(2)
  })

  it('of a workspace with a damaged image carries everything else', async () => {
    const { engine, disk, ids } = await withImages(pngBytes(1), pngBytes(2))
    disk.blobs.set(ids[0]!, { id: ids[0]!, mime: 'image/png', bytes: pngBytes(9) })
    const backup = unwrap(readArchive(unwrap(await engine.exportBackup())))
    expect(backup.blobs.map(({ id }) => id)).toEqual([ids[1]])
    expect(backup.documents.length).toBeGreaterThan(1)
  })

  it('of a build that knew no images is read as before', async () => {
    const { engine } = await withImages()
    const { blobs: _none, ...backup } = unwrap(readArchive(unwrap(await engine.exportBackup())))
    const fresh = await openTestEngine({ seed: 9 })
    expect(unwrap(await fresh.engine.importBackup(writeArchive(backup))).documents).toBe(backup.documents.length)
  })

  it('with an image that is not what its name says is refused, and nothing of it is kept', async () => {
    const { engine, ids } = await withImages(pngBytes(1))
    const backup = unwrap(readArchive(unwrap(await engine.exportBackup())))
    const html = new TextEncoder().encode('<script>')
    for (const lie of [
      { id: ids[0]!, mime: 'image/png', bytes: pngBytes(7) },
      { id: ids[0]!, mime: 'image/gif', bytes: pngBytes(1) },
      { id: '0'.repeat(64), mime: 'image/png', bytes: html },
    ]) {
      const fresh = await openTestEngine({ seed: 9 })
      const file = writeArchive({ ...backup, blobs: [lie] })
      expect(await fresh.engine.importBackup(file)).toEqual({ ok: false, reason: 'not-a-backup' })
      expect(await fresh.engine.query('workspace/tree', null)).toEqual([])
      expect(unwrap(await fresh.engine.blobUsage()).count).toBe(0)
    }
  })

  it('whose images do not fit on the disk brings no document that would name them', async () => {
    const { engine } = await withImages(pngBytes(1))
    const file = unwrap(await engine.exportBackup())
    const fresh = await openTestEngine({ seed: 9 })
    const commit = fresh.storage.commit
    Object.assign(fresh.storage, {
      commit: async (batch: Parameters<typeof commit>[0]) =>
        batch.blobs ? { ok: false, reason: 'disk-full' } : commit(batch),
    })
    expect(await fresh.engine.importBackup(file)).toEqual({ ok: false, reason: 'failed' })
    expect(await fresh.engine.query('workspace/tree', null)).toEqual([])
  })

  it('names no image twice and no path', () => {
    const documents = [{ id: 's' as DocumentId, kind: 'space', hash: '', update: new Uint8Array([0, 0]) }]
    const blob = { id: '0'.repeat(64), mime: 'image/png', bytes: pngBytes() }
    const archive = (...blobs: readonly (typeof blob)[]) =>
      readArchive(writeArchive({ spaceId: 's' as DocumentId, createdAtMs: 0, by: null, documents, blobs }))
    expect(archive(blob).ok).toBe(true)
    expect(archive(blob, blob)).toEqual({ ok: false, reason: 'not-a-backup' })
    expect(archive({ ...blob, id: '../../x' })).toEqual({ ok: false, reason: 'not-a-backup' })
  })
})
