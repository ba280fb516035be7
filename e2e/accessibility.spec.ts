import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { typeMap } from './support/people.ts'
import { begin, mapRegion, typeNodes, words } from './support/steps.ts'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

type Violation = { readonly id: string; readonly impact: string | null; readonly nodes: readonly { target: unknown }[] }

for (const theme of ['light', 'dark'] as const) {
  test(`无障碍：首次启动、脑图、看板、我的工作、设置没有严重问题（${theme === 'light' ? '浅色' : '深色'}）`, async () => {
    const app = await startApp({
      prepare: async (context) => {
        await context.addInitScript(await readFile(axeFile, 'utf8'))
      },
    })
    try {
      const page = await app.open()
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const found: Record<string, string[]> = { firstRun: await seriousViolations(page) }
      await begin(page)
      await typeNodes(page, ['主图设计 @周岚 今天', '详情页 !高'])
      found['map'] = await seriousViolations(page)
      await typeMap(page, ['ArrowLeft'])
      await page.keyboard.press('Control+Shift+p')
      const sheet = page.getByRole('dialog', { name: new RegExp(`^${words.convert.title}`) })
      await expect(sheet.getByRole('row', { name: '主图设计' })).toBeVisible()
      found['conversion'] = await seriousViolations(page)
      await page.keyboard.press('Control+Enter')
      await expect(sheet).toBeHidden()
      await expect(mapRegion(page).getByText('主图设计', { exact: true })).toBeVisible()
      await page.getByRole('treeitem').nth(1).click()
      await expect(page.getByRole('main').getByRole('button', { name: '主图设计' })).toBeVisible()
      found['board'] = await seriousViolations(page)
      await page.getByRole('link', { name: words.navigation.myWork }).click()
      await expect(page.getByRole('heading', { level: 1, name: words.navigation.myWork })).toBeVisible()
      found['myWork'] = await seriousViolations(page)
      await page.getByRole('button', { name: words.navigation.settings }).click()
      await expect(page.getByRole('dialog', { name: words.settings.title })).toBeVisible()
      found['settings'] = await seriousViolations(page)
      expect(found).toEqual({ firstRun: [], map: [], conversion: [], board: [], myWork: [], settings: [] })
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
