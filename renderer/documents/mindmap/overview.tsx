import { memo, type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import { type CanvasWindow, isInside } from './canvas-window.ts'
import { type Geometry, type PlacedNode, styleOf } from './geometry.ts'
import { glyphOf } from '#renderer/parts/index.ts'
import { pageColours } from './page-colours.ts'
import { wordsTop } from './picture.ts'
import { veinsIn } from './veins.tsx'

// More pixels than any screen shows at once; a bitmap beyond it costs memory for nothing.
const PIXELS_MAX = 4096

/**
 * The map from far away, drawn once into a bitmap: thousands of boxes on the page cannot be panned at 30 frames, one
 * image can. Branches keep colour and name, nodes become lines, late work stays red.
 */
export const Overview = memo(function Overview({
  geometry,
  window: { rect, scale },
  selected,
  today,
}: {
  readonly geometry: Geometry
  readonly window: CanvasWindow
  readonly selected: ReadonlySet<NodeId>
  readonly today: string
}): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useSyncExternalStore(subscribeToTheme, currentTheme)
  const [width, height] = [rect.right - rect.left, rect.bottom - rect.top]
  const density = Math.min(scale * (globalThis.devicePixelRatio || 1), PIXELS_MAX / width, PIXELS_MAX / height)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    context.setTransform(density, 0, 0, density, -rect.left * density, -rect.top * density)
    context.clearRect(rect.left, rect.top, width, height)
    paint(context, geometry, rect, scale, selected, today)
    // The theme is read from the page while painting.
  }, [geometry, rect, scale, density, width, height, selected, today, theme])
  return (
    <canvas
      ref={canvas}
      aria-hidden
      className="map-overview"
      width={Math.ceil(width * density)}
      height={Math.ceil(height * density)}
      style={{ left: rect.left, top: rect.top, width, height }}
    />
  )
})

function paint(
  context: CanvasRenderingContext2D,
  geometry: Geometry,
  rect: CanvasWindow['rect'],
  scale: number,
  selected: ReadonlySet<NodeId>,
  today: string,
): void {
  const { paint: colour, family } = pageColours()
  for (const { d, stroke, width } of veinsIn(geometry, rect)) {
    context.strokeStyle = colour(stroke)
    context.lineWidth = width
    context.stroke(new Path2D(d))
  }
  // Names in the size of a hint on the screen, as long as they do not cover each other.
  const fontSize = Math.max(13, 12 / scale)
  let labelled = Number.NEGATIVE_INFINITY
  for (const placed of geometry.nodes) {
    if (!isInside(placed, rect)) continue
    paintNode(context, placed, colour, today)
    if (selected.has(placed.node.id)) {
      context.strokeStyle = colour('var(--accent)')
      context.lineWidth = 2 / scale
      context.strokeRect(placed.x, placed.y, placed.width, placed.height)
    }
    const middle = placed.y + placed.height / 2
    if (placed.depth > 1 || middle - labelled < fontSize * 1.3) continue
    if (placed.depth === 1) labelled = middle
    const isRoot = placed.depth === 0
    context.font = `600 ${fontSize}px ${family}`
    context.textBaseline = 'middle'
    context.fillStyle = colour(isRoot && fontSize < placed.height ? 'var(--accent-fg)' : 'var(--text-1)')
    context.fillText(placed.node.text.slice(0, 24), placed.x + 8, middle)
  }
}

function paintNode(
  context: CanvasRenderingContext2D,
  placed: PlacedNode,
  colour: (name: string) => string,
  today: string,
): void {
  const { x, width, depth, hue, facts, lines, picture } = placed
  if (depth <= 1) {
    context.fillStyle = colour(depth === 0 ? 'var(--accent)' : `var(--b${hue ?? 7}-soft)`)
    context.fillRect(x, placed.y, width, placed.height)
  }
  const { padding } = styleOf(placed)
  if (picture) {
    context.fillStyle = colour('var(--border-control)')
    context.fillRect(x + padding, placed.y + padding, picture.width, picture.height)
  }
  if (depth <= 1) return
  const top = wordsTop(picture, padding)
  const [y, height] = [placed.y + top, placed.height - top]
  const task = facts.link?.task
  const state = task ? glyphOf(task, today) : null
  context.fillStyle = colour(
    state === 'overdue' ? 'var(--bad-solid)' : state === 'done' ? 'var(--ok-solid)' : 'var(--border-control)',
  )
  if (state === 'overdue') context.fillRect(x + 2, y + 3, 12, height - 6)
  for (let line = 0; line < Math.min(lines, 4); line += 1) {
    context.fillRect(x + (state ? 18 : 6), y + 8 + line * 18, Math.max(12, (width - 30) * 0.8), 6)
  }
}

function subscribeToTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

const currentTheme = (): string => document.documentElement.dataset['theme'] ?? ''
