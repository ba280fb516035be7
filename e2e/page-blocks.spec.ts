import { expect, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { beginPage } from './support/people.ts'
import { beginWithSample } from './support/screens.ts'
import { wordsOf } from './support/words.ts'

const words = wordsOf('zh')

test('知识页：拖动一块到前面，撤销回到原处', async () => {
  test.setTimeout(120_000)
  const app = await startApp()
  try {
    const page = await app.open()
    page.setDefaultTimeout(15_000)
    await beginWithSample(page, words, 'zh')
    const body = await beginPage(page, words, '顺序')
    for (const line of ['先改表', '再改页面', '最后通知客服']) {
      await page.keyboard.type(line)
      await page.keyboard.press('Enter')
    }
    const written = ['先改表', '再改页面', '最后通知客服', '']
    const lines = body.locator('> p')
    await expect(lines).toHaveText(written)

    // A real mouse: the browser's own drag begins only after a few movements. A drop in the first half of a text goes before it.
    await lines.nth(2).hover()
    const grip = await page.getByRole('button', { name: words.richText.blockMenu }).boundingBox()
    const first = await lines.nth(0).boundingBox()
    if (!grip || !first) throw new Error('the grip or the first line is not on the screen')
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
    await page.mouse.down()
    await page.mouse.move(first.x + 4, first.y + first.height, { steps: 8 })
    await page.mouse.move(first.x + 4, first.y + 2, { steps: 4 })
    await page.mouse.up()
    await expect(lines).toHaveText(['最后通知客服', '先改表', '再改页面', ''])

    await body.focus()
    await page.keyboard.press('Control+z')
    await expect(lines).toHaveText(written)
  } finally {
    await app.dispose()
  }
})
