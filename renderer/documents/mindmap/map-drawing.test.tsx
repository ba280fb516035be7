import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { NodeId } from '#shared/foundation/index.ts'
import { EMPTY_NODE, type MapSnapshot, type NodeSnapshot } from '#shared/documents/mindmap/index.ts'
import { createGeometry } from './geometry.ts'
import { drawingSize, MapDrawing } from './map-drawing.tsx'
import { outlineOf } from './outline.ts'

const id = (name: string): NodeId => name as NodeId // tests name their nodes
const blob = 'a'.repeat(64)

const BARE = { ...EMPTY_NODE, order: '', deleted: false }

function mapOf(...below: readonly (Partial<NodeSnapshot> & { readonly text: string })[]): MapSnapshot {
  const root: NodeSnapshot = { ...BARE, id: id('root'), parentId: null, text: '双11', layout: 'left' }
  const branch: NodeSnapshot = { ...BARE, id: id('branch'), parentId: id('root'), text: '视觉' }
  const leaves = below.map((leaf, index): NodeSnapshot => ({
    ...BARE,
    id: id(`leaf${index}`),
    parentId: id('branch'),
    ...leaf,
  }))
  return {
    title: '双11',
    rootId: id('root'),
    nodes: Object.fromEntries([root, branch, ...leaves].map((node) => [node.id, node])),
    children: { root: [branch.id], branch: leaves.map((leaf) => leaf.id), floating: [] } as MapSnapshot['children'],
    trash: [],
    annotations: [],
  }
}

function drawn(map: MapSnapshot, pictures: ReadonlyMap<string, string> = new Map()): SVGSVGElement {
  const geometry = createGeometry()(outlineOf(map), {
    measure: (text) => text.length * 13,
    family: 'sans-serif',
    facts: new Map(),
    dueTextOf: () => '',
  })
  const drawing = { geometry, annotations: [], today: '2026-10-20', family: 'sans-serif', pictures }
  const svg = renderToStaticMarkup(<MapDrawing {...drawing} />)
  const element = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  expect(Number(element.getAttribute('width'))).toBe(drawingSize(drawing).width)
  return element as unknown as SVGSVGElement // what the drawing's outermost element is
}

it('draws every text, also one with signs of markup, as a document of its own', () => {
  const svg = drawn(mapOf({ text: '<主图> & "详情"' }, { text: '短视频' }))
  expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toEqual([
    '双11',
    '视觉',
    '<主图> & "详情"',
    '短视频',
  ])
})

it('draws markers, those with a glyph and those a colleague typed', () => {
  const svg = drawn(mapOf({ text: '主图', markers: ['priority-1', 'flag', '🔥'] }))
  expect(svg.querySelectorAll('svg svg rect')).toHaveLength(4)
  expect(svg.querySelector('.lucide-flag')).not.toBeNull()
  expect(svg.textContent).toContain('🔥')
  expect(svg.querySelector('span')).toBeNull()
})

it('puts the count of a fold where the branch would grow', () => {
  const map = mapOf({ text: '主图' }, { text: '详情' })
  const branch = map.nodes[id('branch')]
  if (!branch) throw new Error('no branch')
  const svg = drawn({ ...map, nodes: { ...map.nodes, [branch.id]: { ...branch, collapsed: true } } })
  const count = [...svg.querySelectorAll('text')].find((text) => text.textContent === '2')
  const name = [...svg.querySelectorAll('tspan')].find((text) => text.textContent === '视觉')
  // The map grows to the left.
  expect(Number(count?.getAttribute('x'))).toBeLessThan(Number(name?.getAttribute('x')))
})

it('draws a picture above the words, and leaves out one that is not on this computer', () => {
  const map = mapOf({ text: '参考', image: { blob, width: 400, height: 300 } })
  expect(drawn(map).querySelector('image')).toBeNull()
  const svg = drawn(map, new Map([[blob, 'data:image/png;base64,AA']]))
  const image = svg.querySelector('image')
  expect(image?.getAttribute('href')).toBe('data:image/png;base64,AA')
  const words = [...svg.querySelectorAll('tspan')].find((text) => text.textContent === '参考')
  const bottom = Number(image?.getAttribute('y')) + Number(image?.getAttribute('height'))
  expect(Number(words?.getAttribute('y'))).toBeGreaterThan(bottom)
})
