import { expect, type Page, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { beginWithSample, closeLayers } from './support/screens.ts'
import { words } from './support/steps.ts'

const line = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true })
const lines = (page: Page) => page.getByRole('treeitem').allTextContents()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

test('侧栏：拖动文档换位置和放进项目，撤销放回去，栏宽和收起的样子留到下次', async () => {
  const app = await startApp()
  try {
    let page = await app.open()
    await beginWithSample(page, words, 'zh')
    const before = await lines(page)
    await drag(page, '爆单发货', '大促前 24 小时检查', 'above')
    await expect(async () => {
      const now = await lines(page)
      expect(now.indexOf('爆单发货')).toBe(now.indexOf('大促前 24 小时检查') - 1)
    }).toPass()
    await drag(page, '爆单发货', '2026 双11', 'into')
    await expect(line(page, '爆单发货')).toHaveAttribute('aria-level', '2')
    await line(page, '爆单发货').focus()
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z')
    await expect(async () => expect(await lines(page)).toEqual(before)).toPass()

    const edge = page.getByRole('separator', { name: words.navigation.resizeSidebar })
    await edge.focus()
    await page.keyboard.press('ArrowRight')
    await expect(edge).toHaveAttribute('aria-valuenow', '248')
    await page.keyboard.press('Control+\\')
    await expect(page.getByRole('tree')).toHaveCount(0)
    await app.close()
    page = await app.open()
    await page.getByRole('button', { name: words.navigation.showSidebar }).click()
    await expect(page.getByRole('separator', { name: words.navigation.resizeSidebar })).toHaveAttribute(
      'aria-valuenow',
      '248',
    )
  } finally {
    await app.dispose()
  }
})

test('去过的地方：前进、后退和 Alt+方向键，关掉再开回到原处', async () => {
  const app = await startApp()
  try {
    let page = await app.open()
    await beginWithSample(page, words, 'zh')
    await line(page, '大促前 24 小时检查').click()
    await expect(line(page, '大促前 24 小时检查')).toHaveAttribute('aria-selected', 'true')
    await page.getByRole('link', { name: words.navigation.myWork }).click()
    await expect(heading(page, words.navigation.myWork)).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(line(page, '大促前 24 小时检查')).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Alt+ArrowRight')
    await expect(heading(page, words.navigation.myWork)).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(line(page, '大促前 24 小时检查')).toHaveAttribute('aria-selected', 'true')
    await app.close()
    page = await app.open()
    await expect(line(page, '大促前 24 小时检查')).toHaveAttribute('aria-selected', 'true')
  } finally {
    await app.dispose()
  }
})

test('命令面板：拼音首字母找到文档，没有鼠标也能换主题、开设置、看快捷键；Esc 只关最上面一层', async () => {
  const app = await startApp()
  try {
    const page = await app.open()
    await beginWithSample(page, words, 'zh')
    await choose(page, 'dcq')
    await expect(line(page, '大促前 24 小时检查')).toHaveAttribute('aria-selected', 'true')
    await choose(page, 'sszt')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    // What was used last is first, and Enter is enough.
    await choose(page, '')
    await choose(page, 'kuaijie')
    await expect(page.getByRole('dialog', { name: words.shortcuts.title })).toBeVisible()
    await closeLayers(page)
    await choose(page, 'shezhi')
    await expect(heading(page, words.settings.title)).toBeVisible()

    await openTask(page)
    const panel = page.getByRole('complementary', { name: words.navigation.panel })
    await expect(panel).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(panel).toBeVisible()
  } finally {
    await app.dispose()
  }
})

test('F6 在侧栏、主区、面板之间走一圈，放大到 200% 也都够得着', async () => {
  const app = await startApp()
  try {
    const page = await app.open()
    await beginWithSample(page, words, 'zh')
    await openTask(page)
    const regions: string[] = []
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press('F6')
      regions.push(await focusedRegion(page))
    }
    expect(new Set(regions)).toEqual(new Set([words.navigation.sidebar, words.navigation.main, words.navigation.panel]))
    await page.keyboard.press('F6')
    expect(await focusedRegion(page)).toBe(regions[0])
    // Twice the size is half the room.
    await page.setViewportSize({ width: 720, height: 450 })
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('radio', { name: words.settings.dark })).toBeVisible()
    await page.getByRole('link', { name: words.settings.about }).click()
    await expect(page.getByText('MIT', { exact: true }).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720)
  } finally {
    await app.dispose()
  }
})

/** Types into the palette and takes the first line. */
async function choose(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog').getByRole('combobox')
  await field.fill(text)
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1)
  // Results arrive after the letters; the first line is chosen among them.
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox')).toHaveCount(0)
}

/** Opens a task from the palette; a node of the same name opens its map instead. */
async function openTask(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('主图')
  await page
    .getByRole('option')
    .filter({ has: page.locator('time') })
    .first()
    .click()
  await expect(page.getByRole('complementary', { name: words.navigation.panel })).toBeVisible()
}

async function focusedRegion(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('aria-label') ?? '')
}

/** Drags one line of the tree with the mouse, a little at a time as a hand does. */
async function drag(page: Page, name: string, target: string, where: 'above' | 'into'): Promise<void> {
  const from = await line(page, name).boundingBox()
  const to = await line(page, target).boundingBox()
  if (!from || !to) throw new Error(`${name} or ${target} is not in sight`)
  await page.mouse.move(from.x + 70, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 74, from.y + from.height / 2 - 6, { steps: 3 })
  await page.mouse.move(to.x + 70, to.y + (where === 'above' ? 3 : to.height / 2), { steps: 8 })
  await page.mouse.move(to.x + 71, to.y + (where === 'above' ? 3 : to.height / 2))
  await page.mouse.up()
}
