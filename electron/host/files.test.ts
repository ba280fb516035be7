import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/index.ts'
import { readJsonIfThere, writeFileAtomically } from './files.ts'

describe('writeFileAtomically', () => {
  it('replaces the old content and leaves nothing else behind', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'new', 'folder', 'a.json')
    await writeFileAtomically(path, 'old and longer')
    await writeFileAtomically(path, 'new')
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(join(folder, 'new', 'folder'))).toEqual(['a.json'])
  })

  it('cleans up after itself and keeps what was there when it cannot finish', async () => {
    const folder = await temporaryFolder()
    // A folder that is not empty cannot be renamed over.
    await mkdir(join(folder, 'a.json'))
    await writeFile(join(folder, 'a.json', 'inside'), 'safe')
    await expect(writeFileAtomically(join(folder, 'a.json'), 'new')).rejects.toThrow(/rename/)
    expect(await readdir(folder)).toEqual(['a.json'])
    expect(await readFile(join(folder, 'a.json', 'inside'), 'utf8')).toBe('safe')
  })

  it('gives each of many writers at once a whole file', async () => {
    const path = join(await temporaryFolder(), 'a.json')
    await Promise.all(Array.from({ length: 20 }, (_, i) => writeFileAtomically(path, JSON.stringify({ i }))))
    expect(await readJsonIfThere(path)).toMatchObject({ i: expect.any(Number) })
  })
})

describe('readJsonIfThere', () => {
  it('answers nothing for a missing or a damaged file', async () => {
    const path = join(await temporaryFolder(), 'a.json')
    expect(await readJsonIfThere(path)).toBeUndefined()
    await writeFile(path, '{"half":')
    expect(await readJsonIfThere(path)).toBeUndefined()
  })
})
