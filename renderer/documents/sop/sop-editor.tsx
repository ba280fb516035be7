import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '#renderer/app/index.ts'
import { EmptyState } from '#renderer/design/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { SopView } from './sop-view.tsx'

/** A standard operating procedure, opened from its mirror. */
export function SopEditor({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const { t } = useTranslation('sop')
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
      return <SopView documentId={documentId} doc={mirror.doc} hold={mirror.hold} readOnly={mirror.readOnly} />
  }
}
