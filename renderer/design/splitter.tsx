import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'

const STEP = 16

/** The edge of a panel that can be dragged, moved with ← and → or put back by a double click. */
export function Splitter({
  label,
  value,
  min,
  max,
  initial,
  edge,
  onChange,
}: {
  readonly label: string
  /** Width of the panel in pixels. */
  readonly value: number
  readonly min: number
  readonly max: number
  readonly initial: number
  /** Which side of its panel the edge is. */
  readonly edge: 'left' | 'right'
  /** Called while it is dragged, with `done` false, and once at the end. */
  readonly onChange: (width: number, done: boolean) => void
}): ReactNode {
  const [from, setFrom] = useState<{ readonly x: number; readonly width: number } | null>(null)
  const clamp = (width: number): number => Math.max(min, Math.min(max, Math.round(width)))
  const outward = edge === 'right' ? 1 : -1

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setFrom({ x: event.clientX, width: value })
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (from) onChange(clamp(from.width + (event.clientX - from.x) * outward), false)
  }
  const onPointerEnd = (): void => {
    if (from) onChange(clamp(value), true)
    setFrom(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
    if (step === 0) return
    event.preventDefault()
    onChange(clamp(value + step * outward), true)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a focusable separator is a splitter
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={
        'absolute inset-y-0 z-(--z-panel) w-2 cursor-col-resize touch-none transition-colors duration-120 ' +
        'after:absolute after:inset-y-0 after:left-[3px] after:w-0.5 hover:after:bg-line-control ' +
        `active:after:bg-accent ${edge === 'right' ? '-right-1' : '-left-1'}`
      }
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDoubleClick={() => onChange(initial, true)}
      onKeyDown={onKeyDown}
    />
  )
}
