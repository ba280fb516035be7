import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ImageDialog } from '#renderer/parts/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import { DetailsDialog } from './details-dialog.tsx'
import type { MapCommands } from './map-commands.ts'

// The sheet brings the grammar and the checks with it: loaded when the first branch is converted.
const ConvertSheet = lazy(() => import('./convert/index.ts').then((module) => ({ default: module.ConvertSheet })))

/** What is open over a map. */
export type MapDialog =
  | { readonly kind: 'convert'; readonly nodeIds: readonly NodeId[] }
  | { readonly kind: 'details'; readonly nodeId: NodeId; readonly first: 'note' | 'link' }
  | { readonly kind: 'picture'; readonly nodeId: NodeId }

export function MapDialogs({
  dialog,
  mapId,
  map,
  commands,
  onClose,
}: {
  readonly dialog: MapDialog | null
  readonly mapId: DocumentId
  readonly map: MapSnapshot
  readonly commands: MapCommands
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation('mindmap')
  if (dialog?.kind === 'convert') {
    return (
      <Suspense fallback={null}>
        <ConvertSheet mapId={mapId} map={map} nodeIds={dialog.nodeIds} onClose={onClose} />
      </Suspense>
    )
  }
  const node = dialog ? map.nodes[dialog.nodeId] : undefined
  if (!dialog || !node) return null
  if (dialog.kind === 'picture') {
    return node.image ? <ImageDialog name={node.text || t('picture')} image={node.image} onClose={onClose} /> : null
  }
  return (
    <DetailsDialog
      node={node}
      first={dialog.first}
      onSave={({ note, reference }) => {
        if (note !== node.note) commands.note(node.id, note)
        if (JSON.stringify(reference) !== JSON.stringify(node.reference)) commands.reference(node.id, reference)
      }}
      onClose={onClose}
    />
  )
}
