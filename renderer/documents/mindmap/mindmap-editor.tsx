import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '#shared/foundation/index.ts'
import { useMirror } from '#renderer/app/index.ts'
import { EmptyState } from '#renderer/design/index.ts'
import { MapView } from './map-view.tsx'

/** A mind map, opened from its mirror. */
export function MindmapEditor({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const { t } = useTranslation('mindmap')
  const mirror = useMirror(documentId)
  switch (mirror.state) {
    case 'opening':
      return <div className="h-full bg-canvas" aria-busy="true" aria-label={t('opening')} />
    case 'failed':
      return mirror.reason === 'not-found' ? (
        <EmptyState title={t('notFound')} text={t('notFoundText')} />
      ) : (
        <EmptyState title={t('unreadable')} text={t('unreadableText')} />
      )
    case 'open':
      return <MapView key={documentId} documentId={documentId} doc={mirror.doc} readOnly={mirror.readOnly} />
  }
}
