import type { ReactNode } from 'react'
import { MirroredDocument } from '#renderer/parts/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { PageView } from './page-view.tsx'

/** A page of the knowledge base, opened from its mirror. */
export function PageEditor({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  return (
    <MirroredDocument documentId={documentId}>
      {(mirror) => <PageView documentId={documentId} doc={mirror.doc} hold={mirror.hold} readOnly={mirror.readOnly} />}
    </MirroredDocument>
  )
}
