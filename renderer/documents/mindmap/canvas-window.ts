import { type ReactFlowState, useStore } from '@xyflow/react'
import type { PlacedNode } from './geometry.ts'
import type { Bounds } from './layout/tree-layout.ts'

/** How much of a node can be told at a zoom (DESIGN.md, Map): all, all but its facts, or only its shape. */
export type Detail = 'full' | 'text' | 'overview'

/** The part of the map that is drawn, a little more than what is seen, and how closely. */
export type CanvasWindow = {
  readonly rect: Bounds
  readonly detail: Detail
  /** A power of two near the zoom. */ readonly scale: number
}

export const FULL_FROM = 0.6
export const TEXT_FROM = 0.4

export function detailAt(zoom: number): Detail {
  return zoom >= FULL_FROM ? 'full' : zoom >= TEXT_FROM ? 'text' : 'overview'
}

/**
 * The window in whole cells of half a screen: panning and zooming draw nothing anew until the view reaches a cell that
 * is not drawn yet.
 */
export function windowOf([x, y, zoom]: readonly [number, number, number], width: number, height: number): CanvasWindow {
  const scale = 2 ** Math.ceil(Math.log2(zoom))
  const [across, down] = [Math.max(width, 200) / scale, Math.max(height, 200) / scale]
  const from = (start: number, cell: number): number => (Math.floor(start / cell) - 0.25) * cell
  const to = (end: number, cell: number): number => (Math.ceil(end / cell) + 0.25) * cell
  const rect = {
    left: from(-x / zoom, across / 2),
    top: from(-y / zoom, down / 2),
    right: to((width - x) / zoom, across / 2),
    bottom: to((height - y) / zoom, down / 2),
  }
  return { rect, detail: detailAt(zoom), scale }
}

/** The window of the canvas around the caller. Re-renders when other nodes come into reach or the detail changes. */
export function useCanvasWindow(): CanvasWindow {
  return useStore(selectWindow, isSameWindow)
}

const selectWindow = ({ transform, width, height }: ReactFlowState): CanvasWindow => windowOf(transform, width, height)

function isSameWindow(a: CanvasWindow, b: CanvasWindow): boolean {
  return (
    a.detail === b.detail &&
    a.scale === b.scale &&
    a.rect.left === b.rect.left &&
    a.rect.top === b.rect.top &&
    a.rect.right === b.rect.right &&
    a.rect.bottom === b.rect.bottom
  )
}

/** True when a box reaches into the rectangle. */
export function isInside({ x, y, width, height }: Box, rect: Bounds): boolean {
  return x <= rect.right && x + width >= rect.left && y <= rect.bottom && y + height >= rect.top
}

type Box = Pick<PlacedNode, 'x' | 'y' | 'width' | 'height'>
type Viewport = { readonly x: number; readonly y: number; readonly zoom: number }

/** The view that shows all of `bounds`, never larger than life, clear of the bar at the foot. */
export function fitOf(bounds: Bounds, width: number, height: number, maxZoom = 1): Viewport {
  const [side, top, foot] = [40, 32, 72]
  const [across, down] = [Math.max(1, bounds.right - bounds.left), Math.max(1, bounds.bottom - bounds.top)]
  const zoom = Math.max(MIN_ZOOM, Math.min(maxZoom, (width - 2 * side) / across, (height - top - foot) / down))
  return {
    x: (width - across * zoom) / 2 - bounds.left * zoom,
    y: top + (height - top - foot - down * zoom) / 2 - bounds.top * zoom,
    zoom,
  }
}

// A map too large to be read whole opens this close, at its root.
const OPENING_ZOOM = 0.75

/** The view a map opens with: whole while it can be read so, else near its root. */
export function openingView(bounds: Bounds, root: Box, width: number, height: number): Viewport {
  const fit = fitOf(bounds, width, height)
  if (detailAt(fit.zoom) !== 'overview') return fit
  const across = (root.x + root.width / 2 - bounds.left) / Math.max(1, bounds.right - bounds.left)
  // Where the map grows to one side, its root stands near the other edge.
  const at = Math.min(0.8, Math.max(0.2, across))
  return {
    x: width * at - (root.x + root.width / 2) * OPENING_ZOOM,
    y: height / 2 - (root.y + root.height / 2) * OPENING_ZOOM,
    zoom: OPENING_ZOOM,
  }
}

export const MIN_ZOOM = 0.02
export const MAX_ZOOM = 2
