/** A point on the canvas. */
type Point = { readonly x: number; readonly y: number }

// The vein motif: orthogonal with small elbows (DESIGN.md).
const ELBOW = 8

/** SVG path from a parent's right edge to a child's left edge: out, along the stem, into the child. */
export function veinPath(from: Point, to: Point): string {
  const stem = from.x + Math.max(ELBOW + 4, (to.x - from.x) / 2)
  const rise = to.y - from.y
  const radius = Math.min(ELBOW, Math.abs(rise) / 2)
  if (radius < 0.5) return `M${from.x},${from.y} H${to.x}`
  const turn = rise > 0 ? radius : -radius
  return (
    `M${from.x},${from.y} H${stem - radius} Q${stem},${from.y} ${stem},${from.y + turn} ` +
    `V${to.y - turn} Q${stem},${to.y} ${stem + radius},${to.y} H${to.x}`
  )
}
