import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/index.ts'
import { isProfileName, openProfile } from './profile.ts'

describe('profile', () => {
  it('keeps its id and its port', async () => {
    const folder = await temporaryFolder()
    const first = await openProfile(folder, 'alice')
    expect(first.port).toBeUndefined()
    await first.setPort(23456)
    expect(await openProfile(folder, 'alice')).toMatchObject({ id: first.id, port: 23456 })
  })

  it('refuses a damaged file instead of starting anew on another port', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'profile.json'), '{"id":')
    await expect(openProfile(folder, 'alice')).rejects.toThrow('damaged')
    await writeFile(join(folder, 'profile.json'), '{"id":"x","port":80}')
    await expect(openProfile(folder, 'alice')).rejects.toThrow('damaged')
  })

  it('accepts only names that are folders on every system', () => {
    expect(['default', 'alice', 'a-1'].every(isProfileName)).toBe(true)
    expect(['', '..', 'A', 'a/b', 'a b', '-a', '张三', 'a'.repeat(33)].some(isProfileName)).toBe(false)
  })
})
