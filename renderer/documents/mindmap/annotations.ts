import type { NodeId } from '#shared/foundation/index.ts'
import type { Annotation, MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { Geometry, PlacedNode } from './geometry.ts'
import { type Bounds, type Position, type Side, union } from './layout/tree-layout.ts'
import { placeIn } from './map-commands.ts'

/** A boundary, summary or relation as it is drawn. */
export type PlacedAnnotation = {
  readonly annotation: Annotation
  /** Its line, and the tip of an arrow. */
  readonly path: string
  readonly tip: string | null
  /** Where its words begin, end or stand around, at half their height. */
  readonly label: Position & { readonly align: 'start' | 'middle' | 'end' }
  /** What it takes of the map, words left out. */
  readonly bounds: Bounds
  /** The hue of the branch it belongs to. */
  readonly hue: number | null
}

const BOUNDARY_PAD = 6
const RADIUS = 8
const BRACE = 12
const BOW = 56
const ARROW = 7

/** Draws what can be drawn: nodes in folded branches stand for the fold, and what has no node left is not there. */
export function placeAnnotations(map: MapSnapshot, geometry: Geometry): readonly PlacedAnnotation[] {
  return map.annotations.flatMap((annotation) => {
    const nodes = [...new Set(annotation.nodeIds.flatMap((id) => shownFor(map, geometry, id) ?? []))]
    const [first, second] = nodes
    if (!first) return []
    if (annotation.kind === 'relation') return second ? [relation(annotation, first, second)] : []
    const box = nodes.map((node) => branchBounds(geometry, node)).reduce(union)
    return [annotation.kind === 'boundary' ? boundary(annotation, first, box) : summary(annotation, first, box)]
  })
}

/** All of a map, with what is drawn over it. */
export function extentOf({ bounds }: Geometry, annotations: readonly PlacedAnnotation[]): Bounds {
  return annotations.reduce((all, placed) => union(all, placed.bounds), bounds)
}

/** The node itself, or the folded one that hides it. */
function shownFor(map: MapSnapshot, { byId }: Geometry, id: NodeId): PlacedNode | null {
  for (let at: NodeId | undefined = id; at; at = placeIn(map, at)?.parentId) {
    const placed = byId.get(at)
    if (placed) return placed
  }
  return null
}

function branchBounds(geometry: Geometry, { x, y, width, height, children }: PlacedNode): Bounds {
  return children
    .flatMap((id) => geometry.byId.get(id) ?? [])
    .reduce((all, child) => union(all, branchBounds(geometry, child)), {
      left: x,
      top: y,
      right: x + width,
      bottom: y + height,
    })
}

function boundary(annotation: Annotation, { hue }: PlacedNode, box: Bounds): PlacedAnnotation {
  const bounds = {
    left: box.left - BOUNDARY_PAD,
    top: box.top - BOUNDARY_PAD,
    right: box.right + BOUNDARY_PAD,
    bottom: box.bottom + BOUNDARY_PAD,
  }
  const { left, top, right, bottom } = bounds
  const path =
    `M${left + RADIUS},${top} H${right - RADIUS} Q${right},${top} ${right},${top + RADIUS} V${bottom - RADIUS} ` +
    `Q${right},${bottom} ${right - RADIUS},${bottom} H${left + RADIUS} Q${left},${bottom} ${left},${bottom - RADIUS} ` +
    `V${top + RADIUS} Q${left},${top} ${left + RADIUS},${top} Z`
  return { annotation, path, tip: null, label: { x: left + RADIUS + 4, y: top, align: 'start' }, bounds, hue }
}

function summary(annotation: Annotation, { hue, hangs }: PlacedNode, box: Bounds): PlacedAnnotation {
  const side: Side = hangs ?? 'right'
  const half = BRACE / 2
  if (side === 'down') {
    const [y, middle] = [box.bottom + half, (box.left + box.right) / 2]
    const path = `M${box.left},${y} q0,${half} ${half},${half} H${middle - half} q${half},0 ${half},${half} q0,${-half} ${half},${-half} H${box.right - half} q${half},0 ${half},${-half}`
    const bounds = { left: box.left, right: box.right, top: y, bottom: y + BRACE }
    return { annotation, path, tip: null, label: { x: middle, y: y + BRACE + 12, align: 'middle' }, bounds, hue }
  }
  const out = side === 'right' ? half : -half
  const x = side === 'right' ? box.right + half : box.left - half
  const middle = (box.top + box.bottom) / 2
  const path = `M${x},${box.top} q${out},0 ${out},${half} V${middle - half} q0,${half} ${out},${half} q${-out},0 ${-out},${half} V${box.bottom - half} q0,${half} ${-out},${half}`
  const tip = x + 2 * out
  const bounds = { left: Math.min(x, tip), right: Math.max(x, tip), top: box.top, bottom: box.bottom }
  const label = { x: tip + out, y: middle, align: side === 'right' ? 'start' : 'end' } as const
  return { annotation, path, tip: null, label, bounds, hue }
}

function relation(annotation: Annotation, from: PlacedNode, to: PlacedNode): PlacedAnnotation {
  // From the sides that look at each other; above each other, both bow out to the side they grow to.
  const toTheRight = to.x >= from.x + from.width
  const toTheLeft = to.x + to.width <= from.x
  const outwards = from.hangs === 'left' ? -1 : 1
  const leave = toTheRight ? 1 : toTheLeft ? -1 : outwards
  const arrive = toTheRight ? -1 : toTheLeft ? 1 : outwards
  const start = edge(from, leave)
  const end = edge(to, arrive)
  const [c1, c2] = [
    { x: start.x + leave * BOW, y: start.y },
    { x: end.x + arrive * BOW, y: end.y },
  ]
  const base = end.x + arrive * ARROW
  const path = `M${start.x},${start.y} C${c1.x},${c1.y} ${c2.x},${c2.y} ${base},${end.y}`
  const tip = `M${end.x},${end.y} L${base},${end.y - ARROW / 2} L${base},${end.y + ARROW / 2} Z`
  const label = {
    x: (start.x + 3 * c1.x + 3 * c2.x + end.x) / 8,
    y: (start.y + end.y) / 2,
    align: 'middle',
  } as const
  const bounds = {
    left: Math.min(start.x, end.x, label.x),
    right: Math.max(start.x, end.x, label.x),
    top: Math.min(start.y, end.y),
    bottom: Math.max(start.y, end.y),
  }
  return { annotation, path, tip, label, bounds, hue: null }
}

function edge({ x, y, width, height }: PlacedNode, side: number): Position {
  return { x: side > 0 ? x + width : x, y: y + height / 2 }
}
