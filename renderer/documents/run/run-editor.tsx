import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '#renderer/app/index.ts'
import { EmptyState } from '#renderer/design/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { RunView } from './run-view.tsx'

/** One execution of a SOP, opened from its mirror. */
export function RunEditor({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const { t } = useTranslation('run')
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
      return <RunView documentId={documentId} doc={mirror.doc} readOnly={mirror.readOnly} />
  }
}
