import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { beginPage } from './support/people.ts'
import { beginWithSample } from './support/screens.ts'
import { wordsOf } from './support/words.ts'

const words = wordsOf('zh')
const text = words.richText

test('知识页：/ 插入、@ 提人、[[ 链接、表格、块菜单、反向引用，导出 Markdown 再导入还是同一篇', async () => {
  test.setTimeout(120_000)
  const app = await startApp()
  try {
    const page = await app.open()
    page.setDefaultTimeout(15_000)
    await beginWithSample(page, words, 'zh')
    const body = await beginPage(page, words, '大促价格规则')

    // A person right after Chinese text, by pinyin; a SOP and a task, by name.
    await page.keyboard.type('有疑问找@heyutong')
    await page.getByRole('listbox', { name: text.asked_mention }).getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('照着[[大促前')
    await page.getByRole('option', { name: /大促前 24 小时检查/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('看[[主图设计')
    await page
      .getByRole('option', { name: /主图设计/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await expect(body.locator('[data-mention="member"]')).toHaveText('@何雨桐')
    await expect(body.getByRole('link', { name: '主图设计' })).toBeVisible()

    // Blocks with /, also as an input method types it.
    await page.keyboard.press('Enter')
    await page.keyboard.type('/jinggao')
    await page.getByRole('option', { name: text.warning }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('10/30 20:00 之后不改价。')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('、biaoge')
    await page.getByRole('option', { name: text.table }).waitFor()
    await page.keyboard.press('Enter')
    for (const cell of ['商品', '日常价', '到手价', '四件套', '399']) {
      await page.keyboard.type(cell)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('269')
    await page.getByRole('toolbar', { name: text.tableTools }).getByRole('button', { name: text.deleteRow }).click()
    await page.keyboard.press('Control+z')
    await expect(body.getByRole('row')).toHaveCount(3)
    await expect(body.getByRole('note')).toContainText('之后不改价')

    // What a link leads to, as it is now.
    await body.getByRole('link', { name: '主图设计' }).hover()
    await expect(page.getByRole('tooltip')).toContainText('主图设计')

    // The grip has the menu of the block beside it.
    await body.getByText('之后不改价').hover()
    const grip = page.getByRole('button', { name: text.blockMenu })
    await expect(grip).toBeVisible()
    await grip.click()
    await page.getByRole('menuitem', { name: text.duplicateBlock }).click()
    await expect(body.getByText('之后不改价')).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(body.getByText('之后不改价')).toHaveCount(1)

    // The SOP says where it is linked from.
    await page.getByRole('treeitem', { name: '大促前 24 小时检查' }).click()
    await page
      .getByRole('region', { name: words.common.backlinks })
      .getByRole('button', { name: '大促价格规则' })
      .click()
    await expect(body).toBeVisible()

    // Out as Markdown, and in again.
    const download = page.waitForEvent('download')
    await page.getByRole('main').getByRole('button', { name: words.common.moreActions }).click()
    await page.getByRole('menuitem', { name: words.common.exportMarkdown }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('大促价格规则.md')
    const path = await saved.path()
    const written = await readFile(path, 'utf8')
    expect(written).toContain('# 大促价格规则\n\n有疑问找[@何雨桐](branchline://member/')
    expect(written).toContain('> [!WARNING]\n> 10/30 20:00 之后不改价。')
    expect(written).toContain('| 四件套 | 399 | 269 |')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: words.navigation.create }).first().click()
    await page.getByRole('menuitem', { name: words.navigation.importMarkdown }).click()
    await (await chooser).setFiles({ name: '规则.md', mimeType: 'text/markdown', buffer: Buffer.from(written) })
    await expect(page.getByRole('treeitem', { name: '大促价格规则' })).toHaveCount(2)
    await expect(body.locator('[data-mention="member"]')).toHaveText('@何雨桐')
    await expect(body.getByRole('row')).toHaveCount(3)
    await expect(body.getByRole('note')).toContainText('之后不改价')
  } finally {
    await app.dispose()
  }
})

test('选中文字的工具条和提示的语气：加粗、链接、键盘进出、换语气、变回正文', async () => {
  const app = await startApp()
  try {
    const page = await app.open()
    page.setDefaultTimeout(15_000)
    await beginWithSample(page, words, 'zh')
    const body = await beginPage(page, words)
    const bar = page.getByRole('toolbar', { name: text.selectionTools })

    await page.keyboard.type('价格以表为准')
    await expect(bar).toBeHidden()
    await page.keyboard.press('Shift+Home')
    await expect(bar).toBeVisible()
    await bar.getByRole('button', { name: text.bold }).click()
    await expect(body.locator('strong')).toHaveText('价格以表为准')
    // By keyboard into the bar and back; the words stay selected.
    await page.keyboard.press('Alt+F10')
    await expect(bar.getByRole('button', { name: text.bold })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(body.locator('strong')).toHaveCount(0)
    await page.keyboard.press('Alt+F10')
    // The first may only close the button's hint.
    await expect(async () => {
      await page.keyboard.press('Escape')
      await expect(body).toBeFocused({ timeout: 300 })
    }).toPass()

    await bar.getByRole('button', { name: text.link, exact: true }).click()
    const address = bar.getByRole('textbox', { name: text.linkAddress })
    await address.fill('javascript:alert(1)')
    await address.press('Enter')
    await expect(address).toHaveAttribute('aria-invalid', 'true')
    await address.fill('detail.tmall.com/guize')
    await address.press('Enter')
    const link = body.getByRole('link', { name: '价格以表为准' })
    await expect(link).toHaveAttribute('href', 'https://detail.tmall.com/guize')
    await expect(body).toBeFocused()
    await page.keyboard.press('End')
    await expect(bar).toBeHidden()

    await page.keyboard.press('Enter')
    await page.keyboard.type('/jinggao')
    await page.getByRole('option', { name: text.warning }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('之后不改价')
    const tones = page.getByRole('toolbar', { name: text.calloutTools })
    await expect(tones.getByRole('button', { name: text.tone_warning })).toHaveAttribute('aria-pressed', 'true')
    await tones.getByRole('button', { name: text.tone_danger }).click()
    const note = body.getByRole('note')
    await expect(note).toHaveAttribute('data-callout', 'danger')
    await page.keyboard.press('Control+z')
    await expect(note).toHaveAttribute('data-callout', 'warning')
    await tones.getByRole('button', { name: text.leaveCallout }).click()
    await expect(note).toHaveCount(0)
    await expect(body).toContainText('之后不改价')
  } finally {
    await app.dispose()
  }
})
