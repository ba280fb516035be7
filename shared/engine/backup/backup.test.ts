import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type DocumentId, unwrap } from '../../foundation/index.ts'
import { openTestEngine } from '../testing.ts'
import { readArchive, writeArchive } from './archive.ts'

async function exported() {
  const { engine } = await openTestEngine()
  unwrap(await engine.run('workspace/createDocument', { kind: 'mindmap', title: '双11' }))
  unwrap(await engine.run('workspace/createDocument', { kind: 'project', title: '计划' }))
  return { engine, file: unwrap(await engine.exportBackup()) }
}

describe('a backup', () => {
  it('brings every document into a new profile, with its tree', async () => {
    const { engine, file } = await exported()
    const fresh = await openTestEngine({ seed: 9 })
    expect(unwrap(await fresh.engine.importBackup(file))).toEqual({ documents: 3 })
    expect(await fresh.engine.query('workspace/tree', null)).toEqual(await engine.query('workspace/tree', null))
    unwrap(await fresh.engine.flush())
    fresh.engine.dispose()
    const again = await openTestEngine({ seed: 10, disk: fresh.disk })
    expect(await again.engine.query('workspace/tree', null)).toEqual(await engine.query('workspace/tree', null))
  })

  it('read into a workspace with work in it adds to that work', async () => {
    const { file } = await exported()
    const other = await openTestEngine({ seed: 9 })
    unwrap(await other.engine.run('workspace/createDocument', { kind: 'page', title: '自己的' }))
    unwrap(await other.engine.importBackup(file))
    const tree = await other.engine.query('workspace/tree', null)
    expect(tree.map(({ title }) => title).sort()).toEqual(['双11', '自己的', '计划'].sort())
    expect(await other.engine.query('workspace/members', null)).toHaveLength(2)
  })

  it('takes the same file twice without a difference', async () => {
    const { engine, file } = await exported()
    const before = await engine.query('workspace/tree', null)
    unwrap(await engine.importBackup(file))
    expect(await engine.query('workspace/tree', null)).toEqual(before)
  })
})

describe('a file that is no backup', () => {
  it('is refused when torn at any place, and changes nothing', async () => {
    const { file } = await exported()
    const { engine } = await openTestEngine({ seed: 9 })
    for (let part = 0; part < 20; part += 1) {
      const torn = file.slice(0, Math.floor((file.length * part) / 20))
      expect(await engine.importBackup(torn)).toEqual({ ok: false, reason: 'not-a-backup' })
    }
    expect(await engine.query('workspace/tree', null)).toEqual([])
  })

  it('is refused when a byte of a document is flipped', async () => {
    const { engine } = await exported()
    const documents = [{ id: 'd1' as DocumentId, kind: 'page', hash: '', update: new Uint8Array([0, 0]) }]
    const archive = writeArchive({ spaceId: 's' as DocumentId, createdAtMs: 0, documents })
    expect(readArchive(archive).ok).toBe(true)
    // Stored documents are small and kept plain or deflated; any flip must be told by zip or by our own checksum.
    let refused = 0
    for (let at = 30; at < archive.length; at += 7) {
      const broken = archive.slice()
      broken[at] = (broken[at] ?? 0) ^ 0xff
      if (!readArchive(broken).ok) refused += 1
    }
    expect(refused).toBeGreaterThan(0)
    expect((await engine.importBackup(strToU8('hello'))).ok).toBe(false)
  })

  it('is refused when its manifest names a path or asks for a bomb', () => {
    const manifest = (document: object) =>
      zipSync({
        'manifest.json': strToU8(
          JSON.stringify({
            format: 'branchline-backup',
            version: 1,
            workspace: 's',
            createdAtMs: 0,
            documents: [{ kind: 'page', hash: '', crc: 0, sizeBytes: 2, id: 'd', ...document }],
          }),
        ),
        'documents/d.yupdate': new Uint8Array(2_000_000),
      })
    for (const document of [{ id: '../../etc/passwd' }, { id: '__proto__' }, { sizeBytes: 5e12 }, { sizeBytes: 2 }]) {
      expect(readArchive(manifest(document))).toEqual({ ok: false, reason: 'not-a-backup' })
    }
  })
})
