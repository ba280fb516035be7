import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { save } from './support/people.ts'
import { beginWithSample, SCREENS } from './support/screens.ts'
import { begin, openWholeMap, typeNodes, words } from './support/steps.ts'
import { fill } from './support/words.ts'

const NAME = '主图.png'

/** A picture larger than is kept, drawn by the browser itself. */
async function pictureOf(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 2000)
    canvas.getContext('2d')?.fillRect(0, 0, 1500, 2000)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())]
  })
  return Buffer.from(bytes)
}

async function openSample(page: Page, name: string): Promise<void> {
  const screen = SCREENS.find((known) => known.name === name)
  await screen?.open(page, words, 'zh')
}

const covers = (page: Page) => page.locator('[data-card] img')

/** The cover is drawn: its bytes came back whole, and no longer than 2,560 px. */
async function expectCover(page: Page): Promise<void> {
  await expect(covers(page)).toHaveCount(1)
  await expect
    .poll(() => covers(page).evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([2560, 1707])
}

test('任务的图片和封面：重新打开后还在，备份恢复到全新的资料夹里也在 [BL1] [BL5]', async () => {
  const one = await startApp()
  const other = await startApp()
  try {
    const page = await one.open()
    await beginWithSample(page, words, 'zh')
    await openSample(page, 'board')
    const picture = { name: NAME, mimeType: 'image/png', buffer: await pictureOf(page) }
    await page.locator('[data-card]').first().click()
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: words.taskPanel.addImage }).click()
    await (await choosing).setFiles(picture)
    await page.getByRole('button', { name: fill(words.taskPanel.imageActions, { name: NAME }) }).click()
    await page.getByRole('menuitem', { name: words.taskPanel.setCover }).click()
    await expectCover(page)
    await save(page, words)
    await one.kill()

    const again = await one.open()
    await openSample(again, 'board')
    await expectCover(again)
    await openSample(again, 'settings-backups')
    const downloading = again.waitForEvent('download')
    await again.getByRole('button', { name: words.settings.save }).click()
    const file = await readFile(await (await downloading).path())

    const fresh = await other.open()
    await begin(fresh)
    await openSample(fresh, 'settings-backups')
    const restoring = fresh.waitForEvent('filechooser')
    await fresh.getByRole('button', { name: words.settings.restore }).click()
    await (await restoring).setFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: file })
    await expect(fresh.getByText(new RegExp(fill(words.settings.restored_other, { count: '\\d+' })))).toBeVisible()
    await fresh.keyboard.press('Escape')
    await openSample(fresh, 'board')
    await expectCover(fresh)
  } finally {
    await one.dispose()
    await other.dispose()
  }
})

test('把图片拖到卡片上就是封面；改名的文本进不来 [BL2]', async () => {
  const app = await startApp()
  try {
    const page = await app.open()
    await beginWithSample(page, words, 'zh')
    await openSample(page, 'board')
    const drop = (bytes: readonly number[]) =>
      page
        .locator('[data-card]')
        .first()
        .evaluate((card, content) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([Uint8Array.from(content)], '主图.png', { type: 'image/png' }))
          card.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
        }, bytes)
    await drop([...Buffer.from('<svg onload="alert(1)">')])
    await expect(page.getByText(words.common.imageUnknown).first()).toBeVisible()
    await expect(covers(page)).toHaveCount(0)
    await drop([...(await pictureOf(page))])
    await expectCover(page)
  } finally {
    await app.dispose()
  }
})

test('脑图节点上的图片：贴、拖、看大图、撤销，重开后还在，导出的文件里也有', async () => {
  const app = await startApp()
  try {
    let page = await app.open()
    await begin(page)
    await typeNodes(page, ['主图参考', '详情参考'])
    const bytes = [...(await pictureOf(page))]
    const node = (text: string) => page.locator('[data-node]').filter({ hasText: text })
    const give = (target: Locator, kind: 'paste' | 'drop') =>
      target.evaluate(
        (element, [content, type]) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([Uint8Array.from(content)], '参考.png', { type: 'image/png' }))
          const init = { bubbles: true, cancelable: true }
          element.dispatchEvent(
            type === 'drop'
              ? new DragEvent('drop', { ...init, dataTransfer: transfer })
              : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
          )
        },
        [bytes, kind] as const,
      )
    const height = async (text: string) => (await node(text).boundingBox())?.height ?? 0
    const plain = await height('详情参考')

    await give(page.locator('textarea.map-input'), 'paste')
    await expect(node('详情参考').locator('img')).toBeVisible()
    // The node has grown around it, and the words are still there to be read.
    expect(await height('详情参考')).toBeGreaterThan(plain + 140)
    await give(node('主图参考'), 'drop')
    await expect(node('主图参考').locator('img')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(node('主图参考').locator('img')).toHaveCount(0)
    await page.keyboard.press('Control+Shift+z')
    await expect(node('主图参考').locator('img')).toBeVisible()

    await node('详情参考').click({ button: 'right', position: { x: 12, y: 12 } })
    await page.getByRole('menuitem', { name: words.mindmap.openPicture }).click()
    await expect(page.getByRole('dialog', { name: '详情参考' }).locator('img')).toBeVisible()
    await page.keyboard.press('Escape')

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: words.mindmap.more, exact: true }).click()
    await page.getByRole('menuitem', { name: words.mindmap.export_svg }).click()
    const svg = await readFile(await (await downloading).path(), 'utf8')
    expect(svg.match(/<image href="data:image\/(?:png|jpeg|webp);base64,/g)).toHaveLength(2)

    await save(page, words)
    await app.kill()
    page = await app.open()
    await openWholeMap(page)
    await expect(node('主图参考').locator('img')).toBeVisible()
    await node('主图参考').click({ button: 'right', position: { x: 12, y: 12 } })
    await page.getByRole('menuitem', { name: words.mindmap.removePicture }).click()
    await expect(node('主图参考').locator('img')).toHaveCount(0)
  } finally {
    await app.dispose()
  }
})
