import type { ReactNode } from 'react'
import { useQuery } from '#renderer/app/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'

/** A project as a board. */
export function ProjectEditor({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const board = useQuery('project/board', { projectId: documentId })
  return <div className="p-4">{board?.title}</div>
}
