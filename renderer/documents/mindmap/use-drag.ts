import { useMemo, useState } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { PlacedNode } from './geometry.ts'
import type { Position } from './layout/block-layout.ts'
import { isWithin } from './structure.ts'

type Drag = { readonly id: NodeId; readonly position: Position; readonly target: NodeId | null }

/** A node being dragged to another parent: previews locally, moves once when dropped. */
export function useDrag(
  map: MapSnapshot,
  placed: readonly PlacedNode[],
  onMove: (id: NodeId, parentId: NodeId) => void,
): {
  readonly nodes: readonly PlacedNode[]
  readonly target: NodeId | null
  readonly over: (id: NodeId, position: Position) => void
  readonly drop: (id: NodeId) => void
} {
  const [drag, setDrag] = useState<Drag | null>(null)
  const nodes = useMemo(
    () => (drag ? placed.map((node) => (node.node.id === drag.id ? { ...node, ...drag.position } : node)) : placed),
    [placed, drag],
  )
  return {
    nodes,
    target: drag?.target ?? null,
    over: (id, position) => setDrag({ id, position, target: dropTarget(map, placed, id, position) }),
    drop: (id) => {
      if (drag?.target && map.nodes[id]?.parentId !== drag.target) onMove(id, drag.target)
      setDrag(null)
    },
  }
}

/** The node under the left edge of what is dragged, unless it hangs in the dragged branch itself. */
function dropTarget(map: MapSnapshot, placed: readonly PlacedNode[], id: NodeId, { x, y }: Position): NodeId | null {
  const dragged = placed.find(({ node }) => node.id === id)
  if (!dragged) return null
  const middle = y + dragged.height / 2
  const under = placed.find(
    (other) =>
      x >= other.x - 8 && x <= other.x + other.width + 24 && middle >= other.y && middle <= other.y + other.height,
  )
  return under && !isWithin(map, under.node.id, id) ? under.node.id : null
}
