import { _electron } from '@playwright/test'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BRIDGE_NAME } from '#shared/host/index.ts'
import { findElectron } from '../../build/scripts/electron-binary.mjs'
import { temporaryFolder } from '../testing/index.ts'
import { PAGE_URL } from './security.ts'

const binary = findElectron()
// CI that promises Electron sets this: a missing binary is then a failure, not a skip.
const isRequired = process.env['REQUIRE_ELECTRON'] === '1'
const reason =
  binary || isRequired ? '' : ' (skipped: Electron’s binary is not installed; REQUIRE_ELECTRON=1 makes this a failure)'

describe.skipIf(!binary && !isRequired)(`real Electron${reason}`, () => {
  it('shows the app in a sandboxed window that reaches its host', async () => {
    expect(binary, 'REQUIRE_ELECTRON=1, but node_modules/electron has no binary').toBeDefined()
    const folder = await temporaryFolder()
    const isRoot = process.getuid?.() === 0
    const app = await _electron.launch({
      executablePath: binary ?? '',
      args: [...(isRoot ? ['--no-sandbox'] : []), '.', '--quit-on-close'],
      env: { ...process.env, XDG_CONFIG_HOME: folder, APPDATA: folder, HOME: folder } as Record<string, string>,
    })
    onTestFinished(() => app.close())
    const page = await app.firstWindow()
    await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0)
    expect(page.url().startsWith(PAGE_URL)).toBe(true)
    const seen = await page.evaluate(async (name) => {
      const bridge = Reflect.get(window, name)
      const request = indexedDB.open('smoke')
      const opened = new Promise((resolve) => {
        request.addEventListener('success', () => resolve(true))
        request.addEventListener('error', () => resolve(false))
      })
      return {
        profile: await bridge.call('profile/get', {}),
        hasDatabase: await opened,
        hasNode: 'require' in window || 'process' in window,
      }
    }, BRIDGE_NAME)
    expect(seen).toMatchObject({ profile: { shell: 'electron' }, hasDatabase: true, hasNode: false })
  })
})
