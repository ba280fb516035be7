import { expect, type Page, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { beginWithSample } from './support/screens.ts'
import { wordsOf } from './support/words.ts'

const words = wordsOf('zh')
const table = words.projectTable

async function openView(page: Page, view: 'board' | 'table' | 'calendar' | 'overview'): Promise<void> {
  await page.getByRole('tab', { name: words.project[view] }).click()
}

/** Days of next month, counted from today so that the journey never grows old: as written, and as the calendar names them. */
function nextMonth(day: number): { readonly typed: string; readonly id: string; readonly shown: string } {
  const [year = 0, month = 1] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
    .format(Date.now())
    .split('-')
    .map(Number)
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1]
  const two = (value: number): string => String(value).padStart(2, '0')
  return {
    typed: `${nextYear}/${next}/${day}`,
    id: `${nextYear}-${two(next)}-${two(day)}`,
    shown: `${next}/${day}`,
  }
}

/** The table's line of a task. */
function lineOf(page: Page, title: string) {
  return page.getByRole('row').filter({ has: page.locator(`[title="${title}"]`) })
}

test('一份计划，四个视图：在表格里改，日历和看板里就是改好的 [R1][R139]', async () => {
  test.setTimeout(180_000)
  const app = await startApp()
  try {
    const page = await app.open()
    await beginWithSample(page, words, 'zh')
    await page.getByRole('treeitem', { name: '2026 双11', exact: true }).click()
    await openView(page, 'table')

    // Three rows from a sheet, with the names of the columns.
    const grid = page.getByRole('treegrid')
    await grid.getByRole('rowheader').first().click()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData(
        'text/plain',
        '任务\t负责人\t截止\n对表价格\t周岚\t2026/11/3\n对表库存\t\t2026/11/4\n对表文案\t\t下下个月\n',
      )
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await expect(page.getByRole('alert').getByText(table['problem_invalid-date'])).toBeVisible()
    await expect(lineOf(page, '对表库存')).toBeVisible()
    await page.getByRole('alert').getByRole('button', { name: words.common.close }).click()

    // Typing replaces a cell, Enter goes on below; nothing was clicked in between.
    await lineOf(page, '对表库存').getByRole('gridcell').nth(3).click()
    const [due, later] = [nextMonth(12), nextMonth(14)]
    await page.keyboard.type(due.typed)
    await page.keyboard.press('Enter')
    await expect(lineOf(page, '对表库存').getByText(due.shown)).toBeVisible()
    await page.keyboard.press('ArrowUp')

    // The same task, chosen in the table, on its day in the calendar.
    await page.keyboard.press('Space')
    await expect(page.getByRole('complementary').getByText('对表库存')).toBeVisible()
    await openView(page, 'calendar')
    const bar = page.getByRole('button', { name: /对表库存.*周/ })
    await page.getByRole('button', { name: words.calendar.next, exact: true }).click()
    await expect(bar).toBeVisible()
    await expect(page.getByRole('complementary').getByText('对表库存')).toBeVisible()

    // Dragged to the next day, undone with one key.
    const target = page.locator(`[data-day="${later.id}"]`)
    const [from, to] = [await bar.boundingBox(), await target.boundingBox()]
    await page.mouse.move(from!.x + from!.width / 2, from!.y + from!.height / 2)
    await page.mouse.down()
    await page.mouse.move(to!.x + to!.width / 2, to!.y + to!.height / 2, { steps: 5 })
    await page.mouse.up()
    await expect(page.getByRole('button', { name: new RegExp(`对表库存.*${later.shown}`) })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: new RegExp(`对表库存.*${due.shown}`) })).toBeVisible()

    // A filter set here narrows the others too.
    await page.getByRole('textbox', { name: '筛选任务' }).fill('对表')
    await openView(page, 'table')
    await expect(lineOf(page, '对表价格')).toBeVisible()
    await expect(page.getByText('主图设计', { exact: true })).toHaveCount(0)
    await openView(page, 'overview')
    await expect(page.getByText('0 / 3')).toBeVisible()

    // One undo takes the whole paste back.
    await openView(page, 'table')
    await lineOf(page, '对表价格').getByRole('rowheader').click()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(lineOf(page, '对表价格')).toHaveCount(0)
  } finally {
    await app.dispose()
  }
})
