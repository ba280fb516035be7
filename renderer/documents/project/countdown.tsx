import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/app/index.ts'
import { Button, Chip } from '#renderer/design/index.ts'
import { daysBetween } from '#renderer/parts/index.ts'
import type { AnchorView, BoardView } from '#shared/engine/index.ts'
import { AnchorDialog } from './anchor-dialog.tsx'

/** How far it is to the project's main anchor (距双11 20 天), and the way to set it. */
export function Countdown({ board }: { readonly board: BoardView }): ReactNode {
  const { t } = useTranslation('project')
  const [editing, setEditing] = useState(false)
  const anchor = board.anchors.find(({ main }) => main)
  return (
    <>
      <Button variant="ghost" className="px-1!" title={t('dDayHelp')} onClick={() => setEditing(true)}>
        {anchor ? <DaysTo anchor={anchor} /> : t('setDDay')}
      </Button>
      {editing ? <AnchorDialog projectId={board.projectId} anchor={anchor} onClose={() => setEditing(false)} /> : null}
    </>
  )
}

function DaysTo({ anchor }: { readonly anchor: AnchorView }): ReactNode {
  const { t } = useTranslation('project')
  const days = daysBetween(useToday(), anchor.at)
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
