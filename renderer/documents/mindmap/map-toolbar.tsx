import type { ReactFlowInstance } from '@xyflow/react'
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { Button, IconButton, KeyCap } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'
import { FIT } from './fit.ts'
import type { MapFlowNode } from './node-view.tsx'
import type { VeinEdgeType } from './vein-edge.tsx'

// The sheet brings the grammar and the checks with it: loaded when the first branch is converted.
const ConvertSheet = lazy(() => import('./convert/index.ts').then((module) => ({ default: module.ConvertSheet })))

/** The bar at the foot of a map: converting at the left, zoom at the right, the keys in between. */
export function MapToolbar({
  documentId,
  map,
  flow,
  readOnly,
  converting,
  onConvert,
  onClose,
}: {
  readonly documentId: DocumentId
  readonly map: MapSnapshot
  readonly flow: ReactFlowInstance<MapFlowNode, VeinEdgeType> | null
  readonly readOnly: boolean
  /** The nodes whose conversion is being previewed. */
  readonly converting: readonly NodeId[] | null
  readonly onConvert: () => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation('mindmap')
  return (
    <>
      <div className="@container pointer-events-none absolute inset-x-4 bottom-4">
        <div className="flex items-center justify-between gap-4">
          <div className="pointer-events-auto flex items-center gap-2 rounded-8 border border-line bg-raised p-1">
            {readOnly ? (
              <span className="px-2 text-12 text-ink-2">{t('readOnly')}</span>
            ) : (
              <Button variant="primary" onClick={onConvert}>
                {t('toPlan')}
                <KeyCap>{shortcutText('P', true)}</KeyCap>
              </Button>
            )}
          </div>
          <span className="hidden min-w-0 truncate rounded-4 bg-canvas px-2 py-1 text-12 text-ink-3 @min-[760px]:inline">
            {t('keys', { fold: shortcutText('.') })}
          </span>
          <div className="pointer-events-auto flex rounded-8 border border-line bg-raised p-1">
            <IconButton label={t('zoomOut')} onClick={() => void flow?.zoomOut()}>
              <ZoomOut size={16} />
            </IconButton>
            <IconButton label={t('zoomIn')} onClick={() => void flow?.zoomIn()}>
              <ZoomIn size={16} />
            </IconButton>
            <IconButton label={t('fitView')} onClick={() => void flow?.fitView(FIT)}>
              <Maximize2 size={16} />
            </IconButton>
          </div>
        </div>
      </div>
      {converting ? (
        <Suspense fallback={null}>
          <ConvertSheet mapId={documentId} map={map} nodeIds={converting} onClose={onClose} />
        </Suspense>
      ) : null}
    </>
  )
}
