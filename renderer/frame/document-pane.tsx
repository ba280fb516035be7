import type { ReactNode } from 'react'
import { useQuery } from '#renderer/app/index.ts'
import { FallbackEditor } from '#renderer/documents/fallback/index.ts'
import { documentEditors } from '#renderer/documents/registry.tsx'
import type { DocumentId } from '#shared/foundation/index.ts'

/** Opens a document in the editor of its kind. The editor draws its own header with `PageHeader`. */
export function DocumentPane({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const info = useQuery('document/info', { documentId })
  if (info === undefined) return null
  if (info === null) return <FallbackEditor reason="missing" />
  const Editor = Object.hasOwn(documentEditors, info.kind) ? documentEditors[info.kind] : undefined
  return Editor ? <Editor key={documentId} documentId={documentId} /> : <FallbackEditor reason="unknown" />
}
