import { memo, type ReactNode, useMemo } from 'react'
import type { CanvasWindow } from './canvas-window.ts'
import type { Geometry, PlacedNode } from './geometry.ts'
import { hueOf } from './hue.ts'
import { trunkPath, veinPath } from './vein-path.ts'

export type Vein = {
  readonly key: string
  readonly d: string
  readonly stroke: string
  readonly width: number
  readonly dashed: boolean
}

/** The veins of a map that reach into a window: a trunk in accent from the root, then each child in its branch's hue. */
export function veinsIn({ nodes, byId }: Geometry, rect: CanvasWindow['rect']): readonly Vein[] {
  const veins: Vein[] = []
  for (const parent of nodes) {
    const first = byId.get(parent.children[0] ?? parent.node.id)
    const last = byId.get(parent.children.at(-1) ?? parent.node.id)
    if (!first || !last || first === parent || !reaches(parent, first, last, rect)) continue
    const children = parent.children.flatMap((id) => byId.get(id) ?? [])
    if (parent.depth === 0) {
      for (const d of trunkPath(parent, children)) {
        veins.push({ key: `${parent.node.id} ${d}`, d, stroke: 'var(--accent)', width: 2.25, dashed: false })
      }
    }
    for (const child of children) {
      if (!reaches(parent, child, child, rect)) continue
      veins.push({
        key: child.node.id,
        d: veinPath(parent, child),
        stroke: hueOf(child.hue),
        width: child.depth === 1 ? 1.75 : 1.25,
        dashed: child.facts.idea || child.facts.link?.state === 'pending',
      })
    }
  }
  return veins
}

function reaches(parent: PlacedNode, first: PlacedNode, last: PlacedNode, rect: CanvasWindow['rect']): boolean {
  return (
    Math.min(parent.x, first.x, last.x) <= rect.right &&
    Math.max(parent.x + parent.width, first.x + first.width, last.x + last.width) >= rect.left &&
    Math.min(parent.y, first.y, last.y) <= rect.bottom &&
    Math.max(parent.y + parent.height, first.y + first.height, last.y + last.height) >= rect.top
  )
}

/** All veins of the window, under the nodes. */
export const Veins = memo(function Veins({
  geometry,
  rect,
}: {
  readonly geometry: Geometry
  readonly rect: CanvasWindow['rect']
}): ReactNode {
  const veins = useMemo(() => veinsIn(geometry, rect), [geometry, rect])
  return (
    <svg className="map-veins" aria-hidden>
      {veins.map(({ key, d, stroke, width, dashed }) => (
        <path
          key={key}
          d={d}
          fill="none"
          stroke={stroke}
          strokeWidth={width}
          {...(dashed ? { strokeDasharray: '4 3' } : {})}
        />
      ))}
    </svg>
  )
})
