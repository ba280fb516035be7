import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { Geometry, PlacedNode } from './geometry.ts'
import type { Bounds, Position, Side } from './layout/tree-layout.ts'
import { isWithin } from './structure.ts'

/** Where what is dragged would go; `index` counts the siblings that are not dragged. */
export type Drop =
  | {
      readonly kind: 'child' | 'sibling'
      readonly parentId: NodeId
      readonly index: number
      readonly bar: Bounds
      readonly from: Position
    }
  | { readonly kind: 'float'; readonly position: Position }

// How near the pointer must be to count as at a node; beyond it lies open canvas.
const REACH = 14
const BAR = 2

/** What would happen if the nodes were dropped at a point; null where they cannot go. */
export function dropAt(
  map: MapSnapshot,
  geometry: Geometry,
  dragged: ReadonlySet<NodeId>,
  point: Position,
): Drop | null {
  const target = nodeAt(geometry, point)
  if (!target) return { kind: 'float', position: point }
  if ([...dragged].some((id) => isWithin(map, target.node.id, id))) return null
  const parent = target.parentId ? geometry.byId.get(target.parentId) : undefined
  const part = parent ? partOf(target, point) : 'inside'
  if (!parent || part === 'inside') {
    const others = (map.children[target.node.id] ?? []).filter((id) => !dragged.has(id))
    return { kind: 'child', parentId: target.node.id, index: others.length, bar: slotIn(target), from: outOf(target) }
  }
  const siblings = (map.children[parent.node.id] ?? []).filter((id) => !dragged.has(id))
  const index = siblings.indexOf(target.node.id) + (part === 'after' ? 1 : 0)
  return { kind: 'sibling', parentId: parent.node.id, index, bar: barBeside(target, part), from: outOf(parent) }
}

/** The node under a point, or the nearest one within reach. */
export function nodeAt({ nodes }: Geometry, { x, y }: Position, reach = REACH): PlacedNode | null {
  let best: PlacedNode | null = null
  let least = reach
  for (const placed of nodes) {
    const dx = Math.max(placed.x - x, 0, x - placed.x - placed.width)
    const dy = Math.max(placed.y - y, 0, y - placed.y - placed.height)
    const distance = Math.max(dx, dy)
    if (distance === 0) return placed
    if (distance < least) [best, least] = [placed, distance]
  }
  return best
}

/** The first and last third of a box, along its siblings, mean beside it; the rest, and whatever lies beyond it, in it. */
function partOf({ x, y, width, height, hangs }: PlacedNode, point: Position): 'before' | 'after' | 'inside' {
  const share = hangs === 'down' ? (point.x - x) / width : (point.y - y) / height
  return share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'inside'
}

function barBeside({ x, y, width, height, hangs }: PlacedNode, part: 'before' | 'after'): Bounds {
  if (hangs === 'down') {
    const at = part === 'before' ? x - 5 : x + width + 3
    return { left: at, right: at + BAR, top: y, bottom: y + height }
  }
  const at = part === 'before' ? y - 3 : y + height + 1
  return { left: x, right: x + width, top: at, bottom: at + BAR }
}

const SLOT = 44

function slotIn(parent: PlacedNode): Bounds {
  const { x, y } = outOf(parent)
  const gap = 16
  const side: Side = parent.side
  if (side === 'down') return { left: x - SLOT / 2, right: x + SLOT / 2, top: y + gap, bottom: y + gap + BAR }
  const left = side === 'right' ? x + gap : x - gap - SLOT
  return { left, right: left + SLOT, top: y - BAR / 2, bottom: y + BAR / 2 }
}

function outOf({ x, y, width, height, side }: PlacedNode): Position {
  if (side === 'down') return { x: x + width / 2, y: y + height }
  return { x: side === 'right' ? x + width : x, y: y + height / 2 }
}
