import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '#renderer/app/index.ts'
import { EmptyState } from '#renderer/design/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { PageView } from './page-view.tsx'

/** A page of the knowledge base, opened from its mirror. */
export function PageEditor({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const { t } = useTranslation('page')
  const mirror = useMirror(documentId)
  switch (mirror.state) {
    case 'opening':
      return <div className="grow" aria-busy="true" />
    case 'failed':
      return mirror.reason === 'not-found' ? (
        <EmptyState title={t('notFound')} text={t('notFoundText')} />
      ) : (
        <EmptyState title={t('unreadable')} text={t('unreadableText')} />
      )
    case 'open':
      return <PageView documentId={documentId} doc={mirror.doc} hold={mirror.hold} readOnly={mirror.readOnly} />
  }
}
