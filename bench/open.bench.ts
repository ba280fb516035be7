// Cold open: a new browser process on a filled profile until the first board is painted and takes a click. The peer, in
// turn: the same data as one Y.Doc in y-indexeddb, on a page that does nothing but read it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { fillApp } from './browser/filled-app.ts'
import { servePage } from './browser/page-server.ts'
import { inPeer } from './browser/peer.ts'
import { backupOf } from './data/backup.ts'
import { generateWorkspace } from './data/generate.ts'
import { SCALES } from './data/scale.ts'
import { median, report, rounded, scaleArgument } from './report.ts'

const ROUNDS = 3
/** Long enough for everything the app does after the first paint. */
const SETTLE_MS = 5000
const OPEN_TIMEOUT_MS = 10 * 60_000

const scale = scaleArgument()
const workspace = generateWorkspace(SCALES[scale])
const project = workspace.documents.find(({ kind }) => kind === 'project')
if (!project) throw new Error('The workspace has no project')

/** Everything merged into one document: the keys of tasks and nodes are unique over the whole workspace. */
function oneDocument(): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const { update } of workspace.documents) Y.applyUpdate(doc, update)
  })
  return Y.encodeStateAsUpdate(doc)
}

type Opened = { readonly openMs: number; readonly longestMs: number; readonly heapMb: number }

async function openOurs(open: () => Promise<Page>): Promise<Opened> {
  const page = await open()
  await page.waitForFunction(() => window.probe.boardMs() !== null, undefined, { timeout: OPEN_TIMEOUT_MS })
  const openMs = (await page.evaluate(() => window.probe.boardMs())) ?? Number.NaN
  await page.waitForTimeout(SETTLE_MS)
  const longestMs = Math.max(0, ...(await page.evaluate(() => window.probe.longTasks())))
  // A benchmark of something that does not work is wrong: the card answers.
  await page.locator('[data-card]').first().click()
  await expect(page.locator('[data-card][aria-expanded="true"]')).toBeVisible()
  return { openMs, longestMs, heapMb: await heapMb(page) }
}

/** The window's heap and its worker's. */
async function heapMb(page: Page): Promise<number> {
  const used = (): number => {
    const memory: unknown = Reflect.get(performance, 'memory')
    const bytes: unknown = typeof memory === 'object' && memory !== null && Reflect.get(memory, 'usedJSHeapSize')
    return typeof bytes === 'number' ? bytes : 0
  }
  const parts = [page.evaluate(used), ...page.workers().map((worker) => worker.evaluate(used))]
  return (await Promise.all(parts)).reduce((sum, bytes) => sum + bytes, 0) / 2 ** 20
}

const state = oneDocument()
const server = await servePage({ 'state.yupdate': state })
const folder = await mkdtemp(join(tmpdir(), 'branchline-bench-'))
const app = await fillApp(backupOf(workspace), workspace.counts.documents)
console.log(`restored ${workspace.counts.documents} documents in ${Math.round(app.restoreMs)} ms`)
try {
  const peer = join(folder, 'peer')
  const url = `${server.url}one-document.html`
  await inPeer(peer, url, (page) => page.evaluate(() => window.oneDocument.fill('/state.yupdate')))
  const ours: Opened[] = []
  const theirs: number[] = []
  const wrong: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await openOurs(() => app.open(`#/d/${project.id}`)))
    await app.close()
    const { readableMs, tasks } = await inPeer(peer, url, (page) => page.evaluate(() => window.oneDocument.open()))
    theirs.push(readableMs)
    if (tasks !== workspace.counts.tasks) wrong.push(`the peer has ${tasks} of ${workspace.counts.tasks} tasks`)
    console.log(`round ${round + 1}: ours ${JSON.stringify(ours.at(-1))}, one document readable ${readableMs} ms`)
  }
  const openMs = median(ours.map((opened) => opened.openMs))
  report(
    'open',
    { scale, ...workspace.counts, oneDocumentMb: rounded(state.length / 1e6), rounds: ROUNDS },
    {
      openMs: rounded(openMs),
      longestMainThreadTaskMs: Math.max(...ours.map((opened) => opened.longestMs)),
      heapMb: rounded(median(ours.map((opened) => opened.heapMb))),
      oneDocumentReadableMs: rounded(median(theirs)),
      restoreMs: rounded(app.restoreMs),
    },
    { openVsOneDocument: rounded(median(theirs) / openMs) },
    wrong,
  )
} finally {
  server.close()
  await app.dispose()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
