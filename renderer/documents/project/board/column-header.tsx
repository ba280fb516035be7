import { ChevronsRightLeft, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/index.ts'
import { Chip, IconButton, InlineEdit, StatusGlyph } from '#renderer/design/index.ts'
import { glyphOfStatus } from '#renderer/parts/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import type { Column } from './shown-columns.ts'

/** Name and count of a column, and what can be done with it. Over its limit it says so and goes on taking cards. */
export function ColumnHeader({
  projectId,
  column,
  title,
  headingId,
  onAdd,
  onCollapse,
}: {
  readonly projectId: DocumentId
  readonly column: Column
  readonly title: string
  readonly headingId: string
  readonly onAdd: () => void
  readonly onCollapse: () => void
}): ReactNode {
  const { t } = useTranslation('board')
  const [limiting, setLimiting] = useState(false)
  return (
    <header className="flex h-9 shrink-0 items-center gap-1.5 pr-1.5 pl-3">
      <StatusGlyph state={glyphOfStatus(column.status)} />
      <h2 id={headingId} className="min-w-0 truncate font-medium" title={title}>
        {title}
      </h2>
      {limiting ? (
        <LimitField projectId={projectId} column={column} title={title} onEnd={() => setLimiting(false)} />
      ) : (
        <Count column={column} title={title} onClick={() => setLimiting(true)} />
      )}
      {column.removed ? (
        <span title={t('removedHint')} className="shrink-0">
          <Chip tone="warn">{t('removed')}</Chip>
        </span>
      ) : null}
      <span className="grow" />
      <span className="w-0 overflow-hidden group-hover/column:w-auto focus-within:w-auto focus-within:overflow-visible">
        <IconButton small label={t('collapse', { column: title })} onClick={onCollapse}>
          <ChevronsRightLeft size={14} />
        </IconButton>
      </span>
      {column.removed ? null : (
        <IconButton small label={t('addTaskIn', { column: title })} shortcut="C" onClick={onAdd}>
          <Plus size={14} />
        </IconButton>
      )}
    </header>
  )
}

// The limit is about all cards of the column, so that a filter never hides that there are too many.
function Count({
  column: { cards, total, limit, removed },
  title,
  onClick,
}: {
  readonly column: Column
  readonly title: string
  readonly onClick: () => void
}): ReactNode {
  const { t } = useTranslation('board')
  const text = limit !== undefined ? `${total}/${limit}` : cards.length < total ? `${cards.length}/${total}` : total
  const count =
    limit !== undefined && total > limit ? (
      <Chip tone="bad">{t('overLimit', { count: total, limit })}</Chip>
    ) : (
      <span className="text-12 text-ink-3 tabular-nums">{text}</span>
    )
  if (removed) return count
  return (
    <button
      type="button"
      title={t('setLimit')}
      aria-label={t('countOf', { column: title, count: total })}
      className="h-6 shrink-0 rounded-4 px-1 hover:bg-hover"
      onClick={onClick}
    >
      {count}
    </button>
  )
}

function LimitField({
  projectId,
  column,
  title,
  onEnd,
}: {
  readonly projectId: DocumentId
  readonly column: Column
  readonly title: string
  readonly onEnd: () => void
}): ReactNode {
  const { t } = useTranslation('board')
  const setLimit = useCommand('project/setStatusLimit')
  const commit = (text: string): void => {
    onEnd()
    const limit = Number(text)
    // Empty and 0 lift it; anything that is no number of cards changes nothing.
    if (!/^\d{0,3}$/.test(text)) return
    void setLimit({ documentId: projectId, statusId: column.statusId, limit: limit === 0 ? null : limit })
  }
  return (
    <InlineEdit
      value={column.limit === undefined ? '' : String(column.limit)}
      allowEmpty
      label={t('limitLabel', { column: title })}
      placeholder={t('limitPlaceholder')}
      className="h-6 w-14 text-12"
      onCommit={commit}
      onCancel={onEnd}
    />
  )
}
