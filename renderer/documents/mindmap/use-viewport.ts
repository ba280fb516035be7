import type { ReactFlowInstance } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import { fitOf, openingView } from './canvas-window.ts'
import type { PlacedNode } from './geometry.ts'
import type { Bounds } from './layout/tree-layout.ts'

type Pane = { readonly current: HTMLElement | null }

// A branch shown to a room may be larger than life.
const PRESENTED_ZOOM = 1.75

/** Shows the whole map or branch; done by itself when the map opens and whenever another branch is shown alone. */
export function useFit(
  pane: Pane,
  flow: ReactFlowInstance | null,
  bounds: Bounds,
  root: PlacedNode | undefined,
  { top, presenting }: { readonly top: NodeId | null; readonly presenting: boolean },
): () => void {
  const fit = (): void => {
    if (!flow || !pane.current) return
    const { clientWidth, clientHeight } = pane.current
    void flow.setViewport(fitOf(bounds, clientWidth, clientHeight, presenting ? PRESENTED_ZOOM : 1))
  }
  useEffect(() => {
    if (top !== null || presenting || !flow || !pane.current || !root) fit()
    else void flow.setViewport(openingView(bounds, root, pane.current.clientWidth, pane.current.clientHeight))
    // Only then: whoever has moved the map since is not pulled back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [flow, top, presenting])
  return fit
}

const MARGIN = 48
const BAR_AT_THE_FOOT = 40

/** Scrolls just enough when the selected node lies outside the window. */
export function useKeepInView(pane: Pane, flow: ReactFlowInstance | null, node: PlacedNode | undefined): void {
  const place = node ? `${node.node.id} ${node.x} ${node.y}` : ''
  const opened = useRef(false)
  useEffect(() => {
    if (!flow || !node || !pane.current) return
    // A map opens whole: following the root now would undo that.
    if (!opened.current) {
      opened.current = true
      return
    }
    const { clientWidth, clientHeight } = pane.current
    const { x, y, zoom } = flow.getViewport()
    const dx = shiftInto(node.x * zoom + x, node.width * zoom, MARGIN, clientWidth - MARGIN)
    const dy = shiftInto(node.y * zoom + y, node.height * zoom, MARGIN, clientHeight - MARGIN - BAR_AT_THE_FOOT)
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom })
    // Only when the node or its place changes: a person who pans away is not pulled back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [flow, place])
}

function shiftInto(start: number, size: number, from: number, to: number): number {
  if (start < from) return from - start
  return start + size > to ? to - start - size : 0
}
