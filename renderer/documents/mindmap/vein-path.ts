import type { Side } from './layout/tree-layout.ts'

type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly hangs: Side | null
}
/** Along the vein first, across it second: one drawing for all sides. */
type Point = readonly [along: number, across: number]

// The vein motif: orthogonal with small elbows (DESIGN.md).
const ELBOW = 7
const STEM = 10
const TRUNK = 13

/** SVG path from a parent to a child: out of the parent, along the stem, round the elbow, into the child. */
export function veinPath(parent: Box & { readonly depth: number }, child: Box): string {
  const side = child.hangs ?? 'right'
  const [from, to] = ends(parent, child, side)
  const draw = pen(side)
  const stem = from[0] + (parent.depth === 0 ? TRUNK : STEM)
  const rise = to[1] - from[1]
  const radius = Math.min(ELBOW, Math.abs(rise) / 2)
  if (radius < 0.5) return `M${draw(from)} L${draw(to)}`
  const turn = rise > 0 ? radius : -radius
  const start =
    parent.depth === 0
      ? `M${draw([stem, to[1] - turn])}`
      : `M${draw(from)} L${draw([stem - radius, from[1]])} Q${draw([stem, from[1]])} ${draw([stem, from[1] + turn])} ` +
        `L${draw([stem, to[1] - turn])}`
  return `${start} Q${draw([stem, to[1]])} ${draw([stem + radius, to[1]])} L${draw(to)}`
}

/** The trunk of a root: out of the box and along all its branches, one path for each side that has some. */
export function trunkPath(root: Box, children: readonly Box[]): readonly string[] {
  return (['right', 'left', 'down'] as const).flatMap((side) => {
    const across = children.filter(({ hangs }) => hangs === side).map((child) => ends(root, child, side)[1][1])
    const [from] = ends(root, root, side)
    if (across.length === 0) return []
    const draw = pen(side)
    const stem = from[0] + TRUNK
    const [first, last] = [Math.min(...across, from[1]), Math.max(...across, from[1])]
    const trim = (end: number, by: number): number => (Math.abs(end - from[1]) < ELBOW ? from[1] : end + by)
    return [
      `M${draw(from)} L${draw([stem, from[1]])} M${draw([stem, trim(first, ELBOW)])} L${draw([stem, trim(last, -ELBOW)])}`,
    ]
  })
}

function ends(parent: Box, child: Box, side: Side): readonly [Point, Point] {
  const middle = (box: Box): number => (side === 'down' ? box.x + box.width / 2 : box.y + box.height / 2)
  switch (side) {
    case 'right':
      return [
        [parent.x + parent.width, middle(parent)],
        [child.x, middle(child)],
      ]
    case 'left':
      return [
        [-parent.x, middle(parent)],
        [-(child.x + child.width), middle(child)],
      ]
    case 'down':
      return [
        [parent.y + parent.height, middle(parent)],
        [child.y, middle(child)],
      ]
  }
}

const pen =
  (side: Side) =>
  ([along, across]: Point): string =>
    side === 'down' ? `${across},${along}` : `${side === 'left' ? -along : along},${across}`
