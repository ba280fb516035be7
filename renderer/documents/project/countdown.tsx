import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/app/index.ts'
import { Chip } from '#renderer/design/index.ts'
import { daysBetween } from '#renderer/parts/index.ts'
import type { BoardView } from '#shared/engine/index.ts'

/** How far it is to the project's main anchor (距双11 20 天); nothing while it has none. */
export function Countdown({ board }: { readonly board: BoardView }): ReactNode {
  const { t } = useTranslation('project')
  const today = useToday()
  const anchor = board.anchors.find(({ main }) => main)
  if (!anchor) return null
  const days = daysBetween(today, anchor.at)
  const name = anchor.title || anchor.token
  return (
    <Chip tone="accent">
      {days > 0
        ? t('daysTo', { name, count: days })
        : days === 0
          ? t('dayOf', { name })
          : t('daysAfter', { name, count: -days })}
    </Chip>
  )
}
