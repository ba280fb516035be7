import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '#renderer/parts/index.ts'

/** What I must do, by date. */
export function MyWorkScreen(): ReactNode {
  const { t } = useTranslation('myWork')
  return <PageHeader title={t('title')} />
}
