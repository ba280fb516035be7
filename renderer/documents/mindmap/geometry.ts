import type { NodeId } from '#shared/foundation/index.ts'
import type { NodeLinkView } from '#shared/engine/index.ts'
import { factsIn, type NodeFacts } from './facts.ts'
import { type MeasureText, textBox } from './layout/measure.ts'
import {
  type Block,
  type Bounds,
  type Position,
  type ShapeMemo,
  type Side,
  sideOfChildren,
  treeShape,
  union,
  walkShape,
} from './layout/tree-layout.ts'
import type { Outline, VisibleNode } from './outline.ts'
import { pictureSize, type PictureSize, wordsTop } from './picture.ts'

/** A node with everything needed to draw it; the same object until something of it changes. */
export type PlacedNode = VisibleNode &
  Position &
  NodeSize & {
    readonly facts: NodeFacts
    /** Where its children grow. */
    readonly side: Side
    /** Where it hangs on its parent; null for tops. */
    readonly hangs: Side | null
  }

type NodeSize = {
  readonly width: number
  readonly height: number
  readonly lines: number
  /** Of the picture above the words. */
  readonly picture: PictureSize | null
}

/** A map as it is drawn. */
export type Geometry = {
  readonly nodes: readonly PlacedNode[]
  readonly byId: ReadonlyMap<NodeId, PlacedNode>
  readonly bounds: Bounds
}

/** How a level looks (DESIGN.md, Map node): sizes in pixels, text as a CSS font. */
export type LevelStyle = {
  readonly fontSize: number
  readonly weight: number
  readonly lineHeight: number
  readonly minHeight: number
  readonly padding: number
}

const ROOT_STYLE: LevelStyle = { fontSize: 14, weight: 600, lineHeight: 20, minHeight: 40, padding: 14 }
const BRANCH_STYLE: LevelStyle = { fontSize: 13, weight: 600, lineHeight: 18, minHeight: 30, padding: 8 }
/** What most nodes look like. */
export const NODE_STYLE: LevelStyle = { fontSize: 13, weight: 400, lineHeight: 18, minHeight: 22, padding: 6 }
const BOLD_STYLE: LevelStyle = { ...NODE_STYLE, weight: 600 }

/** A floating topic is a thought of its own, not a second root. */
export function styleOf({ depth, parentId, node }: Pick<VisibleNode, 'depth' | 'parentId' | 'node'>): LevelStyle {
  if (depth === 0) return parentId === null && node.parentId === null ? ROOT_STYLE : BRANCH_STYLE
  if (depth === 1) return BRANCH_STYLE
  return node.bold ? BOLD_STYLE : NODE_STYLE
}

// Widths of what stands beside the text; node-view.tsx draws them with the same numbers.
export const GLYPH = 20
export const BADGE = 18
export const AVATAR = 20
const LATE_COUNT = 9
const DUE_GAP = 10
const PART_GAP = 8

/** A section is linked to no task of its own: it shows no glyph. */
export function hasGlyph(link: NodeLinkView | undefined): boolean {
  return link !== undefined && (link.task !== null || link.state !== 'linked')
}

/** Whether a node tells how late its branch is: the level of the branches, and wherever a fold hides it. */
export function showsLateness({ depth, hidden }: VisibleNode, { progress }: NodeFacts): boolean {
  return progress !== null && progress.late > 0 && (depth === 1 || hidden > 0)
}

/** Whether a node carries the ring of its branch. */
export function showsRing({ depth }: VisibleNode, { progress, link }: NodeFacts): boolean {
  return progress !== null && depth > 0 && (depth === 1 || (link !== undefined && progress.total > 1))
}

/** Everything beside the text, in pixels; `before` are glyph and markers. */
function besidesText(visible: VisibleNode, facts: NodeFacts, due: number): number {
  const { node, depth } = visible
  const isRoot = node.parentId === null && depth === 0
  const before =
    (isRoot ? BADGE + 8 : 0) + (hasGlyph(facts.link) || facts.idea ? GLYPH : 0) + node.markers.length * BADGE
  const after = (node.note === '' ? 0 : BADGE) + (node.reference === null ? 0 : BADGE)
  const late = showsLateness(visible, facts) ? BADGE + LATE_COUNT * String(facts.progress?.late).length : 0
  const plan = late + (showsRing(visible, facts) ? BADGE : 0) + due + (facts.owner ? AVATAR : 0)
  return before + after + plan + (plan > 0 && due === 0 ? PART_GAP : 0)
}

export type GeometryOptions = {
  readonly measure: MeasureText
  readonly family: string
  readonly facts: ReadonlyMap<NodeId, NodeFacts>
  readonly dueTextOf: (link: NodeLinkView) => string
}

type Sized = { readonly facts: NodeFacts; readonly size: NodeSize }

/**
 * Sizes and places visible nodes. Answers are a pure function of what it is given; what has not changed since the last
 * call is neither measured nor laid out again. One for each `measure`, whose font it remembers.
 */
