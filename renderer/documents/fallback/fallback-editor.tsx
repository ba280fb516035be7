import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { places } from '#renderer/app/index.ts'
import { Button, EmptyState } from '#renderer/design/index.ts'

/** Stands in for a document that is not here, or whose kind this build does not know. */
export function FallbackEditor({ reason }: { readonly reason: 'missing' | 'unknown' }): ReactNode {
  const { t } = useTranslation('fallback')
  const [, navigate] = useLocation()
  return (
    <EmptyState title={t(reason)} text={t(reason === 'missing' ? 'missingText' : 'unknownText')}>
      <Button onClick={() => navigate(places.myWork)}>{t('openMyWork')}</Button>
    </EmptyState>
  )
}
