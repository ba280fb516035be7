import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { beginWorkspace, mapOf } from './support/people.ts'
import { wordsOf } from './support/words.ts'

/** Keys of an input method: what it shows while it composes, step by step, and what it commits. */
async function compose(keyboard: CDPSession, steps: readonly string[], result: string): Promise<void> {
  for (const text of steps) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await keyboard.send('Input.insertText', { text: result })
}

async function nodeTexts(page: Page): Promise<string[]> {
  return mapOf(page).locator('.react-flow__node').allTextContents()
}

test('中文输入法：脑图里第一个拼音不丢，选词的回车不提交，拼音不进文档', async () => {
  const app = await startApp()
  try {
    const page = await app.open()
    const words = wordsOf('zh')
    await beginWorkspace(page, words, '周岚')
    const keyboard = await page.context().newCDPSession(page)

    await test.step('a new node: the very first key is composed in a real field', async () => {
      await page.keyboard.press('Tab')
      await compose(keyboard, ['z', 'zh', 'zhu', "zhu'tu"], '主图')
      await page.keyboard.press('Enter')
      await expect.poll(() => nodeTexts(page)).toEqual([words.firstRun.firstMap, '主图'])
    })

    await test.step('typing on a selected node replaces its text, from the first composed key', async () => {
      await compose(keyboard, ['x', 'xiang'], '详情页')
      await page.keyboard.press('Enter')
      await expect.poll(() => nodeTexts(page)).toEqual([words.firstRun.firstMap, '详情页'])
    })

    await test.step('Enter while composing belongs to the input method; what it composes is not written', async () => {
      await page.keyboard.press('F2')
      await page.keyboard.press('End')
      await keyboard.send('Input.imeSetComposition', { text: 'gai', selectionStart: 3, selectionEnd: 3 })
      // 229 is what browsers report for a key that an input method takes.
      await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 })
      await expect(page.getByRole('textbox', { name: words.mindmap.nodeInput })).toBeFocused()
      await expect.poll(() => nodeTexts(page)).toEqual([words.firstRun.firstMap, '详情页'])
      await keyboard.send('Input.insertText', { text: '改版' })
      await page.keyboard.press('Enter')
      await expect.poll(() => nodeTexts(page)).toEqual([words.firstRun.firstMap, '详情页改版'])
    })

    await test.step('an input method that hands its Enter on leaves no line break in the node', async () => {
      await page.keyboard.press('F2')
      await page.keyboard.press('End')
      await keyboard.send('Input.imeSetComposition', { text: 'ban', selectionStart: 3, selectionEnd: 3 })
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, text: '\r' }
      await keyboard.send('Input.insertText', { text: '版' })
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
      await page.keyboard.press('Enter')
      await expect.poll(() => nodeTexts(page)).toEqual([words.firstRun.firstMap, '详情页改版版'])
      await page.keyboard.press('Control+z')
      await expect.poll(() => nodeTexts(page)).toEqual([words.firstRun.firstMap, '详情页改版'])
    })

    await test.step('one undo takes back what was composed in one go', async () => {
      await page.keyboard.press('Control+z')
      await expect.poll(() => nodeTexts(page)).toEqual([words.firstRun.firstMap, '详情页'])
    })
  } finally {
    await app.dispose()
  }
})
