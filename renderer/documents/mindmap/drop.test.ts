import { describe, expect, it } from 'vitest'
import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { dropAt, nodeAt } from './drop.ts'
import type { Geometry, PlacedNode } from './geometry.ts'

const id = (name: string): NodeId => name as NodeId // tests name their nodes

/** root ─ a · b(b1), each 100 × 30, on a grid. */
const PARENTS = { root: null, a: 'root', b: 'root', b1: 'b' } as const
const CHILDREN = { root: ['a', 'b'], b: ['b1'], floating: [] }
const PLACES = { root: [0, 50], a: [150, 0], b: [150, 100], b1: [300, 100] } as const

const map = {
  rootId: 'root',
  nodes: Object.fromEntries(Object.entries(PARENTS).map(([name, parentId]) => [name, { id: name, parentId }])),
  children: CHILDREN,
} as unknown as MapSnapshot // only what a drop looks at

const nodes = Object.entries(PLACES).map(
  ([name, [x, y]]) =>
    ({
      node: { id: name },
      parentId: PARENTS[name as keyof typeof PARENTS],
      x,
      y,
      width: 100,
      height: 30,
      side: 'right',
      hangs: name === 'root' ? null : 'right',
    }) as unknown as PlacedNode, // only what a drop looks at
)
const geometry: Geometry = {
  nodes,
  byId: new Map(nodes.map((placed) => [placed.node.id, placed])),
  bounds: { left: 0, top: 0, right: 400, bottom: 130 },
}
const drop = (dragged: string, x: number, y: number) => dropAt(map, geometry, new Set([id(dragged)]), { x, y })

describe('dropping a node', () => {
  it('makes it a child in the middle of a node and a sibling at its edges', () => {
    expect(drop('b1', 200, 15)).toMatchObject({ kind: 'child', parentId: 'a', index: 0 })
    expect(drop('b1', 200, 2)).toMatchObject({ kind: 'sibling', parentId: 'root', index: 0 })
    expect(drop('b1', 200, 29)).toMatchObject({ kind: 'sibling', parentId: 'root', index: 1 })
  })

  it('counts places without what is dragged', () => {
    expect(drop('a', 200, 129)).toMatchObject({ kind: 'sibling', parentId: 'root', index: 1 })
  })

  it('never goes into the branch that is dragged', () => {
    expect(drop('b', 350, 115)).toBeNull()
    expect(drop('b', 200, 115)).toBeNull()
  })

  it('floats on open canvas', () => {
    expect(drop('b1', 200, 400)).toEqual({ kind: 'float', position: { x: 200, y: 400 } })
    expect(nodeAt(geometry, { x: 200, y: 40 })?.node.id).toBe('a')
    expect(nodeAt(geometry, { x: 200, y: 60 })).toBeNull()
  })
})
