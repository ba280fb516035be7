import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/index.ts'
import { prepareBrowser } from './prepare-browser.ts'

const ORIGIN = 'http://127.0.0.1:20000'
const GRANTED = { [`${ORIGIN},*`]: { setting: 1 } }

async function folderWith(preferences?: string) {
  const folder = await temporaryFolder()
  const path = join(folder, 'Default', 'Preferences')
  await mkdir(join(folder, 'Default'))
  if (preferences !== undefined) await writeFile(path, preferences)
  return { folder, read: () => readFile(path, 'utf8').catch(() => null) }
}

const granted = (text: string | null): unknown =>
  JSON.parse(text ?? '{}').profile?.content_settings?.exceptions?.durable_storage

describe('a browser that is about to start', () => {
  it('is told to keep our data, once, and keeps its other settings', async () => {
    const { folder, read } = await folderWith(
      '{"intl":{"x":1},"profile":{"name":"P","content_settings":{"version":1}}}',
    )
    await prepareBrowser(folder, ORIGIN)
    const first = await read()
    expect(granted(first)).toEqual(GRANTED)
    expect(JSON.parse(first ?? '')).toMatchObject({
      intl: { x: 1 },
      profile: { name: 'P', content_settings: { version: 1 } },
    })
    await prepareBrowser(folder, ORIGIN)
    expect(await read()).toBe(first)
  })

  it('is told so at its very first start, when there are no settings yet', async () => {
    const folder = join(await temporaryFolder(), 'browser')
    await prepareBrowser(folder, ORIGIN)
    expect(granted(await readFile(join(folder, 'Default', 'Preferences'), 'utf8'))).toEqual(GRANTED)
  })

  it('gets settings that cannot be read as they are, to mend them itself', async () => {
    const { folder, read } = await folderWith('{"half":')
    await prepareBrowser(folder, ORIGIN)
    expect(await read()).toBe('{"half":')
  })

  it('or is running already is left alone: it would write its own settings over ours', async () => {
    const { folder, read } = await folderWith()
    await symlink(`host-${process.pid}`, join(folder, 'SingletonLock'))
    await prepareBrowser(folder, ORIGIN)
    expect(await read()).toBeNull()
  })

  it('and died without taking its lock away is prepared', async () => {
    const { folder, read } = await folderWith()
    // Above every process id there is.
    await symlink('host-99999999', join(folder, 'SingletonLock'))
    await prepareBrowser(folder, ORIGIN)
    expect(granted(await read())).toEqual(GRANTED)
  })
})
