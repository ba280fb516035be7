import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { startApp } from '../support/app.ts'
import { storedValue, workspaceDatabase } from '../support/database.ts'
import { save, typeMap } from '../support/people.ts'
import { begin, expectNodes, mapRegion, notices, openWholeMap, typeNodes, words } from '../support/steps.ts'
import { fill } from '../support/words.ts'

test('两个窗口：第二个说已在别处打开，接手后内容都在，第一个锁上', async () => {
  const app = await startApp()
  try {
    const first = await app.open()
    await begin(first)
    await typeNodes(first, ['在第一个窗口写的'])
    const second = await app.openSecondWindow()
    await expect(second.getByRole('heading', { name: words.notices.lockedTitle })).toBeVisible()
    // Written at the last moment: the first window saves before it lets go.
    await typeNodes(first, ['交接前最后一句'], 'Enter')
    await second.getByRole('button', { name: words.notices.takeOver }).click()
    await openWholeMap(second)
    await expectNodes(second, ['在第一个窗口写的', '交接前最后一句'])
    await expect(first.getByRole('heading', { name: words.notices.lockedTitle })).toBeVisible()
    await typeNodes(second, ['在第二个窗口写的'], 'Tab')
    await save(second, words)
    await first.getByRole('button', { name: words.notices.takeOver }).click()
    await openWholeMap(first)
    await expectNodes(first, ['在第一个窗口写的', '交接前最后一句', '在第二个窗口写的'])
  } finally {
    await app.dispose()
  }
})

test('备份恢复到全新的资料夹：同一张脑图、同样的任务和看板 [E11]', async () => {
  const one = await startApp()
  const other = await startApp()
  try {
    const page = await one.open()
    await begin(page)
    await typeNodes(page, ['主图设计', '详情页'])
    await typeMap(page, ['ArrowLeft'])
    await page.keyboard.press('Control+Shift+p')
    const sheet = page.getByRole('dialog', { name: new RegExp(`^${words.convert.title}`) })
    await expect(sheet.getByRole('row', { name: '详情页' })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(sheet).toBeHidden()
    const settings = await openSettings(page)
    const downloading = page.waitForEvent('download')
    await settings.getByRole('button', { name: words.settings.save }).click()
    const download = await downloading
    const file = await readFile(await download.path())
    await openProject(page, 1)
    const before = await page.getByRole('main').innerText()

    const fresh = await other.open()
    await begin(fresh)
    const restoring = await openSettings(fresh)
    const choosing = fresh.waitForEvent('filechooser')
    await restoring.getByRole('button', { name: words.settings.restore }).click()
    await (await choosing).setFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: file })
    await expect(fresh.getByText(new RegExp(fill(words.settings.restored_other, { count: '\\d+' })))).toBeVisible()
    await fresh.reload()
    // The empty map of the new profile is still there, beside what the backup brought.
    await expect(fresh.getByRole('treeitem')).toHaveCount(3)
    await fresh.getByRole('treeitem').nth(1).click()
    await expectNodes(fresh, ['主图设计', '详情页'])
    await openProject(fresh, 2)
    expect(await fresh.getByRole('main').innerText()).toBe(before)
  } finally {
    await one.dispose()
    await other.dispose()
  }
})

test('时钟往回拨：有提醒，先后顺序不变 [E10]', async () => {
  // The first time the computer's clock is two hours ahead: the engine's worker and the page both live in that time.
  let aheadMs = 2 * 3_600_000
  const app = await startApp({
    prepare: async (context) => {
      const shift = `{ const now = Date.now.bind(Date); Date.now = () => now() + ${aheadMs} };\n`
      await context.addInitScript(shift)
      await context.route(/\/assets\/worker-[^/]*\.js$/, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: shift + (await response.text()) })
      })
    },
  })
  try {
    let page = await app.open()
    await begin(page)
    await typeNodes(page, ['先写的'])
    await save(page, words)
    const disk = await app.openWithoutApp()
    const database = await workspaceDatabase(disk)
    const lastSeen = () => storedValue(disk, database, 'lastSeenMs')
    await expect.poll(lastSeen).toBeGreaterThan(Date.now() + 3_600_000)
    await app.close()
    aheadMs = 0
    page = await app.open()
    await expect(notices(page)).toContainText(/时钟往回拨了 1[12]\d 分钟/)
    await openWholeMap(page)
    await mapRegion(page).getByText('先写的').click()
    await typeNodes(page, ['后写的'], 'Enter')
    await save(page, words)
    await app.kill()
    page = await app.open()
    await openWholeMap(page)
    const [earlier, later] = await Promise.all(
      ['先写的', '后写的'].map((text) => mapRegion(page).getByText(text, { exact: true }).boundingBox()),
    )
    expect(later?.y).toBeGreaterThan(earlier?.y ?? Infinity)
  } finally {
    await app.dispose()
  }
})

async function openSettings(page: Page) {
  await page.getByRole('button', { name: words.navigation.settings }).click()
  await page.getByRole('link', { name: words.settings.backups }).click()
  return page.getByRole('main')
}

async function openProject(page: Page, index: number): Promise<void> {
  await page.getByRole('treeitem').nth(index).click()
  await expect(page.getByRole('region', { name: new RegExp(`^${words.common.todo}`) })).toBeVisible()
}
