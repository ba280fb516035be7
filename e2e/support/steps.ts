import { expect, type Locator, type Page } from '@playwright/test'
import { beginWorkspace, typeMap } from './people.ts'
import { fill, wordsOf } from './words.ts'

/** The app's words in the language of its first users. */
export const words = wordsOf('zh')

/** First run with an empty map, which is open and has the focus afterwards. */
export async function begin(page: Page): Promise<void> {
  await beginWorkspace(page, words, '周岚')
}

/** The open map, by its spoken name. */
export function mapRegion(page: Page): Locator {
  return page.getByRole('region', { name: new RegExp(`^${fill(words.mindmap.mapOf, { title: '' })}`) })
}

/** Opens the first document of the tree: the map of the first run. */
export async function openFirstMap(page: Page): Promise<void> {
  await page.getByRole('treeitem').first().click()
  await expect(mapRegion(page)).toBeVisible()
}

/** Opens the first map in a window in which every node of it is drawn: what is out of sight is not in the page. The root is chosen. */
export async function openWholeMap(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 2400 })
  await openFirstMap(page)
  await seeWholeMap(page)
}

async function seeWholeMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.mindmap.fitView }).click()
  await mapRegion(page).getByText(words.firstRun.firstMap, { exact: true }).first().click()
}

/** All of these nodes are in the open map. When one is out of sight, the whole map is brought into view again. */
export async function expectNodes(page: Page, texts: readonly string[]): Promise<void> {
  await expect(async () => {
    for (const text of texts) {
      const node = mapRegion(page).getByText(text, { exact: true })
      const drawn = await node.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      )
      if (!drawn) await seeWholeMap(page)
      await expect(node).toBeVisible({ timeout: 500 })
    }
  }).toPass({ timeout: 20_000 })
}

/** Adds a child to the chosen node and siblings below it; each is written and closed with Enter. */
export async function typeNodes(page: Page, texts: readonly string[], first: 'Tab' | 'Enter' = 'Tab'): Promise<void> {
  for (const [index, text] of texts.entries()) {
    await typeMap(page, [index === 0 ? first : 'Enter', text, 'Enter'])
  }
  await expectNodes(page, texts)
}

/** The foot of the sidebar says that everything is on the disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(saveState(page).getByText(words.navigation.saved)).toBeVisible()
  await expect(saveState(page).getByText(words.navigation.notSaved)).toBeHidden()
}

/** The sidebar, whose foot tells whether everything is on the disk. */
export function saveState(page: Page): Locator {
  return page.getByRole('navigation', { name: words.navigation.sidebar })
}

/** The notices above the document. */
export function notices(page: Page): Locator {
  return page.getByRole('region', { name: words.notices.region })
}

/** A generator of moments that a failing run can repeat: the seed is printed and taken from SEED. */
export function seededMoments(name: string): (below: number) => number {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  note(`${name}: SEED=${seed}`)
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A line for whoever reads the run: what was done at random. */
export function note(text: string): void {
  process.stdout.write(`${text}\n`)
}
