// npm run shots: a picture of every screen and state, in both languages and themes and two window sizes, into out/shots.
// With names behind it, only those: npm run shots -- map board.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startApp } from '../support/app.ts'
import { beginWorkspace } from '../support/people.ts'
import { beginWithSample, closeLayers, SCREENS } from '../support/screens.ts'
import { type Language, wordsOf } from '../support/words.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const
const FOLDER = join('out', 'shots')

const wanted = process.argv.slice(2)
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name)
const missed: string[] = []

if (wanted.length === 0) await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
for (const language of ['zh', 'en'] as const) {
  await filled(language)
  await empty(language)
}
for (const line of missed) console.error(line)
console.log(`shots in ${FOLDER}${missed.length > 0 ? `, ${missed.length} screens could not be reached` : ''}`)
process.exit(missed.length > 0 ? 1 : 0)

async function filled(language: Language): Promise<void> {
  const words = wordsOf(language)
  const app = await startApp({ locale: language === 'zh' ? 'zh-CN' : 'en-US' })
  try {
    const page = await app.open()
    page.setDefaultTimeout(10_000)
    if (isWanted('first-run')) await shoot(page, 'first-run', language)
    await beginWithSample(page, words, language)
    for (const screen of SCREENS.filter(({ name }) => isWanted(name))) {
      try {
        await page.setViewportSize(SIZES[0])
        await screen.open(page, words, language)
        await shoot(page, screen.name, language)
        await closeLayers(page)
      } catch (failure) {
        missed.push(`${screen.name} (${language}): ${String(failure).split('\n')[0]}`)
        await page.reload()
        await page.getByRole('treeitem').first().waitFor()
      }
    }
  } finally {
    await app.dispose()
  }
}

/** What a person with nothing yet sees. */
async function empty(language: Language): Promise<void> {
  if (!isWanted('empty')) return
  const words = wordsOf(language)
  const app = await startApp({ locale: language === 'zh' ? 'zh-CN' : 'en-US' })
  try {
    const page = await app.open()
    await beginWorkspace(page, words, language === 'zh' ? '周岚' : 'Lan Zhou')
    await shoot(page, 'empty-map', language)
    await page.getByRole('link', { name: words.navigation.myWork }).click()
    await shoot(page, 'empty-my-work', language)
    for (const [kind, label] of [
      ['project', words.navigation.newProject],
      ['page', words.navigation.newPage],
      ['sop', words.navigation.newSop],
    ] as const) {
      await page.getByRole('button', { name: words.navigation.create }).first().click()
      await page.getByRole('menuitem', { name: label }).click()
      await page.keyboard.press('Enter') // the name it has
      await shoot(page, `empty-${kind}`, language)
    }
  } finally {
    await app.dispose()
  }
}

async function shoot(page: Page, name: string, language: Language): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await settle(page)
      await page.screenshot({ path: join(FOLDER, `${name}-${language}-${theme}-${size.width}.png`) })
    }
  }
}

/** Fonts are there and no transition is under way. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
        .map((animation) => animation.finished),
    )
  })
}
