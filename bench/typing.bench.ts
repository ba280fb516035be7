// A page of many paragraphs in the built app: opened from the sidebar, typed into in its middle. Without a peer: what counts is
// whether a letter is on the screen before the next frame is missed.
import { expect } from '@playwright/test'
import { openTestEngine } from '#shared/engine/testing.ts'
import { unwrap } from '#shared/foundation/index.ts'
import { wordsOf } from '../e2e/support/words.ts'
import { fillApp, type FilledApp } from './browser/filled-app.ts'
import { typeFast } from './browser/map-page.ts'
import { median, quantile, report, rounded, scaleArgument } from './report.ts'

const SIZES = { reference: [1000, 5000], small: [100] }[scaleArgument()]
const ROUNDS = 3
const FAST = 'the quick brown fox jumps over the lazy dog'.replaceAll(' ', '')
const TEXT = '所有对外价格只看一处，改价前先改表，再改页面，最后通知客服和直播。'
const words = wordsOf('zh')
const wrong: string[] = []

/** A workspace with one page of so many paragraphs, every tenth a heading, as a backup file. */
async function backupOfPage(paragraphs: number): Promise<{ readonly file: Uint8Array; readonly pageId: string }> {
  const { engine } = await openTestEngine()
  const { documentId } = unwrap(await engine.run('workspace/createDocument', { kind: 'page', title: '价格规则' }))
  const blocks = Array.from({ length: paragraphs }, (_, index) =>
    index % 10 === 0
      ? ({ kind: 'heading', level: 2, text: `第 ${index} 条` } as const)
      : ({ kind: 'paragraph', text: `${index} ${TEXT}` } as const),
  )
  unwrap(await engine.run('page/replaceContent', { documentId, blocks }))
  const file = unwrap(await engine.exportBackup())
  engine.dispose()
  return { file, pageId: documentId }
}

type Measured = { readonly openMs: number; readonly keys: readonly number[] }

async function measure(app: FilledApp, pageId: string, line: number): Promise<Measured> {
  const page = await app.open('#/work')
  const entry = page.locator(`[data-document="${pageId}"]`)
  await expect(entry).toBeVisible()
  await page.waitForTimeout(3000) // everything the start does afterwards is done
  const body = page.getByRole('textbox', { name: words.page.body })
  const start = performance.now()
  await entry.click()
  const middle = body.getByText(`${line} ${TEXT}`, { exact: true })
  await expect(middle).toBeAttached({ timeout: 30_000 })
  const openMs = performance.now() - start
  await middle.click()
  await page.keyboard.press('End')
  const keys = await typeFast(page, FAST)
  const typed = await body.getByText(`${line} ${TEXT}${FAST}`).first().textContent()
  if (!typed?.includes(FAST)) wrong.push(`the page has ${typed ?? 'nothing'} where ${FAST} was typed`)
  await app.close()
  return { openMs, keys }
}

const figures: Record<string, number> = {}
for (const size of SIZES) {
  const { file, pageId } = await backupOfPage(size)
  const app = await fillApp(file, 1)
  const rounds: Measured[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      // What a round typed stays; each has a paragraph of its own.
      rounds.push(await measure(app, pageId, size / 2 + 1 + round))
    }
  } finally {
    await app.dispose()
  }
  const keys = rounds.flatMap((one) => one.keys)
  Object.assign(figures, {
    [`openMs${size}`]: rounded(median(rounds.map(({ openMs }) => openMs))),
    [`keyToPaintP50Ms${size}`]: rounded(median(keys)),
    [`keyToPaintP95Ms${size}`]: rounded(quantile(keys, 0.95)),
  })
}
report('typing', { sizes: SIZES, rounds: ROUNDS }, figures, {}, wrong)
