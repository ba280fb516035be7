import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PANEL_WIDTH, usePreferences } from '#renderer/app/index.ts'

const STEP = 16

const clamp = (width: number): number => Math.max(PANEL_WIDTH.min, Math.min(PANEL_WIDTH.max, Math.round(width)))

/** The right-hand panel. Its edge is dragged or moved with the arrow keys; the width is remembered. */
export function SidePanel({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('navigation')
  const remembered = usePreferences((preferences) => preferences.panelWidth)
  const set = usePreferences((preferences) => preferences.set)
  // While dragging only this component renders; the preference is written once, at the end.
  const [dragged, setDragged] = useState<number | null>(null)
  const width = clamp(dragged ?? remembered)

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setDragged(width)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (dragged !== null) setDragged(clamp(document.documentElement.clientWidth - event.clientX))
  }
  const onPointerUp = (): void => {
    if (dragged !== null) set({ panelWidth: width })
    setDragged(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const change = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0
    if (change === 0) return
    event.preventDefault()
    set({ panelWidth: clamp(width + change) })
  }

  return (
    <aside
      aria-label={t('panel')}
      data-region
      style={{ width }}
      className="relative flex min-h-0 shrink-0 flex-col border-l border-line-subtle bg-surface"
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a focusable separator is a splitter */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={t('resizePanel')}
        aria-valuenow={width}
        aria-valuemin={PANEL_WIDTH.min}
        aria-valuemax={PANEL_WIDTH.max}
        tabIndex={0}
        className="absolute inset-y-0 -left-1 z-(--z-panel) w-2 cursor-col-resize touch-none"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onKeyDown={onKeyDown}
      />
      {children}
    </aside>
  )
}
