import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkedBuilderConfig } from './builder-config.mjs'
import { findElectron } from './electron-binary.mjs'

describe('electron-builder.yml', () => {
  it('is valid by electron-builder’s own schema, which does refuse a wrong key', async () => {
    expect(await checkedBuilderConfig()).toMatchObject({ appId: 'app.branchline.Branchline' })
    await expect(checkedBuilderConfig({ linux: { targett: 'AppImage' } })).rejects.toThrow(
      'does not match the API schema',
    )
  })

  it('names the window class that the system goes by', async () => {
    const { desktopName }: { desktopName: string } = JSON.parse(readFileSync('package.json', 'utf8'))
    const { linux } = await checkedBuilderConfig()
    expect(`${linux?.desktop?.entry?.['StartupWMClass']}.desktop`).toBe(desktopName)
  })

  it('locks the fuses that would turn the app into Node', async () => {
    expect((await checkedBuilderConfig()).electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })
})

describe.skipIf(findElectron() !== undefined)('npm run dist without Electron’s binary', () => {
  it('packs the built files and the two packages they need, and nothing of the sources', () => {
    const { stdout, status } = spawnSync(process.execPath, ['build/scripts/dist.mjs'], { encoding: 'utf8' })
    expect([status, stdout.includes('Packed app.asar only')]).toEqual([0, true])
    const resources =
      process.platform === 'linux' ? 'dist/without-electron/linux-unpacked/resources' : 'dist/without-electron'
    const listed = spawnSync('npx', ['--no-install', 'asar', 'list', `${resources}/app.asar`], { encoding: 'utf8' })
    const files = listed.stdout.split('\n').filter((path) => path !== '')
    const packages = new Set(files.flatMap((path) => /^\/node_modules\/([^/]+)/.exec(path)?.[1] ?? []))
    expect(files).toEqual(expect.arrayContaining(['/out/main/index.js', '/out/preload/index.cjs', '/package.json']))
    expect(new Set(files.flatMap((path) => /^\/([^/]+)/.exec(path)?.[1] ?? []))).toEqual(
      new Set(['node_modules', 'out', 'package.json']),
    )
    expect(packages).toContain('ws')
    expect(packages).not.toContain('react')
  })
})
