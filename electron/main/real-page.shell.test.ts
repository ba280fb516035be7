import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { BRIDGE_NAME } from '#shared/host/index.ts'
import { launchBrowser, watchComplaints } from '../testing/browser.ts'
import { type LaunchedMain, launchMain, runPreload } from '../testing/standin/index.ts'
import { PAGE_URL } from './security.ts'

// Chromium knows no app: scheme; every request to this origin is answered by main's own handler for it.
const ORIGIN = 'https://branchline.invalid/'

async function openPage(): Promise<{
  readonly page: Page
  readonly complaints: string[]
  readonly main: LaunchedMain
}> {
  const main = await launchMain()
  const exposed = await runPreload(main, PAGE_URL)
  expect([...exposed.keys()]).toEqual([BRIDGE_NAME])
  const page = await (await launchBrowser()).newPage()
  const complaints = await watchComplaints(page)
  await page.route('**/*', async (route) => {
    const answer = await main.load(route.request().url().replace(ORIGIN, PAGE_URL))
    if (!answer) return route.abort()
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  await page.exposeFunction('callBridge', exposed.get(BRIDGE_NAME)?.call ?? (() => {}))
  await page.addInitScript((name) => {
    const call: unknown = Reflect.get(window, 'callBridge')
    Reflect.set(window, name, { call, on: () => () => {} })
  }, BRIDGE_NAME)
  await page.goto(ORIGIN)
  return { page, complaints, main }
}

describe('the real page, the real preload and the real main, in Chromium', () => {
  it('show the app without one complaint, under the policy that Electron will send', async () => {
    const { page, complaints } = await openPage()
    await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0)
    await page.waitForLoadState('networkidle')
    expect(complaints).toEqual([])
  })

  it('let the page call the host through the preload, and nothing else', async () => {
    const { page } = await openPage()
    const answers = await page.evaluate(async (name) => {
      const bridge = Reflect.get(window, name)
      const outcome = (method: string): Promise<unknown> =>
        bridge.call(method, {}).catch((failure: Error) => failure.message)
      return [await outcome('profile/get'), await outcome('constructor')]
    }, BRIDGE_NAME)
    expect(answers).toEqual([
      expect.objectContaining({ shell: 'electron' }),
      expect.stringContaining('Unknown method "constructor"'),
    ])
  })

  it('refuse what the policy forbids: inline scripts and styles, eval, other servers', async () => {
    const { page, complaints } = await openPage()
    complaints.length = 0
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.wasInjected = true'
      const style = document.createElement('style')
      style.textContent = 'body { display: none }'
      document.head.append(script, style)
      // A turn later: what the debugger itself evaluates is above the policy. Indirect: it is an attacker's eval.
      return new Promise<void>((resolve) => {
        setTimeout(() => {
          try {
            Reflect.apply(Reflect.get(globalThis, 'eval'), undefined, ['1'])
          } catch {
            // The violation is what is counted.
          }
          resolve()
        })
      })
    })
    await page.evaluate(() => fetch('https://evil.example/').catch(() => {}))
    await expect.poll(() => complaints.filter((what) => what.startsWith('policy: ')).length).toBeGreaterThanOrEqual(4)
    const directives = complaints.map((what) => /^policy: (\S+)/.exec(what)?.[1]).filter((name) => name !== undefined)
    expect(new Set(directives)).toEqual(new Set(['script-src-elem', 'style-src-elem', 'script-src', 'connect-src']))
    expect(
      await page.evaluate(() => [Reflect.get(globalThis, 'wasInjected'), getComputedStyle(document.body).display]),
    ).toEqual([undefined, expect.not.stringMatching('none')])
  })
})
