import { chromium, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../e2e/support/app.ts'

const TIMEOUT_MS = 10 * 60_000

/** Opens a page of the peer in a browser of its own, the same as ours, with its data in `folder`; closes it afterwards. */
export async function inPeer<T>(folder: string, url: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env['BRANCHLINE_CHROMIUM'] || '/usr/bin/chromium',
    headless: true,
    args: CHROMIUM_FLAGS,
    viewport: { width: 1440, height: 900 },
  })
  try {
    context.setDefaultTimeout(TIMEOUT_MS)
    // tsx names inner functions through a helper of its own, which a page does not have.
    await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(url)
    return await use(page)
  } finally {
    await context.close()
  }
}
