// One edit in a document that thirty people have written in for five years: a card moved by keyboard on the board of the
// built app, until it is painted in its new column and until it is on the disk.
import { expect, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { createEngine, memoryDisk, memoryStorage, type Storage } from '#shared/engine/index.ts'
import { manualClock, seededRandom, unwrap } from '#shared/foundation/index.ts'
import { fillApp } from './browser/filled-app.ts'
import { backupOf } from './data/backup.ts'
import { generateWorkspace } from './data/generate.ts'
import { SCALES } from './data/scale.ts'
import { median, quantile, report, rounded, scaleArgument } from './report.ts'

const EDITS = 40
/** The first edits load the document and warm the code up; they are printed, not counted. */
const WARM_UP = 4
const SETTLE_MS = 5000

const scale = scaleArgument()
const workspace = generateWorkspace(SCALES[scale])
const project = workspace.documents.find(({ kind }) => kind === 'project')
const bucket = workspace.documents.find(({ kind }) => kind === 'tasks')
if (!project || !bucket) throw new Error('The workspace has no project')
const projectId = project.id
const backup = backupOf(workspace)
const clients = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(bucket.update)).size

type Edit = { readonly paintedMs: number; readonly persistedMs: number }

/** In the page: resolves with the times of the card's next move, counted from the key. */
function nextMove(): Promise<Edit> {
  const card = document.activeElement
  const id = card?.getAttribute('data-card')
  const find = (): Element | null => document.querySelector(`[data-card="${id}"]`)
  const before = find()?.closest('section')
  return new Promise((resolve, reject) => {
    if (!id || !before) return reject(new Error('No card has the focus'))
    let start = 0
    window.addEventListener('keydown', (event) => (start = event.timeStamp), { capture: true, once: true })
    const watching = new MutationObserver(() => {
      const column = find()?.closest('section')
      if (!column || column === before) return
      watching.disconnect()
      const painted = new Promise<number>((paint) =>
        requestAnimationFrame(() => setTimeout(() => paint(performance.now() - start))),
      )
      // Shown means that the engine has it: a flush asked for now is answered when this edit is on the disk.
      const persisted = window.probe.flush().then(() => performance.now() - start)
      Promise.all([painted, persisted]).then(
        ([paintedMs, persistedMs]) => resolve({ paintedMs, persistedMs }),
        (failure: unknown) => reject(failure),
      )
    })
    watching.observe(document.body, { childList: true, subtree: true })
  })
}

async function moveCard(page: Page, key: string): Promise<Edit> {
  const moved = page.evaluate(nextMove)
  await page.evaluate(() => undefined) // the watch above is set before the key is pressed
  await page.keyboard.press(key)
  const times = await moved
  await expect(page.locator('[data-card]:focus')).toBeVisible()
  return times
}

/** The same edit in Node, where the storage can count what is read from it. */
async function documentsLoaded(): Promise<number> {
  const disk = memoryDisk()
  const open = async (storage: Storage) =>
    unwrap(await createEngine({ storage, clock: manualClock(), random: seededRandom(1), memberName: '周岚' }))
  const first = await open(memoryStorage(disk))
  unwrap(await first.importBackup(backup))
  await first.close()
  const loaded = new Set<string>()
  const storage = memoryStorage(disk)
  const engine = await open({
    ...storage,
    load: (documentId) => {
      loaded.add(documentId)
      return storage.load(documentId)
    },
  })
  const board = await engine.query('project/board', { projectId })
  const card = board?.columns.find(({ cards }) => cards.length > 0)?.cards[0]
  if (!card) throw new Error('The board is empty')
  unwrap(
    await engine.run('tasks/moveCard', {
      documentId: card.documentId,
      taskId: card.id,
      statusId: card.statusId === 'done' ? 'todo' : 'done',
      order: card.order,
    }),
  )
  unwrap(await engine.flush())
  await engine.close()
  return loaded.size
}

const app = await fillApp(backup, workspace.counts.documents)
try {
  const page = await app.open(`#/d/${projectId}`)
  await page.waitForFunction(() => window.probe.boardMs() !== null, undefined, { timeout: 120_000 })
  await page.waitForTimeout(SETTLE_MS)
  await page.locator('section [data-card]').first().focus()
  const edits: Edit[] = []
  for (let index = 0; index < EDITS + WARM_UP; index += 1) {
    edits.push(await moveCard(page, index % 2 === 0 ? 'Control+ArrowRight' : 'Control+ArrowLeft'))
  }
  await app.close()
  console.log(`first edits: ${JSON.stringify(edits.slice(0, WARM_UP))}`)
  const counted = edits.slice(WARM_UP)
  const spread = (values: readonly number[]) => ({
    median: rounded(median(values)),
    p95: rounded(quantile(values, 0.95)),
  })
  report(
    'edit',
    { scale, ...workspace.counts, edits: EDITS, clientsInDocument: clients, documentBytes: bucket.update.length },
    {
      paintedMs: spread(counted.map(({ paintedMs }) => paintedMs)),
      persistedMs: spread(counted.map(({ persistedMs }) => persistedMs)),
      documentsLoaded: await documentsLoaded(),
    },
    {},
    [],
  )
} finally {
  await app.dispose()
}
