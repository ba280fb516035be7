import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PANEL_WIDTH, usePreferences } from '#renderer/app/index.ts'
import { Splitter } from '#renderer/design/index.ts'

/** The right-hand panel. Its edge is dragged or moved with the arrow keys; the width is remembered. */
export function SidePanel({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('navigation')
  const remembered = usePreferences((preferences) => preferences.panelWidth)
  const set = usePreferences((preferences) => preferences.set)
  // While dragging only this component renders; the preference is written once, at the end.
  const [dragged, setDragged] = useState<number | null>(null)
  const width = dragged ?? remembered
  return (
    <aside
      aria-label={t('panel')}
      data-region
      style={{ width }}
      className="relative flex max-w-[50vw] min-h-0 shrink-0 flex-col border-l border-line-subtle bg-surface"
    >
      <Splitter
        label={t('resizePanel')}
        value={width}
        {...PANEL_WIDTH}
        edge="left"
        onChange={(next, done) => {
          setDragged(done ? null : next)
          if (done) set({ panelWidth: next })
        }}
      />
      {children}
    </aside>
  )
}
