import type { ReactFlowInstance } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { imageFilesIn } from '#renderer/app/index.ts'
import { isInside } from './canvas-window.ts'
import { type Drop, dropAt, nodeAt } from './drop.ts'
import type { Geometry } from './geometry.ts'
import type { Bounds, Position } from './layout/tree-layout.ts'
import type { PointerHandlers, Pointing } from './pointing.ts'
import { topsOf } from './structure.ts'
import type { SpaceHand } from './use-space-hand.ts'

type Situation = {
  readonly map: MapSnapshot
  readonly geometry: Geometry
  readonly flow: ReactFlowInstance | null
  readonly selected: ReadonlySet<NodeId>
  readonly readOnly: boolean
  readonly hand: SpaceHand
  readonly onSelect: (id: NodeId, extend: boolean) => void
  readonly onSelectAll: (ids: readonly NodeId[]) => void
  readonly onEdit: (id: NodeId) => void
  /** The right button on open ground, where the menu opens. */
  readonly onGround: (position: Position | null) => void
  /** A double click on open ground. */
  readonly onCreate: (position: Position) => void
  readonly onDrop: (ids: readonly NodeId[], drop: Drop) => void
  /** Image files from outside, let go over a node. */
  readonly onFiles: (id: NodeId, files: readonly File[]) => void
  readonly onEnd: () => void
}

const IDLE: Pointing = { dragged: new Set(), drop: null, marquee: null, ghost: null }
// A hand that only clicks moves a little too (DESIGN.md, Map).
const DRAG_FROM_PX = 4

/** Clicks, drags and the marquee: a state machine outside React that previews locally and commits once. */
export function usePointer(situation: Situation): { readonly pointing: Pointing; readonly handlers: PointerHandlers } {
  const [pointing, setPointing] = useState(IDLE)
  const latest = useRef(situation)
  useEffect(() => {
    latest.current = situation
  })
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const handlers = useMemo((): PointerHandlers => {
    const flowPoint = ({ clientX: x, clientY: y }: { clientX: number; clientY: number }): Position =>
      latest.current.flow?.screenToFlowPosition({ x, y }, { snapToGrid: false }) ?? { x: 0, y: 0 }
    const nodeUnder = (event: MouseEvent | PointerEvent): NodeId | null => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-node]') : null
      // From far away nodes are a picture, found by their place.
      return (
        (element?.dataset['node'] as NodeId | undefined) ??
        nodeAt(latest.current.geometry, flowPoint(event), 1)?.node.id ??
        null
      )
    }
    return {
      onPointerDown: (event) => {
        const { selected, onSelect, readOnly } = latest.current
        if (latest.current.hand.grab(event) || !isOnPicture(event.target)) return
        const id = nodeUnder(event)
        const extend = event.shiftKey || event.metaKey || event.ctrlKey
        if (event.button === 2) {
          if (id && !selected.has(id)) onSelect(id, false)
          latest.current.onGround(id ? null : flowPoint(event))
          return
        }
        if (event.button !== 0) return
        const wasSelected = id !== null && selected.has(id)
        if (id && (extend || !wasSelected)) onSelect(id, extend)
        const start = { clientX: event.clientX, clientY: event.clientY }
        const from = flowPoint(start)
        const before = extend ? [...selected] : []
        let moved = false
        let drop: Drop | null = null
        const move = (now: globalThis.PointerEvent): void => {
          if (!moved && Math.hypot(now.clientX - start.clientX, now.clientY - start.clientY) < DRAG_FROM_PX) return
          moved = true
          const { map, geometry, onSelectAll } = latest.current
          const point = flowPoint(now)
          if (!id) {
            const marquee = boxOf(from, point)
            const caught = geometry.nodes.filter((placed) => isInside(placed, marquee)).map(({ node }) => node.id)
            onSelectAll([...new Set([...before, ...caught])])
            setPointing({ ...IDLE, marquee })
            return
          }
          if (readOnly) return
          const tops = topsOf(map, latest.current.selected.has(id) ? latest.current.selected : new Set([id]))
          const dragged = new Set(tops)
          if (dragged.size === 0) return
          drop = dropAt(map, geometry, dragged, point)
          setPointing({
            dragged,
            drop,
            marquee: null,
            ghost: { ...point, text: map.nodes[id]?.text ?? '', count: tops.length },
          })
        }
        const finish = (commit: boolean): void => {
          stop.current()
          setPointing(IDLE)
          const { onDrop, onSelectAll, onEnd, map } = latest.current
          if (commit && id && moved && drop) onDrop(topsOf(map, latest.current.selected), drop)
          else if (commit && id && !moved && wasSelected && !extend) onSelect(id, false)
          else if (commit && !id && !moved && !extend) onSelectAll([])
          onEnd()
        }
        const up = (): void => finish(true)
        const key = (pressed: KeyboardEvent): void => {
          if (pressed.key === 'Escape') finish(false)
        }
        window.addEventListener('pointermove', move)
        window.addEventListener('pointerup', up)
        window.addEventListener('keydown', key, true)
        stop.current = () => {
          window.removeEventListener('pointermove', move)
          window.removeEventListener('pointerup', up)
          window.removeEventListener('keydown', key, true)
        }
      },
      onDoubleClick: (event) => {
        if (!isOnPicture(event.target)) return
        const id = nodeUnder(event)
        if (id) latest.current.onEdit(id)
        else latest.current.onCreate(flowPoint(event))
      },
      onDragOver: (event) => {
        const { readOnly } = latest.current
        if (!readOnly && event.dataTransfer.types.includes('Files') && nodeUnder(event)) event.preventDefault()
      },
      onDrop: (event) => {
        const id = nodeUnder(event)
        const files = imageFilesIn(event.dataTransfer)
        if (!id || files.length === 0 || latest.current.readOnly) return
        event.preventDefault()
        latest.current.onFiles(id, files)
      },
    }
  }, [])
  return { pointing, handlers }
}

// Buttons, fields and annotations inside the picture keep their own clicks.
function isOnPicture(target: EventTarget): boolean {
  return target instanceof Element && !target.closest('button, textarea, input, [data-annotation]')
}

function boxOf(a: Position, b: Position): Bounds {
  return { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y) }
}
