import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import clsx from 'clsx'
import { StatusGlyph } from '#renderer/design/index.ts'
import { glyphOfStatus } from '#renderer/parts/index.ts'
import type { Column } from './shown-columns.ts'
import { useDropColumn } from './use-drop-column.ts'

/** A column as a strip: its name, its count, and still a place to drop a card, which goes to its end. */
export function CollapsedColumn({
  column,
  title,
  accepts,
  onDropCard,
  onExpand,
}: {
  readonly column: Column
  readonly title: string
  readonly accepts: (taskId: string) => boolean
  readonly onDropCard: (taskId: string, index: number) => void
  readonly onExpand: () => void
}): ReactNode {
  const { t } = useTranslation('board')
  const element = useRef<HTMLButtonElement>(null)
  const { cards } = column
  const slot = useDropColumn(element, { cards, accepts, onDrop: (taskId) => onDropCard(taskId, cards.length) })
  const isOver = column.limit !== undefined && column.total > column.limit
  return (
    <button
      ref={element}
      type="button"
      aria-expanded={false}
      aria-label={t('expand', { column: title, count: column.total })}
      className={clsx(
        'flex w-9 shrink-0 flex-col items-center gap-2 overflow-hidden rounded-8 py-2.5 select-none hover:bg-hover',
        slot ? 'bg-accent-soft outline-1 outline-accent outline-dashed' : 'bg-sunken',
      )}
      onClick={onExpand}
    >
      <StatusGlyph state={glyphOfStatus(column.status)} />
      <span className="font-medium [writing-mode:vertical-rl]">{title}</span>
      <span className={clsx('text-12 tabular-nums', isOver ? 'font-medium text-bad-text' : 'text-ink-3')}>
        {column.total}
      </span>
    </button>
  )
}
