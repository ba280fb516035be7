import { expect, type Page, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { beginWithSample } from './support/screens.ts'
import { wordsOf } from './support/words.ts'

const words = wordsOf('zh')
const map = words.mindmap

const node = (page: Page, text: string) =>
  page.locator('[data-node]').filter({ has: page.getByText(text, { exact: true }) })

async function fromMenu(page: Page, text: string, entry: string): Promise<void> {
  await node(page, text).click({ button: 'right' })
  await page.getByRole('menuitem', { name: entry }).click()
}

test('脑图的看法和画法：外框、概要、关系线、备注、查找、只看一支、大纲、演示、导出', async () => {
  test.setTimeout(120_000)
  const app = await startApp()
  try {
    const page = await app.open()
    page.setDefaultTimeout(15_000)
    await beginWithSample(page, words, 'zh')

    // Drawn over nodes, with words of their own; what is under them keeps its text.
    await fromMenu(page, '客服', map.add_boundary)
    await page.getByRole('textbox', { name: map.annotation_boundary }).fill('夜班也要排')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: '夜班也要排' })).toBeVisible()
    await fromMenu(page, '视觉与素材', map.add_summary)
    await page.getByRole('textbox', { name: map.annotation_summary }).fill('月底全部定稿')
    await page.keyboard.press('Enter')
    await node(page, '主图设计').click()
    await node(page, '详情页文案').click({ modifiers: ['Shift'] })
    await fromMenu(page, '详情页文案', map.add_relation)
    await page.getByRole('textbox', { name: map.annotation_relation }).fill('文案先定')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-annotation]')).toHaveCount(3)
    await expect(node(page, '视觉与素材')).toBeVisible()
    await expect(node(page, '客服')).toBeVisible()

    // The one that was written last is selected: Delete takes it, undo brings it back, words and all.
    await page.keyboard.press('Delete')
    await expect(page.locator('[data-annotation]')).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: '文案先定' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.locator('[data-annotation]')).toHaveCount(2)

    // A note, and a link to a document of the workspace.
    await node(page, '客服').click()
    await page.keyboard.press('F4')
    await page.getByLabel(map.noteField).fill('口径：含夜班')
    await page.getByLabel(map.linkField).fill('售前话术')
    await page.getByRole('button', { name: '售前话术与催付' }).click()
    await page.getByRole('button', { name: map.saveDetails }).click()
    await expect(node(page, '客服').getByRole('img', { name: map.note })).toBeVisible()
    await node(page, '客服').getByRole('button', { name: map.openReference }).click()
    await expect(page.getByRole('heading', { name: '售前话术与催付' }).first()).toBeVisible()
    await page.getByRole('treeitem', { name: '2026 双11 脑图', exact: true }).click()
    await expect(node(page, '客服')).toBeVisible()

    // A folded branch opens for what is found in it, in this window only.
    await node(page, '返场与复盘').click()
    await page.keyboard.press('Control+.')
    await expect(node(page, '返场设置')).toBeHidden()
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: map.find }).fill('返场')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+\/\d+$/)
    await page.getByRole('textbox', { name: map.find }).fill('返场设置')
    await expect(node(page, '返场设置')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('search')).toBeHidden()

    // One branch alone, and back.
    await node(page, '视觉与素材').click()
    await page.keyboard.press('Control+]')
    await expect(node(page, '客服')).toBeHidden()
    await expect(page.getByRole('navigation', { name: map.focusTrail })).toContainText('视觉与素材')
    await page.keyboard.press('Escape')
    await expect(node(page, '客服')).toBeVisible()

    // The outline has the same selection and folds the same branches.
    await page.getByRole('button', { name: map.outline }).click()
    const outline = page.getByRole('tree', { name: map.outline })
    await outline.getByRole('treeitem', { name: '统筹与节点', exact: true }).click()
    await expect(node(page, '统筹与节点')).toHaveAttribute('data-selected')
    await outline.press('ArrowLeft')
    await expect(node(page, '启动会与目标拆解')).toBeHidden()
    await page.getByRole('button', { name: map.outline }).click()

    // Presented branch by branch; nothing can be changed meanwhile.
    await page.getByRole('button', { name: map.present, exact: true }).click()
    await page.keyboard.press('ArrowRight')
    const shown = page.getByRole('dialog', { name: map.presentation })
    await expect(shown.getByRole('status')).toContainText('统筹与节点')
    await page.keyboard.press('Delete')
    await page.keyboard.press('End')
    await expect(shown.getByRole('status')).toContainText('返场与复盘')
    await page.keyboard.press('Escape')
    await expect(shown).toBeHidden()
    await expect(node(page, '统筹与节点')).toBeVisible()

    // Files.
    for (const [format, ending] of [
      ['markdown', '.md'],
      ['svg', '.svg'],
      ['png', '.png'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: map.more }).click()
      await page.getByRole('menuitem', { name: map[`export_${format}`] }).click()
      expect((await download).suggestedFilename()).toBe(`2026 双11 脑图${ending}`)
    }
    const printed = page.evaluate(
      () =>
        new Promise<string>(
          (resolve) => (window.print = () => resolve(document.querySelector('.print-sheet')?.textContent ?? '')),
        ),
    )
    await page.getByRole('button', { name: map.more }).click()
    await page.getByRole('menuitem', { name: map.export_pdf }).click()
    expect(await printed).toContain('月底全部定稿')
  } finally {
    await app.dispose()
  }
})
