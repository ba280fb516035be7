import { type ReactFlowInstance, useStore } from '@xyflow/react'
import { memo, type PointerEvent, type ReactNode, useDeferredValue, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Geometry } from './geometry.ts'
import { hueOf } from './hue.ts'
import type { Bounds, Position } from './layout/tree-layout.ts'
import { pageColours } from './page-colours.ts'

const WIDTH = 176
const HEIGHT = 112
const PAD = 8

/** Where in the map the window is; press or drag to go elsewhere. Not there while the whole map is in sight. */
export function Minimap({
  geometry,
  flow,
}: {
  readonly geometry: Geometry
  readonly flow: ReactFlowInstance
}): ReactNode {
  const { t } = useTranslation('mindmap')
  const [x, y, zoom] = useStore((state) => state.transform)
  const [width, height] = [useStore((state) => state.width), useStore((state) => state.height)]
  // The picture may lag behind a fast typist; the map itself may not.
  const shown = useDeferredValue(geometry)
  const { bounds } = shown
  const seen = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom }
  if (contains(seen, bounds)) return null
  const { scale, origin } = frameOf(bounds)
  const go = (event: PointerEvent<HTMLElement>): void => {
    if (event.type === 'pointermove' && event.buttons === 0) return
    const box = event.currentTarget.getBoundingClientRect()
    const point = {
      x: (event.clientX - box.left - origin.x) / scale + bounds.left,
      y: (event.clientY - box.top - origin.y) / scale + bounds.top,
    }
    void flow.setViewport({ x: width / 2 - point.x * zoom, y: height / 2 - point.y * zoom, zoom })
  }
  return (
    <div
      role="img"
      aria-label={t('minimap')}
      className="pointer-events-auto absolute right-4 bottom-16 overflow-hidden rounded-8 border border-line bg-raised"
      style={{ width: WIDTH, height: HEIGHT }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault() // the focus stays in the map
        go(event)
      }}
      onPointerMove={go}
    >
      <Picture geometry={shown} />
      <div
        className="absolute rounded-2 border border-accent bg-accent/10"
        style={{
          left: origin.x + (seen.left - bounds.left) * scale,
          top: origin.y + (seen.top - bounds.top) * scale,
          width: (seen.right - seen.left) * scale,
          height: (seen.bottom - seen.top) * scale,
        }}
      />
    </div>
  )
}

const Picture = memo(function Picture({ geometry }: { readonly geometry: Geometry }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const density = window.devicePixelRatio || 1
    const { scale, origin } = frameOf(geometry.bounds)
    const { paint } = pageColours()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, WIDTH * density, HEIGHT * density)
    context.setTransform(density, 0, 0, density, 0, 0)
    for (const { x, y, width, height, hue } of geometry.nodes) {
      context.fillStyle = paint(hueOf(hue))
      context.fillRect(
        origin.x + (x - geometry.bounds.left) * scale,
        origin.y + (y - geometry.bounds.top) * scale,
        Math.max(1, width * scale),
        Math.max(0.5, height * scale * 0.6),
      )
    }
  }, [geometry])
  const density = globalThis.devicePixelRatio || 1
  return (
    <canvas
      ref={canvas}
      aria-hidden
      width={WIDTH * density}
      height={HEIGHT * density}
      style={{ width: WIDTH, height: HEIGHT }}
    />
  )
})

/** How a map of these bounds is fitted into the frame. */
function frameOf({ left, top, right, bottom }: Bounds): { readonly scale: number; readonly origin: Position } {
  const [across, down] = [Math.max(1, right - left), Math.max(1, bottom - top)]
  const scale = Math.min((WIDTH - 2 * PAD) / across, (HEIGHT - 2 * PAD) / down)
  return { scale, origin: { x: (WIDTH - across * scale) / 2, y: (HEIGHT - down * scale) / 2 } }
}

function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
  )
}
