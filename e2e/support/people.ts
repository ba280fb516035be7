import { expect, type Locator, type Page } from '@playwright/test'
import type { wordsOf } from './words.ts'

type Words = ReturnType<typeof wordsOf>

/** First run: a name, a workspace, an empty map; ends in the open map. */
export async function beginWorkspace(page: Page, words: Words, name: string): Promise<void> {
  await page.getByLabel(words.firstRun.name).fill(name)
  await page.getByRole('radio', { name: words.firstRun.empty }).click()
  await page.getByRole('button', { name: words.firstRun.start }).click()
  await expect(mapOf(page)).toBeVisible()
  await expect(page.locator('textarea').first()).toBeFocused()
}

/** The open map. */
export function mapOf(page: Page) {
  return page.locator('.map-canvas')
}

/**
 * Types into the map as fast as people talk: each entry is a key (`Tab`, `Enter`, `Shift+Tab`, arrows) or a text.
 */
export async function typeMap(page: Page, entries: readonly string[]): Promise<void> {
  const keys = /^(?:(?:Control|Shift|Meta)\+)*(?:Tab|Enter|Escape|F2|Delete|Arrow(?:Up|Down|Left|Right))$/
  for (const entry of entries) {
    if (keys.test(entry)) await page.keyboard.press(entry)
    else await page.keyboard.insertText(entry)
  }
}

/** Presses Ctrl+S and waits for the answer that everything is on the disk. */
export async function save(page: Page, words: Words): Promise<void> {
  await pressSave(page, page.getByRole('dialog').filter({ hasText: words.navigation.saved }))
}

/** Presses Ctrl+S and waits for the answer that not everything could be saved. */
export async function saveInVain(page: Page, words: Words): Promise<void> {
  // Not by role: what is announced at once as an alert is hidden from screen readers where it is drawn.
  await pressSave(page, page.locator('[role=alertdialog]', { hasText: words.navigation.saveFailed }))
}

async function pressSave(page: Page, answer: Locator): Promise<void> {
  // The answer to an earlier one is no answer; closed without the pointer, which would take the focus.
  if (await answer.isVisible()) await answer.locator('button').last().dispatchEvent('click')
  await expect(answer).toBeHidden()
  await page.keyboard.press('Control+s')
  await expect(answer).toBeVisible()
}

/** Makes a page from the sidebar, named when a title is given; its body has the focus and is answered. */
export async function beginPage(page: Page, words: Words, title = ''): Promise<Locator> {
  await page.getByRole('button', { name: words.navigation.create }).first().click()
  await page.getByRole('menuitem', { name: words.navigation.newPage }).click()
  if (title !== '') {
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
  }
  const body = page.getByRole('textbox', { name: words.page.body })
  await body.click()
  return body
}