export function createGeometry(): (outline: Outline, options: GeometryOptions) => Geometry {
  const sizes = new WeakMap<VisibleNode, Sized>()
  const shapes: ShapeMemo = new WeakMap()
  let blocks = new Map<NodeId, Block>()
  let last = new Map<NodeId, Placing>()

  const sizeOf = (visible: VisibleNode, options: GeometryOptions): Sized => {
    const facts = factsIn(options.facts, visible.node.id)
    const known = sizes.get(visible)
    if (known?.facts === facts) return known
    const sized = { facts, size: measureNode(visible, facts, options) }
    sizes.set(visible, sized)
    return sized
  }

  return (outline, options) => {
    const next = new Map<NodeId, Block>()
    const blockOf = (id: NodeId): Block | null => {
      const visible = outline.byId.get(id)
      if (!visible) return null
      const children = visible.children.flatMap((child) => blockOf(child) ?? [])
      const block = reuseBlock(blocks.get(id), visible, sizeOf(visible, options).size, children)
      next.set(id, block)
      return block
    }
    const nodes: PlacedNode[] = []
    const byId = new Map<NodeId, PlacedNode>()
    const placings = new Map<NodeId, Placing>()
    const add = (id: NodeId, x: number, y: number, side: Side, hangs: Side | null): void => {
      const visible = outline.byId.get(id)
      if (!visible) return
      const placing = place(last.get(id), visible, sizeOf(visible, options), { x, y, side, hangs })
      placings.set(id, placing)
      nodes.push(placing.placed)
      byId.set(id, placing.placed)
    }
    const origin = outline.nodes[0]
    let bounds: Bounds = { left: 0, top: 0, right: 0, bottom: 0 }
    for (const visible of outline.nodes) {
      if (visible.depth > 0) continue
      const block = blockOf(visible.node.id)
      if (!block) continue
      const shape = treeShape(block, shapes)
      const { x, y } =
        visible === origin
          ? { x: 0, y: 0 }
          : (visible.node.position ?? { x: -shape.bounds.left, y: bounds.bottom + FLOATING_GAP - shape.bounds.top })
      const side = sideOfChildren(block.layout, 'right')
      walkShape({ block, shape, side, hangs: null, x, y }, (each, left, top, grows, hangs) =>
        add(each.id as NodeId, left, top, grows, hangs),
      )
      bounds = union(bounds, {
        left: shape.bounds.left + x,
        top: shape.bounds.top + y,
        right: shape.bounds.right + x,
        bottom: shape.bounds.bottom + y,
      })
    }
    blocks = next
    last = placings
    return { nodes, byId, bounds }
  }
}

const FLOATING_GAP = 40

function measureNode(visible: VisibleNode, facts: NodeFacts, options: GeometryOptions): NodeSize {
  const style = styleOf(visible)
  const font = `${style.weight} ${style.fontSize}px ${options.family}`
  const text = textBox(visible.node.text || '\u3000\u3000', font, options.measure)
  const dueText = facts.link ? options.dueTextOf(facts.link) : ''
  const due = dueText === '' ? 0 : Math.ceil(options.measure(dueText, `400 12px ${options.family}`)) + DUE_GAP
  const picture = pictureSize(visible.node.image)
  const words = Math.max(style.minHeight, text.lines * style.lineHeight + (text.lines > 1 ? 8 : 4))
  return {
    width: Math.max(text.width + besidesText(visible, facts, due), picture?.width ?? 0) + style.padding * 2 + 2,
    height: words + wordsTop(picture, style.padding),
    lines: text.lines,
    picture,
  }
}

function reuseBlock(
  before: Block | undefined,
  visible: VisibleNode,
  size: NodeSize,
  children: readonly Block[],
): Block {
  const { node, depth, hidden } = visible
  const weight = children.reduce((sum, child) => sum + child.weight, 1 + hidden)
  const isSame =
    before !== undefined &&
    before.width === size.width &&
    before.height === size.height &&
    before.depth === depth &&
    before.layout === node.layout &&
    before.folded === hidden > 0 &&
    before.weight === weight &&
    before.children.length === children.length &&
    before.children.every((child, index) => child === children[index])
  if (isSame) return before
  const { width, height } = size
  return { id: node.id, width, height, depth, layout: node.layout, folded: hidden > 0, weight, children }
}

type Spot = Position & Pick<PlacedNode, 'side' | 'hangs'>

/** A placed node and what it was made of. */
type Placing = { readonly visible: VisibleNode; readonly sized: Sized; readonly placed: PlacedNode }

function place(before: Placing | undefined, visible: VisibleNode, sized: Sized, spot: Spot): Placing {
  const isSame =
    before?.visible === visible &&
    before.sized === sized &&
    before.placed.x === spot.x &&
    before.placed.y === spot.y &&
    before.placed.side === spot.side &&
    before.placed.hangs === spot.hangs
  if (isSame) return before
  return { visible, sized, placed: { ...visible, ...sized.size, facts: sized.facts, ...spot } }
}
