import { expect, it } from 'vitest'
import {
  type DocumentId,
  type NodeId,
  randomInteger,
  type Random,
  seededRandom,
  unwrap,
} from '../../foundation/index.ts'
import type { Engine } from '../engine.ts'
import { computers, exchange } from '../testing.ts'
import type { ConversionItem } from '../workspace-commands.ts'

// Each run draws 700 nodes and more: more seeds than these would be a campaign, not a test.
const SEEDS = process.env['FUZZ_SEED'] ? [Number(process.env['FUZZ_SEED'])] : [1, 2, 3]
const ROOT = 'root' as NodeId

/** One person writes a branch of so many nodes. */
async function write(engine: Engine, mapId: DocumentId, name: string, count: number): Promise<readonly NodeId[]> {
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index}` as NodeId)
  const items = ids.map((nodeId) => ({ nodeId, text: nodeId }))
  unwrap(await engine.run('mindmap/addBranch', { documentId: mapId, parentId: ROOT, items }))
  return ids
}

const asTasks = (ids: readonly NodeId[]): ConversionItem[] =>
  ids.map((nodeId) => ({ nodeId, parentNodeId: null, role: 'task', fields: { title: nodeId } }))

/** Some of the nodes, in their order. */
const some = (random: Random, ids: readonly NodeId[]): NodeId[] => ids.filter(() => random.next() < 0.6)

it.each(SEEDS)(
  '[A4] people who add hundreds of nodes and convert them apart are never refused and double nothing (seed %i)',
  { timeout: 120_000 },
  async (seed) => {
    const random = seededRandom(seed)
    const people = await computers(3)
    const [first] = people as [Engine, ...Engine[]]
    const { documentId: mapId } = unwrap(
      await first.run('workspace/createDocument', { kind: 'mindmap', title: '双11' }),
    )
    const { documentId: projectId } = unwrap(
      await first.run('workspace/createDocument', { kind: 'project', title: '计划' }),
    )
    await exchange(...people)
    const written = await Promise.all(
      people.map((engine, index) => write(engine, mapId, `p${index}`, 240 + randomInteger(random, 60))),
    )
    await exchange(...people)
    const all = written.flat()
    const convert = async (engine: Engine, ids: readonly NodeId[]): Promise<void> =>
      void unwrap(await engine.run('plan/convert', { mapId, project: { id: projectId }, items: asTasks(ids) }))
    // Everybody converts what they think of; the last one to meet the others converts the rest.
    for (const engine of people) await convert(engine, some(random, all))
    await exchange(...people)
    await convert(people.at(-1)!, all)
    await exchange(...people)
    for (const engine of people) {
      const tasks = await engine.query('project/tasks', { projectId })
      expect(tasks.map(({ source }) => source?.nodeId ?? '').toSorted()).toEqual([...all].toSorted())
      const links = await engine.query('map/links', { mapId })
      expect(links.filter(({ state }) => state !== 'linked')).toEqual([])
    }
  },
)
