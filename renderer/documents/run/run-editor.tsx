import type { ReactNode } from 'react'
import { MirroredDocument } from '#renderer/parts/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { RunView } from './run-view.tsx'

/** One execution of a SOP, opened from its mirror. */
export function RunEditor({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  return (
    <MirroredDocument documentId={documentId}>
      {(mirror) => <RunView documentId={documentId} doc={mirror.doc} readOnly={mirror.readOnly} />}
    </MirroredDocument>
  )
}
