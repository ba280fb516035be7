import { expect, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { wordsOf } from './support/words.ts'

for (const language of ['zh', 'en'] as const) {
  const words = wordsOf(language)
  test(
    language === 'zh'
      ? '引导走五步，随时能跳过、能重看；帮助里的链接都能走'
      : 'the tour takes five steps and can be taken again; the links of the help lead somewhere',
    async () => {
      const app = await startApp({ locale: language === 'zh' ? 'zh-CN' : 'en-US' })
      try {
        const page = await app.open()
        await page.getByLabel(words.firstRun.name).fill(language === 'zh' ? '周岚' : 'Lan Zhou')
        await page.getByRole('button', { name: words.firstRun.start }).click()
        const tour = page.getByRole('dialog', { name: words.tour.tour })
        for (const step of ['map', 'convert', 'board', 'work', 'sop'] as const) {
          await expect(tour.getByRole('heading', { name: words.tour[step] })).toBeVisible()
          await page.keyboard.press('ArrowRight')
        }
        await expect(tour).toBeHidden()
        // It is over for good, until somebody asks for it.
        await page.reload()
        await expect(page.getByRole('treeitem').first()).toBeVisible()
        await expect(tour).toBeHidden()

        await page.keyboard.press('F1')
        await expect(page.getByRole('heading', { level: 1, name: words.help.start })).toBeVisible()
        await page.getByRole('link', { name: words.help.trouble }).click()
        const article = page.getByRole('article')
        await article.getByRole('button', { name: language === 'zh' ? '备份' : 'backup' }).click()
        await expect(article.getByRole('heading', { level: 1 })).toContainText(
          language === 'zh' ? '数据在哪里' : 'Where your data is',
        )
        await page.getByRole('link', { name: words.help.start }).click()
        await article.getByRole('button', { name: language === 'zh' ? '重看引导' : 'take the tour again' }).click()
        await expect(tour.getByRole('heading', { name: words.tour.map })).toBeVisible()
        await tour.getByRole('button', { name: words.tour.skip }).click()
        await expect(tour).toBeHidden()
        // What is typed next belongs to the map again.
        await expect(page.locator('textarea.map-input')).toBeFocused()
      } finally {
        await app.dispose()
      }
    },
  )
}
