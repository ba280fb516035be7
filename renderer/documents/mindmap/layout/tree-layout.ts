import type { NodeLayout } from '#shared/documents/mindmap/index.ts'

/** A box to be placed, with what hangs under it; sizes in pixels at zoom 1. The same object means: nothing has changed. */
export type Block = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly depth: number
  /** Chosen for this node; null follows the parent. */
  readonly layout: NodeLayout | null
  readonly children: readonly Block[]
  /** A fold's count hangs beside the box, where its children would grow. */
  readonly folded: boolean
  /** How many nodes the branch has, folded ones too: what a map with two sides is balanced by. */
  readonly weight: number
}

/** Where a branch grows from its parent. */
export type Side = 'right' | 'left' | 'down'

export type Position = { readonly x: number; readonly y: number }
export type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A branch laid out around the top left corner of its own box: immutable, so it is reused wherever it hangs. */
export type Shape = { readonly bounds: Bounds; readonly children: readonly PlacedShape[] }
type PlacedShape = Position & {
  readonly block: Block
  /** Where it hangs on its parent, and where its own children grow. */
  readonly hangs: Side
  readonly side: Side
  readonly shape: Shape
}

/** Space between a parent and its children, and between neighbours, by depth of the children. */
const LEVEL_GAP = [0, 34, 26, 22] as const
const ROW_GAP = [40, 12, 4, 3] as const
// Side by side, boxes need more air than lines of text above each other.
const ACROSS_GAP = [40, 24, 12, 10] as const
const DOWN_GAP = [0, 40, 28, 26] as const

const gap = (gaps: readonly number[], depth: number): number => gaps[Math.min(depth, gaps.length - 1)] ?? 0

// Room for a fold's vein and count.
const FOLD_ROOM = { right: 44, left: 44, down: 30 } as const

/** Remembers branches that have not changed: an edit in a map of thousands lays out only the path to its root. */
export type ShapeMemo = WeakMap<Block, Map<Side, Shape>>

/**
 * Lays out a branch that grows to one side: every branch in a band of its own, so that nothing overlaps; siblings in
 * their order, a parent in the middle between its first and its last child. Pure; `memo` only saves time.
 */
export function shapeOf(block: Block, side: Side, memo: ShapeMemo): Shape {
  const known = memo.get(block)?.get(side)
  if (known) return known
  const shape = side === 'down' ? shapeDown(block, memo) : shapeBeside(block, block.children, side, memo)
  const sides = memo.get(block) ?? new Map<Side, Shape>()
  memo.set(block, sides.set(side, shape))
  return shape
}

/** Lays out a whole tree from its top: the only place where a map can grow to two sides. */
export function treeShape(top: Block, memo: ShapeMemo): Shape {
  if (top.layout !== 'both') return shapeOf(top, top.layout ?? 'right', memo)
  const right = countOnTheRight(top.children)
  const shapes = [
    shapeBeside(top, top.children.slice(0, right), 'right', memo),
    shapeBeside(top, top.children.slice(right), 'left', memo),
  ]
  return {
    bounds: shapes.reduce((all, { bounds }) => union(all, bounds), boundsOf(top, 'right')),
    children: shapes.flatMap(({ children }) => children),
  }
}

/** How many of the first branches go to the right, so that both sides carry about the same. */
export function countOnTheRight(children: readonly Block[]): number {
  const total = children.reduce((sum, { weight }) => sum + weight, 0)
  let before = 0
  for (const [index, { weight }] of children.entries()) {
    // The branch across the middle goes where the smaller part of it would be left over.
    if (before + weight / 2 > total / 2) return index
    before += weight
  }
  return children.length
}

/** The side to which a node's children grow when it hangs on `side` itself. */
export function sideOfChildren(layout: NodeLayout | null, side: Side): Side {
  if (layout === null) return side
  if (layout === 'down') return 'down'
  return side === 'down' ? 'right' : side
}

function shapeBeside(block: Block, children: readonly Block[], side: 'right' | 'left', memo: ShapeMemo): Shape {
  const between = gap(ROW_GAP, block.depth + 1)
  const away = gap(LEVEL_GAP, block.depth + 1)
  let cursor = 0
  const placed = children.map((child): PlacedShape => {
    const grows = sideOfChildren(child.layout, side)
    const shape = shapeOf(child, grows, memo)
    const x = side === 'right' ? block.width + away - shape.bounds.left : -away - shape.bounds.right
    const y = cursor - shape.bounds.top
    cursor += shape.bounds.bottom - shape.bounds.top + between
    return { block: child, hangs: side, side: grows, shape, x, y }
  })
  const band = Math.max(0, cursor - between)
  const offset = middleOf(placed, block.height, band, ({ y, block: child }) => y + child.height / 2)
  return settle(block, side, placed, { x: 0, y: -offset })
}

function shapeDown(block: Block, memo: ShapeMemo): Shape {
  const between = gap(ACROSS_GAP, block.depth + 1)
  const below = gap(DOWN_GAP, block.depth + 1)
  let cursor = 0
  const placed = block.children.map((child): PlacedShape => {
    const grows = sideOfChildren(child.layout, 'down')
    const shape = shapeOf(child, grows, memo)
    const x = cursor - shape.bounds.left
    cursor += shape.bounds.right - shape.bounds.left + between
    return { block: child, hangs: 'down', side: grows, shape, x, y: block.height + below - shape.bounds.top }
  })
  const band = Math.max(0, cursor - between)
  const offset = middleOf(placed, block.width, band, ({ x, block: child }) => x + child.width / 2)
  return settle(block, 'down', placed, { x: -offset, y: 0 })
}

/** Where a parent of `size` begins in the band of its children: centred over the first and the last, inside the band. */
function middleOf(
  placed: readonly PlacedShape[],
  size: number,
  band: number,
  centre: (child: PlacedShape) => number,
): number {
  const [first, last] = [placed[0], placed.at(-1)]
  if (!first || !last) return 0
  if (size >= band) return (band - size) / 2
  return Math.min(Math.max((centre(first) + centre(last)) / 2 - size / 2, 0), band - size)
}

function settle(block: Block, side: Side, placed: readonly PlacedShape[], by: Position): Shape {
  const children = placed.map((child) => ({ ...child, x: child.x + by.x, y: child.y + by.y }))
  const bounds = children.reduce(
    (all, { x, y, shape }) =>
      union(all, {
        left: shape.bounds.left + x,
        top: shape.bounds.top + y,
        right: shape.bounds.right + x,
        bottom: shape.bounds.bottom + y,
      }),
    boundsOf(block, side),
  )
  return { bounds, children }
}

function boundsOf({ width, height, folded }: Block, side: Side): Bounds {
  const room = folded ? FOLD_ROOM[side] : 0
  return {
    left: side === 'left' ? -room : 0,
    top: 0,
    right: width + (side === 'right' ? room : 0),
    bottom: height + (side === 'down' ? room : 0),
  }
}

export function union(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/** Visits every box of a laid out tree with its place, parents first. The top hangs nowhere. */
export function walkShape(
  top: Position & Hung,
  visit: (block: Block, x: number, y: number, side: Side, hangs: Side | null) => void,
): void {
  // No object for each box: this runs for thousands at every key.
  const walk = ({ block, side, hangs, shape }: Hung, x: number, y: number): void => {
    visit(block, x, y, side, hangs)
    for (const child of shape.children) walk(child, x + child.x, y + child.y)
  }
  walk(top, top.x, top.y)
}

type Hung = { readonly block: Block; readonly shape: Shape; readonly side: Side; readonly hangs: Side | null }
