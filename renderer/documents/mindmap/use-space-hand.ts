import type { ReactFlowInstance } from '@xyflow/react'
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'

export type SpaceHand = {
  /** True while Space is down: the pointer is a hand. */
  readonly held: boolean
  /** Space was pressed; `onTap` runs when it is let go and the map was not moved meanwhile. */
  readonly press: (onTap: () => void) => void
  /** Begins to move the map when Space is down; answers whether it does. */
  readonly grab: (event: PointerEvent) => boolean
}

/** Space: a tap does something, held it turns the pointer into a hand that moves the map. */
export function useSpaceHand(flow: ReactFlowInstance | null): SpaceHand {
  const [held, setHeld] = useState(false)
  const latest = useRef(flow)
  useEffect(() => {
    latest.current = flow
  })
  const pressed = useRef<{ readonly onTap: () => void; moved: boolean } | null>(null)
  const stops = useRef(new Set<() => void>())
  useEffect(() => {
    const all = stops.current
    return () => all.forEach((stop) => stop())
  }, [])
  return useMemo(() => {
    const listen = (target: Window, listeners: Readonly<Record<string, (event: Event) => void>>): (() => void) => {
      const stop = (): void => {
        for (const [type, listener] of Object.entries(listeners)) target.removeEventListener(type, listener, true)
        stops.current.delete(stop)
      }
      for (const [type, listener] of Object.entries(listeners)) target.addEventListener(type, listener, true)
      stops.current.add(stop)
      return stop
    }
    return {
      held,
      press: (onTap) => {
        // A key that is held down repeats.
        if (pressed.current) return
        pressed.current = { onTap, moved: false }
        setHeld(true)
        const end = (isTap: boolean): void => {
          stop()
          const { moved = true } = pressed.current ?? {}
          pressed.current = null
          setHeld(false)
          if (isTap && !moved) onTap()
        }
        const stop = listen(window, {
          keyup: (event) => {
            if (event instanceof KeyboardEvent && event.key === ' ') end(true)
          },
          // Whoever goes to another window lets the key go there.
          blur: () => end(false),
        })
      },
      grab: (event) => {
        if (!pressed.current || event.button !== 0) return false
        pressed.current.moved = true
        event.preventDefault() // the focus stays in the map's field
        let at = { x: event.clientX, y: event.clientY }
        const stop = listen(window, {
          pointermove: (now) => {
            if (!(now instanceof MouseEvent)) return
            const viewport = latest.current?.getViewport()
            if (viewport) {
              const moved = { x: viewport.x + now.clientX - at.x, y: viewport.y + now.clientY - at.y }
              void latest.current?.setViewport({ ...viewport, ...moved })
            }
            at = { x: now.clientX, y: now.clientY }
          },
          pointerup: () => stop(),
          pointercancel: () => stop(),
        })
        return true
      },
    }
  }, [held])
}
