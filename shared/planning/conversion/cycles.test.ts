import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodesOnCycles } from './cycles.ts'
import { nodeId } from './testing.ts'
import type { PreviewItem } from './types.ts'

type Edges = readonly (readonly [number, number])[]

/** `from` waits for `to`. */
function itemsOf(count: number, edges: Edges): readonly PreviewItem[] {
  return Array.from({ length: count }, (_, index) => ({
    nodeId: nodeId(`n${index}`),
    mapParentId: null,
    depth: 1,
    wanted: 'task',
    role: 'task',
    parentNodeId: null,
    title: '',
    notice: null,
    kept: [],
    read: { text: '', spans: [] },
    fields: {
      predecessors: edges
        .filter(([from]) => from === index)
        .map(([, to]) => ({ name: '', targetId: `n${to}`, type: 'FS', lag: null })),
    },
  }))
}

/** Brute force: the nodes that can be reached from themselves. */
function reachThemselves(count: number, edges: Edges): ReadonlySet<string> {
  const found = new Set<string>()
  for (let start = 0; start < count; start += 1) {
    const reached = new Set<number>()
    const next = [start]
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      for (const [from, to] of edges) {
        if (from !== at || reached.has(to)) continue
        reached.add(to)
        next.push(to)
      }
    }
    if (reached.has(start)) found.add(`n${start}`)
  }
  return found
}

describe('dependency cycles', () => {
  it('are the nodes that can be reached from themselves', () => {
    const node = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), (edges) => {
        expect(nodesOnCycles(itemsOf(10, edges))).toEqual(reachThemselves(10, edges))
      }),
      { seed: 20261111, numRuns: 500, verbose: true },
    )
  })

  it('are found in a chain of five thousand, without deep recursion', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => [index, (index + 1) % 5000] as const)
    expect(nodesOnCycles(chainOf(chain)).size).toBe(5000)
    expect(nodesOnCycles(chainOf(chain.slice(0, -1))).size).toBe(0)
  })
})

/** Like `itemsOf`, for at most one edge per node, in one pass. */
function chainOf(edges: Edges): readonly PreviewItem[] {
  return edges.map(([from, to]) => {
    const [item] = itemsOf(1, [[0, to]])
    return { ...item!, nodeId: nodeId(`n${from}`) }
  })
}
