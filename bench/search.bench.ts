// 20 queries over the reference workspace, each result compared with a plain substring scan. Node only: the engine is
// the same code as in the worker.
import * as Y from 'yjs'
import { documentTypes } from '#shared/documents/registry.ts'
import { unwrap } from '#shared/foundation/index.ts'
import type { SearchRow } from '#shared/documents/kernel/index.ts'
import { openTestEngine } from '#shared/engine/testing.ts'
import { backupOf } from './data/backup.ts'
import { generateWorkspace } from './data/generate.ts'
import { SCALES } from './data/scale.ts'
import { median, quantile, report, rounded, scaleArgument } from './report.ts'

const QUERIES = [
  '主图',
  '详情页',
  '差评',
  'sku',
  'SKU',
  '近 30 天',
  '不得高于',
  '聚划算',
  '天猫 主图',
  '抖音 直播间 复盘',
  '超过 3 天',
  '拼多多的库存',
  '财务口径',
  '仓库 盘点',
  '小红书达人',
  'SOP',
  '预售尾款',
  '7 款',
  '截图备查',
  '没有这个词',
] as const
const REPEATS = 5
const ALL = 1_000_000

const scale = scaleArgument()
const workspace = generateWorkspace(SCALES[scale])
const { engine } = await openTestEngine()
unwrap(await engine.importBackup(backupOf(workspace)))
await engine.query('search/find', { text: QUERIES[0], limit: 1 })

const rows = workspace.documents.flatMap(({ id, kind, update }): readonly SearchRow[] => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return documentTypes[kind as keyof typeof documentTypes].project(doc, id).search // only kinds we generated
})
const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
const scanned = rows.map((row) => ({ key: `${row.documentId} ${row.entity}`, text: fold(`${row.title}\n${row.body}`) }))

const times: number[] = []
const wrong: string[] = []
for (const text of QUERIES) {
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const start = performance.now()
    await engine.query('search/find', { text, limit: 50 })
    times.push(performance.now() - start)
  }
  const words = fold(text).split(/\s+/)
  const expected = scanned.filter((row) => words.every((word) => row.text.includes(word))).map(({ key }) => key)
  const { hits, total } = await engine.query('search/find', { text, limit: ALL })
  const found = hits.map(({ documentId, entity }) => `${documentId} ${entity}`)
  const same = total === expected.length && JSON.stringify(found.toSorted()) === JSON.stringify(expected.toSorted())
  if (!same) wrong.push(`"${text}" found ${total}, a plain scan ${expected.length}`)
}
const characters = scanned.reduce((sum, { text }) => sum + text.length, 0)
report(
  'search',
  { scale, ...workspace.counts, rows: rows.length, characters, queries: QUERIES.length },
  { medianMs: rounded(median(times)), p95Ms: rounded(quantile(times, 0.95)), exact: wrong.length === 0 },
  {},
  wrong,
)
await engine.close()
