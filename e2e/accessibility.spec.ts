import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { beginWithSample, closeLayers, SCREENS } from './support/screens.ts'
import { words } from './support/steps.ts'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

type Violation = { readonly id: string; readonly impact: string | null; readonly nodes: readonly { target: unknown }[] }

for (const theme of ['light', 'dark'] as const) {
  test(`无障碍：首次启动和样例工作区的每个界面都没有严重问题（${theme === 'light' ? '浅色' : '深色'}）`, async () => {
    test.setTimeout(240_000)
    const app = await startApp({
      prepare: async (context) => {
        await context.addInitScript(await readFile(axeFile, 'utf8'))
      },
    })
    try {
      const page = await app.open()
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const found: Record<string, string[]> = { 'first-run': await seriousViolations(page) }
      await beginWithSample(page, words, 'zh')
      for (const screen of SCREENS) {
        await screen.open(page, words, 'zh')
        found[screen.name] = await seriousViolations(page)
        await closeLayers(page)
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])))
    } finally {
      await app.dispose()
    }
  })
}

/** What axe finds serious or critical on the page as it is: rule and element, one line each. */
async function seriousViolations(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async (): Promise<Violation[]> => {
    // The script injected before the page: its own types belong to a page that loads it.
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }
    return (await axe.run()).violations
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`))
}
