// A mind map in the built app at three sizes: opened from the sidebar, panned, typed into. The peer, in turn: the same tree
// in mind-elixir, from the tree in memory on a page of its own; ours reads its document from the disk first.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type ShapeMemo, treeShape } from '#renderer/documents/mindmap/layout/tree-layout.ts'
import { wordsOf } from '../e2e/support/words.ts'
import { fillApp, type FilledApp } from './browser/filled-app.ts'
import { edit, nextMap, panFps, typeFast } from './browser/map-page.ts'
import { servePage } from './browser/page-server.ts'
import { inPeer } from './browser/peer.ts'
import { backupOf } from './data/backup.ts'
import { generateWorkspace } from './data/generate.ts'
import { blocksOf, reworded, type TopicTree, topicTreeOf } from './data/map-tree.ts'
import { median, quantile, report, rounded, scaleArgument } from './report.ts'

const SIZES = { reference: [300, 2000, 5000], small: [100] }[scaleArgument()]
const ROUNDS = 3
const EDITS = 'abcdefgh'
const FAST = 'the quick brown fox jumps over the lazy dog'.replaceAll(' ', '')
const words = wordsOf('zh').mindmap
const wrong: string[] = []

type Measured = {
  readonly firstRender: number
  readonly zoomedOutFps: number
  readonly panFps: number
  readonly edits: readonly number[]
  readonly keys: readonly number[]
}

async function measureOurs(app: FilledApp, mapId: string): Promise<Measured> {
  const page = await app.open('#/work')
  const line = page.locator(`[data-document="${mapId}"]`)
  await expect(line).toBeVisible()
  await page.waitForTimeout(3000) // everything the start does afterwards is done
  const painted = page.evaluate(nextMap)
  await page.evaluate(() => undefined) // the watch above is set before the click
  await line.click()
  const firstRender = await painted
  const map = page.locator('.map-canvas')
  await expect(map).toBeVisible()
  await page.getByRole('button', { name: words.fitView }).click()
  const zoomedOutFps = await panFps(page)
  await page.getByRole('button', { name: new RegExp(words.zoomToLife.replace('{{percent}}', '\\d+')) }).click()
  // The window follows the selection: from the root to a branch, wherever panning has led.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-node][data-selected]')).toBeVisible()
  const drawn = await page.locator('[data-node]').count()
  if (drawn > 400) wrong.push(`${drawn} nodes are in the page at once`)
  const panned = await panFps(page)
  // Panning went there and back; the key brings the selection into the window again.
  await page.keyboard.press('ArrowDown')
  const edits: number[] = []
  for (let end = 1; end <= EDITS.length; end += 1) {
    edits.push(await edit(page, EDITS[end - 1] ?? '', EDITS.slice(0, end)))
  }
  const keys = await typeFast(page, FAST)
  await page.keyboard.press('Enter')
  await expect(map.getByText(`${EDITS}${FAST}`).last()).toBeVisible()
  await app.close()
  return { firstRender, zoomedOutFps, panFps: panned, edits, keys }
}

type Peer = Pick<Measured, 'firstRender' | 'zoomedOutFps' | 'edits'>

async function measurePeer(url: string, folder: string, size: number): Promise<Peer> {
  return inPeer(folder, url, async (page) => {
    const { renderMs, nodes, leaf } = await page.evaluate((at) => window.peer.render(at), `/${size}.json`)
    if (nodes !== size) wrong.push(`mind-elixir shows ${nodes} of ${size} nodes`)
    const edits: number[] = []
    for (let end = 1; end <= EDITS.length; end += 1) {
      edits.push(
        await page.evaluate(([id, text]) => window.peer.reword(id, text), [leaf, EDITS.slice(0, end)] as const),
      )
    }
    await page.evaluate(() => window.peer.fit())
    return { firstRender: renderMs, zoomedOutFps: await panFps(page), edits }
  })
}

