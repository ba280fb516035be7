import type { ReactNode } from 'react'
import { MirroredDocument } from '#renderer/parts/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { MapView } from './map-view.tsx'

/** A mind map, opened from its mirror. */
export function MindmapEditor({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  return (
    <MirroredDocument documentId={documentId}>
      {(mirror) => <MapView key={documentId} documentId={documentId} doc={mirror.doc} readOnly={mirror.readOnly} />}
    </MirroredDocument>
  )
}
