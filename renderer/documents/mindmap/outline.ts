import type { NodeId } from '#shared/foundation/index.ts'
import { FLOATING, type MapSnapshot, type NodeSnapshot } from '#shared/documents/mindmap/index.ts'

/** A node that is not hidden inside a folded branch, with what the screen needs to know of its place. */
export type VisibleNode = {
  readonly node: NodeSnapshot
  /** 0 for the root and for floating topics. */
  readonly depth: number
  readonly parentId: NodeId | null
  /** Which level-1 branch it belongs to, counted from 0: the branch keeps its colour. `null` for tops. */
  readonly branch: number | null
  readonly children: readonly NodeId[]
  /** How many nodes a fold hides under it; 0 when open or a leaf. */
  readonly hidden: number
}

/** The visible nodes in reading order (a branch before its next sibling): also the order of the outline for screen readers. */
export function visibleNodes(map: MapSnapshot): readonly VisibleNode[] {
  const visible: VisibleNode[] = []
  const visit = (id: NodeId, depth: number, parentId: NodeId | null, branch: number | null): void => {
    const node = map.nodes[id]
    if (!node) return
    const children = map.children[id] ?? []
    const folded = node.collapsed && children.length > 0
    visible.push({
      node,
      depth,
      parentId,
      branch,
      children: folded ? [] : children,
      hidden: folded ? countBelow(map, id) : 0,
    })
    if (folded) return
    children.forEach((child, index) => visit(child, depth + 1, id, depth === 0 ? index : branch))
  }
  visit(map.rootId, 0, null, null)
  for (const id of map.children[FLOATING] ?? []) visit(id, 0, null, null)
  return visible
}

function countBelow(map: MapSnapshot, id: NodeId): number {
  return (map.children[id] ?? []).reduce((sum, child) => sum + 1 + countBelow(map, child), 0)
}
