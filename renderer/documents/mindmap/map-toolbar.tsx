import { useReactFlow, useStore } from '@xyflow/react'
import { CornerDownRight, Download, Eye, ListEnd, Maximize2, Minus, Network, Palette, Plus, Smile } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, KeyCap, Menu, type MenuEntry } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'

/** What the bar at the foot offers. */
export type ToolbarActions = {
  readonly addChild: () => void
  readonly addSibling: () => void
  readonly convert: () => void
  readonly fit: () => void
  readonly togglePlain: () => void
}

/** The bar at the foot of a map: writing and converting at the left, zoom at the right (DESIGN.md, picture 01). */
export function MapToolbar({
  readOnly,
  field,
  plain,
  menus,
  actions,
}: {
  readonly readOnly: boolean
  /** The map's field: whoever has chosen something goes on typing. */
  readonly field: RefObject<HTMLElement | null>
  /** Only the thoughts are shown, nothing of the plan. */
  readonly plain: boolean
  readonly menus: Readonly<Record<'layout' | 'markers' | 'style' | 'more', readonly MenuEntry[]>>
  readonly actions: ToolbarActions
}): ReactNode {
  const { t } = useTranslation('mindmap')
  return (
    // Pressed with the pointer, the bar leaves the focus where it is.
    <div
      className="@container pointer-events-none absolute inset-x-4 bottom-4"
      role="presentation"
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className="flex items-center justify-between gap-4">
        <div role="toolbar" aria-label={t('tools')} className={BAR}>
          {readOnly ? (
            <span className="px-2 text-12 text-ink-2">{t('readOnly')}</span>
          ) : (
            <>
              <IconButton label={t('addChild')} shortcut="Tab" onClick={actions.addChild}>
                <CornerDownRight size={16} />
              </IconButton>
              <IconButton label={t('addSibling')} shortcut="Enter" onClick={actions.addSibling}>
                <ListEnd size={16} />
              </IconButton>
              <Menu
                trigger={
                  <IconButton label={t('markers')}>
                    <Smile size={16} />
                  </IconButton>
                }
                entries={menus.markers}
                finalFocus={field}
              />
              <Menu
                trigger={
                  <IconButton label={t('style')}>
                    <Palette size={16} />
                  </IconButton>
                }
                entries={menus.style}
                finalFocus={field}
              />
              <Menu
                trigger={
                  <IconButton label={t('layout')}>
                    <Network size={16} />
                  </IconButton>
                }
                entries={menus.layout}
                finalFocus={field}
              />
            </>
          )}
          <Menu
            trigger={
              <IconButton label={t('more')}>
                <Download size={16} />
              </IconButton>
            }
            entries={menus.more}
            finalFocus={field}
          />
          <span className="mx-1 h-5 w-px bg-line" />
          {readOnly ? null : (
            <Button variant="primary" data-tour="convert" onClick={actions.convert}>
              {t('toPlan')}
              <KeyCap>{shortcutText('P', true)}</KeyCap>
            </Button>
          )}
          <Button variant="ghost" aria-pressed={plain} onClick={actions.togglePlain}>
            <Eye size={14} />
            {t('plainMap')}
          </Button>
        </div>
        <ZoomBar onFit={actions.fit} />
      </div>
    </div>
  )
}

const BAR = 'pointer-events-auto flex items-center gap-1 rounded-8 border border-line bg-raised p-1'

function ZoomBar({ onFit }: { readonly onFit: () => void }): ReactNode {
  const { t } = useTranslation('mindmap')
  const { zoomIn, zoomOut, zoomTo } = useReactFlow()
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  return (
    <div className={BAR}>
      <IconButton label={t('zoomOut')} onClick={() => void zoomOut()}>
        <Minus size={16} />
      </IconButton>
      <button
        type="button"
        className="h-7 min-w-12 rounded-6 text-12 tabular-nums hover:bg-hover"
        aria-label={t('zoomToLife', { percent })}
        onClick={() => void zoomTo(1)}
      >
        {percent}%
      </button>
      <IconButton label={t('zoomIn')} onClick={() => void zoomIn()}>
        <Plus size={16} />
      </IconButton>
      <IconButton label={t('fitView')} onClick={onFit}>
        <Maximize2 size={16} />
      </IconButton>
    </div>
  )
}
