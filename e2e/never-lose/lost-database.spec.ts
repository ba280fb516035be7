import { expect, type Page, test } from '@playwright/test'
import { startApp } from '../support/app.ts'
import { save } from '../support/people.ts'
import { begin, expectNodes, openWholeMap, typeNodes, words } from '../support/steps.ts'

/** Deletes every database of the app, as a browser does that clears its data; the memory too when asked. */
async function clearBrowser(page: Page, what: { readonly memory: boolean }): Promise<void> {
  await page.evaluate(async ({ memory }) => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise<void>((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase(name ?? '')
        deletion.onsuccess = () => resolve()
        deletion.onerror = () => reject(deletion.error ?? new Error('not deleted'))
      })
    }
    if (memory) localStorage.clear()
  }, what)
}

for (const memory of [false, true]) {
  test(`浏览器的数据库${memory ? '和记忆都' : ''}被清掉：首次启动先给出当天的备份，恢复后一个节点不少`, async () => {
    const app = await startApp({ prepare: (context) => context.clock.install() })
    try {
      const page = await app.open()
      await begin(page)
      await typeNodes(page, ['主图设计', '详情页'])
      await save(page, words)
      // The daily backup is written a minute after the start.
      await page.clock.fastForward(61_000)
      const settings = page.getByRole('button', { name: words.navigation.settings })
      await settings.click()
      await page.getByRole('link', { name: words.settings.backups }).click()
      await expect(async () => {
        await page.reload()
        await expect(page.getByRole('button', { name: words.settings.dailyRestore })).toBeVisible({ timeout: 2_000 })
      }).toPass()
      await app.close()
      const blank = await app.openWithoutApp()
      await clearBrowser(blank, { memory })
      await app.close()

      const again = await app.open()
      const title = memory ? words.firstRun.restoreTitle : words.firstRun.lostTitle
      await expect(again.getByRole('heading', { name: title })).toBeVisible()
      await again
        .getByRole('button', { name: /^恢复 / })
        .first()
        .click()
      await openWholeMap(again)
      await expectNodes(again, ['主图设计', '详情页'])
      await again.reload()
      await openWholeMap(again)
      await expectNodes(again, ['主图设计', '详情页'])
      await expect(again.getByRole('button', { name: /周岚/ }).or(again.getByText('周岚')).first()).toBeVisible()
    } finally {
      await app.dispose()
    }
  })
}
