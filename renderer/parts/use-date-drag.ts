import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { LocalDate } from '#shared/documents/kernel/index.ts'
import type { TaskView } from '#shared/engine/index.ts'

// Less is a click with an unsteady hand.
const DRAG_AFTER_PX = 4

/** Where a dragged task would go: a day, no date (null), or nowhere. */
export type DragTarget = { readonly day: LocalDate | null } | null

export type Dragging = { readonly taskId: string; readonly x: number; readonly y: number; readonly target: DragTarget }

type Held<Grip> = {
  readonly task: TaskView
  readonly grip: Grip
  readonly x: number
  readonly y: number
  moved: boolean
}

/**
 * Drags tasks over anything that says `data-day` (empty = no date). `grip` says what of the task is held. Previews here, commits once at the end;
 * Escape puts it back. A press that does not move is left to the click.
 */
export function useDateDrag<Grip>(onDrop: (task: TaskView, grip: Grip, day: LocalDate | null) => void): {
  readonly dragging: Dragging | null
  readonly grab: (event: ReactPointerEvent, task: TaskView, grip: Grip) => void
} {
  const [dragging, setDragging] = useState<Dragging | null>(null)
  const held = useRef<Held<Grip> | null>(null)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(() => {
    const stop = (): void => {
      held.current = null
      setDragging(null)
    }
    const onMove = (event: PointerEvent): void => {
      const now = held.current
      if (!now) return
      if (!now.moved && Math.hypot(event.clientX - now.x, event.clientY - now.y) < DRAG_AFTER_PX) return
      now.moved = true
      setDragging({ taskId: now.task.id, x: event.clientX, y: event.clientY, target: targetAt(event) })
    }
    const onUp = (event: PointerEvent): void => {
      const now = held.current
      if (!now) return
      stop()
      const target = now.moved ? targetAt(event) : null
      if (!now.moved) return
      // The click that follows belongs to the drag.
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
      if (target) drop.current(now.task, now.grip, target.day)
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !held.current) return
      event.preventDefault()
      stop()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [])
  const grab = useCallback((event: ReactPointerEvent, task: TaskView, grip: Grip): void => {
    if (event.button !== 0) return
    event.stopPropagation()
    held.current = { task, grip, x: event.clientX, y: event.clientY, moved: false }
  }, [])
  return { dragging, grab }
}

function targetAt(event: PointerEvent): DragTarget {
  const day = dayAt(event.clientX, event.clientY)
  return day === null ? null : { day: day === '' ? null : day }
}

/** What `data-day` says at a point: a day, empty = no date, null elsewhere. */
export function dayAt(x: number, y: number): string | null {
  for (const element of document.elementsFromPoint?.(x, y) ?? []) {
    if (element instanceof HTMLElement && element.dataset['day'] !== undefined) return element.dataset['day']
  }
  return null
}

function swallow(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}
