import { expect, test } from '@playwright/test'
import { startApp } from '../support/app.ts'
import { save, typeMap } from '../support/people.ts'
import { begin, expectNodes, mapRegion, note, openWholeMap, seededMoments, typeNodes, words } from '../support/steps.ts'

/** «未保存» appears after a second: what is older than that and not called unsaved has been acknowledged. */
const ACKNOWLEDGED_AFTER_MS = 1000

test('kill -9 在连续输入中：说过已存的一字不少，最多少最后一批 [E1]', async () => {
  const moment = seededMoments('edit burst')
  const app = await startApp()
  try {
    let page = await app.open()
    await begin(page)
    await openWholeMap(page)
    const everKept: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const saveAt = 3 + moment(5)
      const killAt = saveAt + 4 + moment(12)
      const shown: { readonly text: string; readonly atMs: number }[] = []
      let acknowledged = 0
      let killedMs = Infinity
      let killing: Promise<void> = Promise.resolve()
      try {
        for (let at = 0; ; at += 1) {
          const text = `点${round}-${at}`
          await typeMap(page, [at === 0 ? 'Tab' : 'Enter', text, 'Enter'])
          shown.push({ text, atMs: Date.now() })
          if (at === saveAt) {
            await save(page, words)
            acknowledged = shown.length
          }
          if (at === killAt) {
            killedMs = Date.now()
            killing = app.kill()
          }
          // Types on until the browser is gone.
          if (at > killAt + 500) throw new Error('the browser was not killed')
        }
      } catch (failure) {
        if (killedMs === Infinity) throw failure
      }
      await killing
      page = await app.open()
      await openWholeMap(page)
      const due = shown.filter(({ atMs }, at) => at < acknowledged || atMs < killedMs - ACKNOWLEDGED_AFTER_MS)
      await expectNodes(page, [...everKept, ...due.map(({ text }) => text)])
      // What is missing is the end of the burst, never something from its middle.
      const drawn = new Set((await mapRegion(page).innerText()).split('\n'))
      const kept = shown.map(({ text }) => drawn.has(text))
      expect(kept, `round ${round}`).toEqual([...kept].sort((a, b) => Number(b) - Number(a)))
      everKept.push(...shown.filter((_node, at) => kept[at]).map(({ text }) => text))
      note(`round ${round}: ${shown.length} shown, ${kept.filter(Boolean).length} kept, ${due.length} acknowledged`)
    }
  } finally {
    await app.dispose()
  }
})

test('kill -9 在转换中：要么没有任务，要么节点和任务成对俱全 [E3]', async () => {
  const moment = seededMoments('conversions')
  const app = await startApp()
  try {
    let page = await app.open()
    await begin(page)
    const converted: string[] = []
    for (let round = 0; round < 4; round += 1) {
      const leaves = Array.from({ length: 5 }, (_, at) => `任务${round}-${at}`)
      await openWholeMap(page)
      await typeNodes(page, [`分支${round}`])
      await typeNodes(page, leaves)
      await typeMap(page, ['ArrowLeft'])
      await save(page, words)
      await page.keyboard.press('Control+Shift+p')
      const sheet = page.getByRole('dialog', { name: new RegExp(`^${words.convert.title}`) })
      await expect(sheet.getByRole('row', { name: leaves[0] ?? '' })).toBeVisible()
      // The kill is on its way when the key is pressed, or starts some milliseconds after it: both sides of the commit.
      const [killAfterMs, pressAfterMs] = [moment(60), moment(60)]
      await Promise.all([
        after(killAfterMs, app.kill),
        after(pressAfterMs, () => page.keyboard.press('Control+Enter').catch(() => undefined)),
      ])
      page = await app.open()
      await openWholeMap(page)
      await expectNodes(page, leaves)
      const linked = await mapRegion(page).getByRole('button', { name: words.mindmap.done }).count()
      const whole = linked > converted.length
      if (whole) converted.push(...leaves)
      note(`round ${round}: kill +${killAfterMs} ms, key +${pressAfterMs} ms: ${whole ? 'whole' : 'nothing'}`)
      // Every linked node is of a whole conversion, and its task is in the plan; there is no task beside them.
      expect(linked).toBe(converted.length)
      const tree = page.getByRole('treeitem')
      await expect(tree).toHaveCount(converted.length === 0 ? 1 : 2)
      if (converted.length > 0) {
        await tree.nth(1).click()
        const cards = page.getByRole('main').getByRole('button', { name: /^任务\d-\d/ })
        await expect(cards).toHaveCount(converted.length)
        for (const title of converted) await expect(page.getByRole('main').getByText(title)).toBeVisible()
      }
    }
  } finally {
    await app.dispose()
  }
})

/** Starts something at a moment of its own, whatever else goes on. */
async function after(delayMs: number, work: () => Promise<unknown>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, delayMs))
  await work()
}
