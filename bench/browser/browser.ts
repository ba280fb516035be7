import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS, killBrowser } from '../../e2e/support/app.ts'

/** What the page has told so far; survives its death. */
export type Told = { shown: number; acknowledged: number }

export type BenchBrowser = {
  readonly page: Page
  readonly told: Told
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A Chromium on a profile folder, with the bench page open in it. */
export async function openBrowser(folder: string, url: string): Promise<BenchBrowser> {
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    executablePath: process.env['BRANCHLINE_CHROMIUM'] || '/usr/bin/chromium',
    headless: true,
    args: CHROMIUM_FLAGS,
  })
  const told: Told = { shown: 0, acknowledged: 0 }
  const page = context.pages()[0] ?? (await context.newPage())
  await page.exposeFunction('tell', (what: keyof Told, count: number) => {
    told[what] = Math.max(told[what], count)
  })
  await page.goto(url)
  await page.waitForFunction(() => 'bench' in window)
  return {
    page,
    told,
    kill: async () => {
      await killBrowser(folder)
      await context.close().catch(() => undefined)
    },
    close: () => context.close(),
  }
}
