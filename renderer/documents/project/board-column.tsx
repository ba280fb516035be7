import { Plus } from 'lucide-react'
import { Fragment, type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, InlineEdit, StatusGlyph } from '#renderer/design/index.ts'
import { glyphOfStatus, statusTitle } from '#renderer/parts/index.ts'
import type { StatusView, TaskView } from '#shared/engine/index.ts'
import { type Slot, useDropColumn } from './use-drop-column.ts'

// The first screens of a column; mounting thousands of cards would cost seconds and nobody reads them all.
const SHOWN_AT_FIRST = 60

/** One status as a column: its cards, a field for a new one, and the slot a dragged card would take. */
export function BoardColumn({
  status,
  cards,
  adding,
  onAdd,
  onStartAdd,
  onEndAdd,
  onDropCard,
  renderCard,
}: {
  readonly status: StatusView
  readonly cards: readonly TaskView[]
  readonly adding: boolean
  readonly onAdd: (text: string) => void
  readonly onStartAdd: () => void
  readonly onEndAdd: () => void
  readonly onDropCard: (taskId: string, index: number) => void
  readonly renderCard: (task: TaskView) => ReactNode
}): ReactNode {
  const { t } = useTranslation(['project', 'common'])
  const headingId = useId()
  const list = useRef<HTMLDivElement>(null)
  const slot = useDropColumn(list, onDropCard)
  const [limit, setLimit] = useState(SHOWN_AT_FIRST)
  const title = statusTitle(status, (key) => t(`common:${key}`))
  const shown = cards.slice(0, limit)
  const hidden = cards.length - shown.length
  return (
    <section
      aria-labelledby={headingId}
      className="flex min-h-0 w-60 max-w-75 min-w-50 grow flex-col rounded-8 bg-sunken"
    >
      <header className="flex h-9 shrink-0 items-center gap-1.5 pr-1.5 pl-3">
        <StatusGlyph state={glyphOfStatus(status)} />
        <h2 id={headingId} className="truncate font-medium" title={title}>
          {title}
        </h2>
        <span className="text-12 text-ink-3">{cards.length}</span>
        <span className="grow" />
        <IconButton small label={t('addTaskIn', { column: title })} shortcut="C" onClick={onStartAdd}>
          <Plus size={14} />
        </IconButton>
      </header>
      <div ref={list} className="flex min-h-0 grow flex-col gap-1.5 overflow-y-auto px-1.5 pb-1.5">
        {adding ? (
          <InlineEdit
            value=""
            keepOpen
            label={t('addTaskIn', { column: title })}
            placeholder={t('addPlaceholder')}
            className="h-9 shrink-0 px-2"
            onCommit={onAdd}
            onCancel={onEndAdd}
          />
        ) : null}
        <CardList cards={shown} slot={slot} renderCard={renderCard} />
        {hidden > 0 ? (
          <Button variant="ghost" size="small" onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
            {t('showMore', { count: hidden })}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function CardList({
  cards,
  slot,
  renderCard,
}: {
  readonly cards: readonly TaskView[]
  readonly slot: Slot | null
  readonly renderCard: (task: TaskView) => ReactNode
}): ReactNode {
  // The slot is counted without the dragged card, which still lies in its column at 40 %.
  const others = cards.filter((card) => card.id !== slot?.taskId)
  const before = slot ? others[slot.index]?.id : undefined
  return (
    <>
      {cards.map((card) => (
        <Fragment key={card.id}>
          {slot && card.id === before ? <DropSlot height={slot.height} /> : null}
          {renderCard(card)}
        </Fragment>
      ))}
      {slot && before === undefined ? <DropSlot height={slot.height} /> : null}
    </>
  )
}

function DropSlot({ height }: { readonly height: number }): ReactNode {
  const { t } = useTranslation('project')
  return (
    <div
      style={{ height }}
      className="pointer-events-none grid shrink-0 place-items-center rounded-6 border border-dashed border-accent bg-accent-soft text-12 text-accent-text"
    >
      {t('dropHere')}
    </div>
  )
}
