// A board of 5,000 cards in the built app: opened from the sidebar, a card picked up with the pointer, dragged across
// columns and along their edges, where they scroll by themselves, and dropped.
import { expect, type Page } from '@playwright/test'
import { fillApp } from './browser/filled-app.ts'
import { countFrames, framesPerSecond } from './browser/frames.ts'
import { backupOf } from './data/backup.ts'
import { generateWorkspace } from './data/generate.ts'
import { median, report, rounded, scaleArgument } from './report.ts'

const CARDS = { reference: 5000, small: 500 }
const ROUNDS = 5
const DRAG_MS = 3000

const cards = CARDS[scaleArgument()]
const workspace = generateWorkspace({
  ...{ projects: 1, tasks: cards, maps: 0, nodesPerMap: [1, 1], largestMap: 1, pages: 0, sops: 0 },
  ...{ sessions: 0, editsPerSession: 0 },
})
const project = workspace.documents.find(({ kind }) => kind === 'project')
if (!project) throw new Error('The workspace has no project')
const projectId = project.id

/** In the page: from the click that opens the board to the frame after the one with its first card. */
function nextBoard(): Promise<number> {
  return new Promise((resolve) => {
    let start = 0
    window.addEventListener('click', (event) => (start = event.timeStamp), { capture: true, once: true })
    const look = (): void => {
      if (!document.querySelector('[data-card]')) return void requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    }
    requestAnimationFrame(look)
  })
}

type Dragged = { readonly pickUpMs: number; readonly dropMs: number }

/** In the page: the card's next way through the air, from the browser's own events to what is painted. */
function nextDrag(taskId: string): Promise<Dragged> {
  const card = (): Element | null => document.querySelector(`[data-card="${taskId}"]`)
  const painted = (since: number): Promise<number> =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since))))
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      if (holds()) return resolve()
      const watching = new MutationObserver(() => {
        if (!holds()) return
        watching.disconnect()
        resolve()
      })
      watching.observe(document.body, { attributes: true, childList: true, subtree: true })
    })
  const at = (name: string): Promise<number> =>
    new Promise((resolve) =>
      window.addEventListener(name, (event) => resolve(event.timeStamp), { capture: true, once: true }),
    )
  const before = card()?.closest('section')
  const lifted = at('dragstart').then(async (start) => {
    await until(() => card()?.classList.contains('border-dashed') === true)
    return painted(start)
  })
  const landed = at('drop').then(async (start) => {
    await until(() => {
      const column = card()?.closest('section')
      return column !== null && column !== undefined && column !== before
    })
    return painted(start)
  })
  return Promise.all([lifted, landed]).then(([pickUpMs, dropMs]) => ({ pickUpMs, dropMs }))
}

async function dragOnce(page: Page): Promise<Dragged & { readonly fps: number; readonly scrolled: number }> {
  const from = page.locator('main section').nth(0)
  const card = from.locator('[data-card]').first()
  const taskId = (await card.getAttribute('data-card')) ?? ''
  const box = await card.boundingBox()
  const columns = await Promise.all([1, 2, 3].map((index) => page.locator('main section').nth(index).boundingBox()))
  if (!box) throw new Error('No card to drag')
  const dragged = page.evaluate(nextDrag, taskId)
  await page.evaluate(() => undefined) // the watch above is set before the button goes down
  await page.mouse.move(box.x + 40, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 48, box.y + 28, { steps: 2 })
  await page.evaluate(countFrames)
  const end = performance.now() + DRAG_MS
  for (let step = 0; performance.now() < end; step += 1) {
    const column = columns[Math.floor(step / 60) % columns.length]
    if (!column) continue
    // Down to the edge, and on there: the column scrolls by itself.
    const down = Math.min(1, (step % 60) / 20)
    await page.mouse.move(column.x + 60 + (step % 2), column.y + 60 + down * (column.height - 70))
  }
  const fps = await page.evaluate(framesPerSecond)
  const scrolled = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('main section [role="list"]')].map((list) => list.parentElement?.scrollTop ?? 0),
    ),
  )
  const target = columns[0]
  if (!target) throw new Error('No column to drop in')
  await page.mouse.move(target.x + 60, target.y + 200, { steps: 3 })
  await page.mouse.up()
  const times = await dragged
  return { ...times, fps, scrolled }
}

const app = await fillApp(backupOf(workspace), workspace.counts.documents)
const wrong: string[] = []
try {
  const firstRender: number[] = []
  const drags: Awaited<ReturnType<typeof dragOnce>>[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await app.open('#/work')
    const line = page.locator(`[data-document="${projectId}"]`)
    await expect(line).toBeVisible()
    await page.waitForTimeout(3000) // everything the start does afterwards is done
    const painted = page.evaluate(nextBoard)
    await page.evaluate(() => undefined)
    await line.click()
    firstRender.push(await painted)
    const drawn = await page.locator('[data-card]').count()
    if (drawn > 200) wrong.push(`${drawn} cards are in the page at once`)
    const size = await page.locator('main section [role="listitem"]').first().getAttribute('aria-setsize')
    if (Number(size) < cards / 10) wrong.push(`a column tells ${size} cards`)
    drags.push(await dragOnce(page))
    console.log(
      `round ${round + 1}: first render ${Math.round(firstRender.at(-1) ?? 0)} ms, ${JSON.stringify(drags.at(-1))}`,
    )
    await app.close()
  }
  if (drags.every(({ scrolled }) => scrolled === 0)) wrong.push('no column scrolled under the dragged card')
  report(
    'board',
    { cards, rounds: ROUNDS },
    {
      firstRenderMs: rounded(median(firstRender)),
      pickUpMs: rounded(median(drags.map(({ pickUpMs }) => pickUpMs))),
      dragFps: rounded(median(drags.map(({ fps }) => fps))),
      dropMs: rounded(median(drags.map(({ dropMs }) => dropMs))),
    },
    {},
    wrong,
  )
} finally {
  await app.dispose()
}
