import type { NodeId } from '#shared/foundation/index.ts'
import { BRANCH_HUES, FLOATING, type MapSnapshot, type NodeSnapshot } from '#shared/documents/mindmap/index.ts'

/** A node that is not hidden inside a folded branch, with what the screen needs to know of its place. */
export type VisibleNode = {
  readonly node: NodeSnapshot
  /** 0 for the root and for floating topics. */
  readonly depth: number
  readonly parentId: NodeId | null
  /** The branch keeps its colour: 1 to 7, chosen by hand or by the place of its level-1 branch. `null` for tops. */
  readonly hue: number | null
  readonly children: readonly NodeId[]
  /** How many nodes a fold hides under it; 0 when open or a leaf. */
  readonly hidden: number
}

/** The visible nodes in reading order (a branch before its next sibling): also the order of the outline for screen readers. */
export type Outline = {
  readonly nodes: readonly VisibleNode[]
  readonly byId: ReadonlyMap<NodeId, VisibleNode>
}

/** Another way to look at a map than whole and folded as it is. */
export type View = {
  /** Shows one branch alone. */
  readonly top: NodeId | null
  /** Is visible whatever is folded above it. */
  readonly reveal: NodeId | null
}

const WHOLE: View = { top: null, reveal: null }

/**
 * What of a map is visible. A node that looks as it did in `last` is the same object, so
 * that sizes and boxes made for it can be kept.
 */
export function outlineOf(map: MapSnapshot, last?: Outline, { top, reveal }: View = WHOLE): Outline {
  const unfolded = new Set(reveal ? ancestorsOf(map, reveal) : [])
  const nodes: VisibleNode[] = []
  const byId = new Map<NodeId, VisibleNode>()
  const visit = (id: NodeId, depth: number, parentId: NodeId | null, inherited: number | null): void => {
    const node = map.nodes[id]
    if (!node) return
    const below = map.children[id] ?? NONE
    // The top of what is shown is never folded: a branch looked at alone would be one box.
    const folded = node.collapsed && !unfolded.has(id) && below.length > 0 && (depth > 0 || id !== (top ?? map.rootId))
    const hue = node.hue ?? inherited
    const children = folded ? NONE : below
    const hidden = folded ? countBelow(map, id) : 0
    const before = last?.byId.get(id)
    const same =
      before?.node === node &&
      before.depth === depth &&
      before.parentId === parentId &&
      before.hue === hue &&
      before.children === children &&
      before.hidden === hidden
    const visible = same ? before : { node, depth, parentId, hue, children, hidden }
    nodes.push(visible)
    byId.set(id, visible)
    for (const [index, child] of children.entries()) {
      visit(child, depth + 1, id, depth === 0 && node.hue === null && top === null ? hueOfBranch(index) : hue)
    }
  }
  visit(top ?? map.rootId, 0, null, top ? branchHueOf(map, top) : null)
  if (!top) for (const id of map.children[FLOATING] ?? NONE) visit(id, 0, null, null)
  return { nodes, byId }
}

const NONE: readonly NodeId[] = Object.freeze([])

function ancestorsOf(map: MapSnapshot, id: NodeId): readonly NodeId[] {
  const parent = map.nodes[id]?.parentId
  return !parent || parent === FLOATING || parent === 'trash' ? [] : [parent, ...ancestorsOf(map, parent)]
}

function hueOfBranch(index: number): number {
  return (index % BRANCH_HUES) + 1
}

/** The hue a branch has in the whole map, for when it is shown alone. */
function branchHueOf(map: MapSnapshot, id: NodeId): number | null {
  const node = map.nodes[id]
  if (!node) return null
  if (node.hue !== null) return node.hue
  const parent = node.parentId
  if (parent === null || parent === FLOATING || parent === 'trash') return null
  const inherited = branchHueOf(map, parent)
  const isTop = map.nodes[parent]?.parentId === null || map.nodes[parent]?.parentId === FLOATING
  return inherited ?? (isTop ? hueOfBranch((map.children[parent] ?? NONE).indexOf(id)) : null)
}

function countBelow(map: MapSnapshot, id: NodeId): number {
  return (map.children[id] ?? NONE).reduce((sum, child) => sum + 1 + countBelow(map, child), 0)
}
