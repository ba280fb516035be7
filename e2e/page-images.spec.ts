import { expect, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { beginPage, save } from './support/people.ts'
import { begin, words } from './support/steps.ts'

// A red pixel; small enough to be read here.
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='

test('知识页：粘贴和选择图片，写上说明，断电重开还在', async () => {
  const app = await startApp()
  try {
    let page = await app.open()
    await begin(page)
    const body = await beginPage(page, words, '主图规范')
    await page.keyboard.type('白底图：')
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], 'main.png', { type: 'image/png' }))
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, PNG)
    const image = body.getByRole('img').first()
    await expect(image).toHaveAttribute('src', /^blob:/)
    await body.getByRole('textbox', { name: words.richText.imageWords }).first().fill('800 × 800 白底')

    // The same image again, from a file: one kept image, shown twice.
    await page.keyboard.press('Enter')
    await page.keyboard.type('/tupian')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('option', { name: words.richText.image }).click()
    await (await chooser).setFiles({ name: 'again.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') })
    await expect(body.getByRole('img')).toHaveCount(2)

    await save(page, words)
    await app.kill()
    page = await app.open()
    await page.getByRole('treeitem', { name: '主图规范' }).click()
    const again = page.getByRole('textbox', { name: words.page.body })
    await expect(again.getByRole('img', { name: '800 × 800 白底' })).toHaveAttribute('src', /^blob:/)
    await expect(again.getByRole('img')).toHaveCount(2)
  } finally {
    await app.dispose()
  }
})
