import { describe, expect, it } from 'vitest'
import type { Annotation, MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { NodeId } from '#shared/foundation/index.ts'
import { extentOf, placeAnnotations } from './annotations.ts'
import type { Geometry, PlacedNode } from './geometry.ts'

const id = (name: string): NodeId => name as NodeId // tests name their nodes

/** root ─ a(a1) · b(hidden, folded away); each 100 × 30. `gone` lies in the trash. */
const PARENTS = { root: null, a: 'root', a1: 'a', b: 'root', hidden: 'b', gone: 'trash' } as const
const PLACES = { root: [0, 50], a: [150, 0], a1: [300, 0], b: [150, 100] } as const
const CHILDREN: Readonly<Record<string, readonly string[]>> = { root: ['a', 'b'], a: ['a1'] }

const nodes = Object.entries(PLACES).map(
  ([name, [x, y]]) =>
    ({
      node: { id: name },
      parentId: PARENTS[name as keyof typeof PARENTS],
      children: CHILDREN[name] ?? [],
      x,
      y,
      width: 100,
      height: 30,
      side: 'right',
      hangs: name === 'root' ? null : 'right',
      hue: 1,
    }) as unknown as PlacedNode, // only what is drawn over
)
const geometry: Geometry = {
  nodes,
  byId: new Map(nodes.map((placed) => [placed.node.id, placed])),
  bounds: { left: 0, top: 0, right: 400, bottom: 130 },
}

function place(kind: Annotation['kind'], ...names: string[]) {
  const map = {
    rootId: 'root',
    nodes: Object.fromEntries(Object.entries(PARENTS).map(([name, parentId]) => [name, { id: name, parentId }])),
    children: { floating: [], root: ['a', 'b'], a: ['a1'], b: ['hidden'] },
    annotations: [{ id: 'x', kind, nodeIds: names.map(id), text: '' }],
  } as unknown as MapSnapshot // only what is drawn over
  return placeAnnotations(map, geometry)
}

describe('[MM13] annotations', () => {
  it('frame a whole branch', () => {
    expect(place('boundary', 'a')[0]?.bounds).toEqual({ left: 144, top: -6, right: 406, bottom: 36 })
  })

  it('sum up outside the longest node, where the branch grows', () => {
    const [summary] = place('summary', 'a', 'b')
    expect(summary?.bounds).toMatchObject({ left: 406, top: 0, bottom: 130 })
    expect(summary?.label).toMatchObject({ align: 'start', y: 65 })
  })

  it('lead from one node to the other, with an arrow at the second', () => {
    const [relation] = place('relation', 'root', 'b')
    expect(relation?.path).toMatch(/^M100,65 /)
    expect(relation?.tip).toMatch(/^M150,115 /)
  })

  it('stand at the fold that hides a node', () => {
    expect(place('boundary', 'hidden')[0]?.bounds).toEqual({ left: 144, top: 94, right: 256, bottom: 136 })
  })

  it('are not drawn when no node is left, or both ends of a relation are in one fold', () => {
    expect(place('boundary', 'gone')).toEqual([])
    expect(place('relation', 'a', 'gone')).toEqual([])
    expect(place('relation', 'b', 'hidden')).toEqual([])
  })

  it('are part of what a map needs', () => {
    expect(extentOf(geometry, place('boundary', 'a'))).toEqual({ left: 0, top: -6, right: 406, bottom: 130 })
  })
})
