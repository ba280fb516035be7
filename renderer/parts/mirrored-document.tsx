import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Mirror, useMirror } from '#renderer/app/index.ts'
import { EmptyState } from '#renderer/design/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'

/** A document that could be opened. */
export type OpenMirror = Extract<Mirror, { readonly state: 'open' }>

/** Opens a document in its editor; says so while that lasts, and why when it cannot be shown. */
export function MirroredDocument({
  documentId,
  children,
}: {
  readonly documentId: DocumentId
  readonly children: (mirror: OpenMirror) => ReactNode
}): ReactNode {
  const { t } = useTranslation('common')
  const mirror = useMirror(documentId)
  switch (mirror.state) {
    case 'opening':
      return <div className="grow" aria-busy="true" aria-label={t('loading')} />
    case 'failed':
      return mirror.reason === 'not-found' ? (
        <EmptyState title={t('documentNotHere')} text={t('documentNotHereText')} />
      ) : (
        <EmptyState title={t('documentUnread')} text={t('documentUnreadText')} />
      )
    case 'open':
      return children(mirror)
  }
}
