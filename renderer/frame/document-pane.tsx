import { Trash2 } from 'lucide-react'
import { createElement, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useQuery } from '#renderer/app/index.ts'
import { Button } from '#renderer/design/index.ts'
import { FallbackEditor } from '#renderer/documents/fallback/index.ts'
import { editorOf, rememberKind } from '#renderer/documents/registry.tsx'
import type { DocumentId } from '#shared/foundation/index.ts'

/** Opens a document in the editor of its kind. The editor draws its own header with `PageHeader`. */
export function DocumentPane({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const info = useQuery('document/info', { documentId })
  if (info === undefined) return null
  if (info === null) return <FallbackEditor reason="missing" />
  return (
    <>
      {info.deletedAt === null ? null : <InTrash documentId={documentId} />}
      <OpenDocument key={documentId} documentId={documentId} kind={info.kind} />
    </>
  )
}

function OpenDocument({ documentId, kind }: { readonly documentId: DocumentId; readonly kind: string }): ReactNode {
  useEffect(() => rememberKind(kind), [kind])
  const editor = editorOf(kind)
  return editor ? createElement(editor, { documentId }) : <FallbackEditor reason="unknown" />
}

/** Above a document that is in the trash: it can still be read, and brought back from here. */
function InTrash({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const { t } = useTranslation(['frame', 'common'])
  const restore = useCommand('workspace/restoreDocument')
  return (
    <div
      role="status"
      className="flex min-h-10 shrink-0 items-center gap-2.5 border-b border-line-subtle bg-warn-soft px-4 text-warn-text"
    >
      <Trash2 size={16} aria-hidden className="shrink-0" />
      <p className="min-w-0 grow">{t('inTrash')}</p>
      <Button size="small" onClick={() => void restore({ documentId })}>
        {t('common:restore')}
      </Button>
    </div>
  )
}
