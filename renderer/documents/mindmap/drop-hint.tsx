import type { ReactNode } from 'react'
import type { Drop } from './drop.ts'

/** Where a dragged node would go: a bar in the slot and a dashed vein from its new parent. */
export function DropHint({ drop }: { readonly drop: Drop }): ReactNode {
  if (drop.kind === 'float') {
    const { x, y } = drop.position
    return <div className="map-drop-float" style={{ left: x, top: y }} />
  }
  const { bar, from } = drop
  const end = {
    x: from.x <= bar.left ? bar.left : from.x >= bar.right ? bar.right : from.x,
    y: (bar.top + bar.bottom) / 2,
  }
  return (
    <>
      <svg className="map-veins map-veins-above" aria-hidden>
        <path
          d={`M${from.x},${from.y} L${end.x},${end.y}`}
          stroke="var(--accent)"
          strokeWidth={1.5}
          strokeDasharray="4 3"
          fill="none"
        />
      </svg>
      <div
        className="map-drop-bar"
        style={{ left: bar.left, top: bar.top, width: bar.right - bar.left, height: bar.bottom - bar.top }}
      />
    </>
  )
}
