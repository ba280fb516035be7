// What a crash, a full disk and a damaged row cost, and how fast edits reach the disk. In a real Chromium with its profile
// on disk; the peer is y-indexeddb, given the same edits in the same browser, in turn.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pick, randomInteger, seededRandom } from '#shared/foundation/index.ts'
import { openBrowser } from './browser/browser.ts'
import { servePage } from './browser/page-server.ts'
import { median, report, rounded } from './report.ts'

const SEED = 11
const EDITS = 2000
const KILLS = 5
const BRANCH = 60
const ROUNDS = 3

const random = seededRandom(SEED)
const server = await servePage()
const folder = await mkdtemp(join(tmpdir(), 'branchline-bench-'))
const wrong: string[] = []

async function killedInBurst(): Promise<{ readonly acknowledgedLost: number; readonly shownLost: number }> {
  const profile = join(folder, `burst-${randomInteger(random, 1e9)}`)
  const browser = await openBrowser(profile, server.url)
  void browser.page.evaluate((count) => window.bench.burst(count), EDITS).catch(() => undefined)
  const moment = 200 + randomInteger(random, EDITS - 400)
  while (browser.told.shown < moment) await new Promise((resolve) => setTimeout(resolve, 1))
  await browser.kill()
  const { shown, acknowledged } = browser.told
  const again = await openBrowser(profile, server.url)
  const found = await again.page.evaluate(() => window.bench.burstFound())
  await again.close()
  console.log(`burst: killed at ${shown} shown, ${acknowledged} acknowledged; found ${found}`)
  return { acknowledgedLost: Math.max(0, acknowledged - found), shownLost: Math.max(0, shown - found) }
}

async function killedInConversion(): Promise<'none' | 'whole' | 'half'> {
  const profile = join(folder, `convert-${randomInteger(random, 1e9)}`)
  const browser = await openBrowser(profile, server.url)
  const mapId = await browser.page.evaluate((count) => window.bench.makeBranch('双11', count), BRANCH)
  browser.told.shown = -1
  void browser.page.evaluate((id) => window.bench.convert(id), mapId).catch(() => undefined)
  while (browser.told.shown < 0) await new Promise((resolve) => setTimeout(resolve, 1))
  await new Promise((resolve) => setTimeout(resolve, pick(random, [0, 5, 15, 30, 60, 120])))
  await browser.kill()
  const again = await openBrowser(profile, server.url)
  const { linked, tasks } = await again.page.evaluate((id) => window.bench.conversion(id), mapId)
  await again.close()
  console.log(`conversion: ${linked} nodes linked, ${tasks} tasks of ${BRANCH}`)
  if (linked === 0 && tasks === 0) return 'none'
  return linked === BRANCH && tasks === BRANCH ? 'whole' : 'half'
}

/** Edits on a disk that fills up: whatever was acknowledged must be there, and a refusal must be told. */
async function diskFull(): Promise<{ readonly acknowledgedLost: number; readonly silent: number }> {
  const disk = join(folder, 'small-disk')
  await mkdir(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk])
  try {
    const profile = join(disk, 'profile')
    const browser = await openBrowser(profile, server.url)
    await browser.page.evaluate(() => window.bench.burst(20))
    await writeFile(join(disk, 'filler'), Buffer.alloc(48 * 2 ** 20)).catch(() => undefined) // until the disk is full
    const padding = 'x'.repeat(20_000)
    await browser.page.evaluate((text) => window.bench.burst(100, text), padding)
    const state = await browser.page.evaluate(() => window.bench.saveState())
    const { shown, acknowledged } = browser.told
    await rm(join(disk, 'filler'), { force: true })
    // With space again the app must save by itself, and what it then calls saved must survive.
    const saved = () => browser.page.evaluate(() => window.bench.saveState())
    let after = await saved()
    for (let attempt = 0; after !== 'saved' && attempt < 60; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      after = await saved()
    }
    const acknowledgedLater = after === 'saved' ? shown : acknowledged
    await browser.kill()
    const again = await openBrowser(profile, server.url)
    const found = await again.page.evaluate(() => window.bench.burstFound())
    await again.close()
    console.log(`disk full: ${state}, with space again ${after}; ${shown} shown, ${found} found after a kill`)
    return {
      acknowledgedLost: Math.max(0, acknowledgedLater - found),
      // The app said that all was saved while the disk was full.
      silent: state === 'saved' ? shown - acknowledged : 0,
    }
  } finally {
    execFileSync('umount', [disk])
  }
}

async function corruptRow(): Promise<number> {
  const profile = join(folder, 'corrupt')
  const browser = await openBrowser(profile, server.url)
  await browser.page.evaluate(() => window.bench.burst(50))
  await browser.page.evaluate(() => window.bench.saveState())
  await browser.close()
  const closed = await openBrowser(profile, server.url)
  await closed.page.evaluate(() => window.bench.corruptOneRow())
  await closed.close()
  const again = await openBrowser(profile, server.url)
  const found = await again.page.evaluate(() => window.bench.burstFound())
  const notices = await again.page.evaluate(() => window.bench.notices())
  await again.close()
  console.log(`corrupt row: ${found} of 50 edits readable, told: ${notices.join(', ') || 'nothing'}`)
  return found < 50 && !notices.includes('quarantined') ? 1 : 0
}

async function throughput(): Promise<number> {
  const browser = await openBrowser(join(folder, 'throughput'), server.url)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(
      await browser.page.evaluate(([count, at]) => window.bench.ourThroughput(count, at), [EDITS, round] as const),
    )
    theirs.push(
      await browser.page.evaluate(([count, at]) => window.bench.theirThroughput(count, at), [EDITS, round] as const),
    )
  }
  await browser.close()
  console.log(
    `throughput: ours ${ours.map(Math.round).join(', ')} ms, y-indexeddb ${theirs.map(Math.round).join(', ')} ms`,
  )
  return median(theirs) / median(ours)
}

try {
  const bursts = []
  for (let kill = 0; kill < KILLS; kill += 1) bursts.push(await killedInBurst())
  const conversions = []
  for (let kill = 0; kill < KILLS; kill += 1) conversions.push(await killedInConversion())
  const canMount = process.platform === 'linux' && process.getuid?.() === 0
  const full = canMount ? await diskFull() : null
  if (!full) console.log('disk full: not run, a small disk can be mounted by root on Linux only')
  const silentLosses = (full?.silent ?? 0) + (await corruptRow())
  const ratio = await throughput()
  const acknowledgedEditsLost =
    bursts.reduce((sum, { acknowledgedLost }) => sum + acknowledgedLost, 0) + (full?.acknowledgedLost ?? 0)
  const halfConversions = conversions.filter((state) => state === 'half').length
  if (acknowledgedEditsLost > 0) wrong.push(`${acknowledgedEditsLost} acknowledged edits lost`)
  if (halfConversions > 0) wrong.push(`${halfConversions} half conversions`)
  if (silentLosses > 0) wrong.push(`${silentLosses} silent losses`)
  report(
    'storage',
    { seed: SEED, edits: EDITS, kills: KILLS, branch: BRANCH, diskFullRun: full !== null },
    {
      acknowledgedEditsLost,
      shownEditsLostMax: Math.max(...bursts.map(({ shownLost }) => shownLost)),
      halfConversions,
      silentLosses,
    },
    { throughputVsYIndexeddb: rounded(ratio) },
    wrong,
  )
} finally {
  server.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