/** Lays the tree out, and again with one leaf reworded; medians, in Node. */
function measureLayout(tree: TopicTree): { readonly layoutMs: number; readonly relayoutMs: number } {
  const times = Array.from({ length: 5 }, () => {
    const memo: ShapeMemo = new WeakMap()
    const timed = (block: ReturnType<typeof blocksOf>): number => {
      const start = performance.now()
      treeShape(block, memo)
      return performance.now() - start
    }
    const before = blocksOf(tree)
    const layoutMs = timed(before)
    return { layoutMs, relayoutMs: timed(blocksOf(reworded(tree), 0, before)) }
  })
  return {
    layoutMs: rounded(median(times.map(({ layoutMs }) => layoutMs))),
    relayoutMs: rounded(median(times.map(({ relayoutMs }) => relayoutMs))),
  }
}

const figures: Record<string, number> = {}
const ratios: Record<string, number> = {}
const folder = await mkdtemp(join(tmpdir(), 'branchline-bench-'))
try {
  for (const size of SIZES) {
    const workspace = generateWorkspace({
      ...{ projects: 1, tasks: 10, maps: 0, nodesPerMap: [1, 1], largestMap: size, pages: 0, sops: 0 },
      ...{ sessions: 0, editsPerSession: 0 },
    })
    const map = workspace.documents.find(({ kind }) => kind === 'mindmap')
    if (!map) throw new Error('The workspace has no map')
    const tree = topicTreeOf(map.update)
    const server = await servePage({ [`${size}.json`]: Buffer.from(JSON.stringify(tree)) })
    const app = await fillApp(backupOf(workspace), workspace.counts.documents)
    const ours: Measured[] = []
    const theirs: Peer[] = []
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await measureOurs(app, map.id))
        theirs.push(await measurePeer(`${server.url}mind-elixir.html`, join(folder, `${size}-${round}`), size))
        console.log(`${size} nodes, round ${round + 1}: ${JSON.stringify({ ours: ours.at(-1), peer: theirs.at(-1) })}`)
      }
    } finally {
      server.close()
      await app.dispose()
    }
    const of = (pick: (one: Measured) => number): number => rounded(median(ours.map(pick)))
    const ofPeer = (pick: (one: Peer) => number): number => rounded(median(theirs.map(pick)))
    const edits = of((one) => median(one.edits))
    const peerEdits = ofPeer((one) => median(one.edits))
    const keys = ours.flatMap((one) => one.keys)
    const { layoutMs, relayoutMs } = measureLayout(tree)
    Object.assign(figures, {
      [`firstRenderMs${size}`]: of((one) => one.firstRender),
      [`mindElixirFirstRenderMs${size}`]: ofPeer((one) => one.firstRender),
      [`editMs${size}`]: edits,
      [`mindElixirEditMs${size}`]: peerEdits,
      [`keyToPaintP50Ms${size}`]: rounded(median(keys)),
      [`keyToPaintP95Ms${size}`]: rounded(quantile(keys, 0.95)),
      [`panFps${size}`]: of((one) => one.panFps),
      [`zoomedOutPanFps${size}`]: of((one) => one.zoomedOutFps),
      [`mindElixirZoomedOutPanFps${size}`]: ofPeer((one) => one.zoomedOutFps),
      [`layoutMs${size}`]: layoutMs,
      [`relayoutMs${size}`]: relayoutMs,
    })
    ratios[`firstRender${size}VsMindElixir`] = rounded(ofPeer((one) => one.firstRender) / of((one) => one.firstRender))
    ratios[`edit${size}VsMindElixir`] = rounded(peerEdits / edits)
  }
  const largest = SIZES.at(-1) ?? 0
  figures['zoomedOutPanFps'] = figures[`zoomedOutPanFps${largest}`] ?? Number.NaN
  report('map', { sizes: SIZES, rounds: ROUNDS }, figures, ratios, wrong)
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
