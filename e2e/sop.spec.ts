import { expect, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { save } from './support/people.ts'
import { beginWithSample } from './support/screens.ts'
import { wordsOf } from './support/words.ts'

const words = wordsOf('zh')
// A red pixel; small enough to be read here.
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='

test('执行 SOP：要照片的步骤没有照片过不去，拍了照才算，断电重开还在', async () => {
  const app = await startApp()
  try {
    let page = await app.open()
    page.setDefaultTimeout(15_000)
    await beginWithSample(page, words, 'zh')
    await page.getByRole('treeitem', { name: '大促前 24 小时检查' }).click()
    await page.getByRole('button', { name: words.sop.startRun }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.sop.startRun }).click()
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: '值班人与拍板人到位' })).toBeVisible()
    await main.getByRole('checkbox').first().click()
    await main.getByRole('button', { name: words.run.complete }).click()

    await expect(main.getByRole('heading', { name: '主推款价格抽查' })).toBeVisible()
    const complete = main.getByRole('button', { name: words.run.complete })
    await expect(complete).toBeDisabled()
    const chooser = page.waitForEvent('filechooser')
    await main.getByRole('button', { name: new RegExp(words.run.photoAdd) }).click()
    await (await chooser).setFiles({ name: 'price.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') })
    await expect(main.getByRole('img', { name: /第 1 张/ })).toHaveAttribute('src', /^blob:/)
    await expect(complete).toBeEnabled()
    await save(page, words)
    await app.kill()
    page = await app.open()
    await page.getByRole('treeitem', { name: '大促前 24 小时检查' }).click()
    await page.getByRole('region', { name: words.sop.runs }).getByRole('button').click()
    await expect(page.getByRole('main').getByRole('img', { name: /第 1 张/ })).toHaveAttribute('src', /^blob:/)
    await page.getByRole('main').getByRole('button', { name: words.run.complete }).click()
    await expect(page.getByRole('main').getByRole('heading', { name: '优惠叠加再算一遍' })).toBeVisible()
  } finally {
    await app.dispose()
  }
})

test('写 SOP：拖动编号换位置，撤销放回去', async () => {
  const app = await startApp()
  try {
    const page = await app.open()
    await beginWithSample(page, words, 'zh')
    await page.getByRole('treeitem', { name: '大促前 24 小时检查' }).click()
    const titles = page.getByRole('textbox', { name: /步的标题$/ })
    await expect(titles.first()).toHaveValue('值班人与拍板人到位')
    const row = (index: number) => page.getByRole('region', { name: words.sop.steps }).getByRole('listitem').nth(index)
    const [from, to] = [await row(0).boundingBox(), await row(2).boundingBox()]
    if (!from || !to) throw new Error('the steps are in sight')
    await page.mouse.move(from.x + 12, from.y + 12)
    await page.mouse.down()
    await page.mouse.move(from.x + 20, from.y + 60, { steps: 4 })
    await page.mouse.move(to.x + 20, to.y + to.height - 8, { steps: 8 })
    await page.mouse.up()
    await expect(titles.nth(2)).toHaveValue('值班人与拍板人到位')
    await expect(titles.first()).toHaveValue('主推款价格抽查')
    await page.getByRole('main').getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await expect(titles.first()).toHaveValue('值班人与拍板人到位')
  } finally {
    await app.dispose()
  }
})
