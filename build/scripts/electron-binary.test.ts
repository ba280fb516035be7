import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { obtainElectron } from './electron-binary.mjs'
import { run } from './process.mjs'

const HOUR_MS = 3_600_000

/** A computer without Electron, whose network does as told. */
async function computer({ reachable = false, downloads = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'branchline-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const asked: string[] = []
  let binary: string | undefined
  let nowMs = Date.UTC(2026, 10, 1)
  let version = '45.4.1'
  const source = {
    find: () => binary,
    version: () => version,
    isReachable: async () => {
      asked.push('probe')
      return reachable
    },
    download: async () => {
      asked.push('download')
      if (downloads) binary = '/electron'
      return downloads ? 0 : 124
    },
    nowMs: () => nowMs,
    failureNote: join(folder, 'cache', 'note.json'),
  }
  return {
    source,
    asked,
    pass: (ms: number) => void (nowMs += ms),
    upgrade: () => void (version = '46.0.0'),
    install: () => void (binary = '/electron'),
  }
}

describe('getting Electron', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    onTestFinished(() => void vi.restoreAllMocks())
  })

  it('asks nobody when it is there', async () => {
    const { source, asked, install } = await computer()
    install()
    expect([await obtainElectron(source), asked]).toEqual(['/electron', []])
  })

  it('downloads it once where that works', async () => {
    const { source, asked } = await computer({ reachable: true, downloads: true })
    expect([await obtainElectron(source), await obtainElectron(source)]).toEqual(['/electron', '/electron'])
    expect(asked).toEqual(['probe', 'download'])
  })

  it('remembers for six hours that the server could not be reached, and then asks again', async () => {
    const { source, asked, pass } = await computer()
    expect(await obtainElectron(source)).toBeUndefined()
    pass(6 * HOUR_MS - 1)
    expect(await obtainElectron(source)).toBeUndefined()
    expect(asked).toEqual(['probe'])
    pass(1)
    await obtainElectron(source)
    expect(asked).toEqual(['probe', 'probe'])
  })

  it('remembers a download that failed or took too long', async () => {
    const { source, asked } = await computer({ reachable: true })
    expect([await obtainElectron(source), await obtainElectron(source)]).toEqual([undefined, undefined])
    expect(asked).toEqual(['probe', 'download'])
  })

  it('asks at once for another version or from another mirror, and when the clock was set back', async () => {
    const { source, asked, pass, upgrade } = await computer()
    await obtainElectron(source)
    upgrade()
    await obtainElectron(source)
    vi.stubEnv('ELECTRON_MIRROR', 'https://mirror.example/')
    await obtainElectron(source)
    vi.unstubAllEnvs()
    await obtainElectron(source)
    pass(-48 * HOUR_MS)
    await obtainElectron(source)
    expect(asked).toHaveLength(5)
  })
})

describe('npm start', () => {
  it('answers a word it does not know with how to use it, before anything is installed or built', async () => {
    for (const script of ['start', 'dev']) {
      const { status, stderr } = spawnSync(process.execPath, [`build/scripts/${script}.mjs`, '--prfile', 'alice'])
      expect([status, String(stderr)]).toEqual([2, expect.stringContaining('[--profile NAME]')])
      expect(String(stderr)).not.toContain('at ')
    }
  })
})

describe('a child process', () => {
  it('is ended when it takes longer than it may, so that no start hangs', async () => {
    expect(await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 300 })).toBe(124)
  })

  it('answers its exit code, and 127 when there is no such program', async () => {
    expect(await run(process.execPath, ['-e', 'process.exit(3)'])).toBe(3)
    expect(await run('/nowhere/program', [])).toBe(127)
  })
})
