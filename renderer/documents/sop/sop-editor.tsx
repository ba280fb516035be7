import type { ReactNode } from 'react'
import { MirroredDocument } from '#renderer/parts/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { SopView } from './sop-view.tsx'

/** A standard operating procedure, opened from its mirror. */
export function SopEditor({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  return (
    <MirroredDocument documentId={documentId}>
      {(mirror) => <SopView documentId={documentId} doc={mirror.doc} hold={mirror.hold} readOnly={mirror.readOnly} />}
    </MirroredDocument>
  )
}
