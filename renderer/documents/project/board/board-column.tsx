import { type ReactNode, type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { InlineEdit } from '#renderer/design/index.ts'
import { statusTitle } from '#renderer/parts/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { CardList } from './card-list.tsx'
import { CollapsedColumn } from './collapsed-column.tsx'
import { ColumnHeader } from './column-header.tsx'
import type { Column } from './shown-columns.ts'

type ColumnProps = {
  readonly projectId: DocumentId
  readonly column: Column
  readonly adding: boolean
  readonly collapsed: boolean
  /** The card in the tab order and the one in the air: they stay in the page when they are scrolled out of sight. */
  readonly tabbable: string | null
  readonly dragged: RefObject<string | null>
  readonly accepts: (taskId: string) => boolean
  readonly onAdd: (text: string) => void
  readonly onStartAdd: () => void
  readonly onEndAdd: () => void
  readonly onCollapse: (collapsed: boolean) => void
  readonly onDropCard: (taskId: string, index: number) => void
  readonly renderCard: (task: TaskView) => ReactNode
}

/** One status as a column: its cards, a field for a new one, and the slot a dragged card would take. */
export function BoardColumn(props: ColumnProps): ReactNode {
  const { t } = useTranslation('common')
  const { column, collapsed, accepts, onDropCard, onCollapse } = props
  const title = statusTitle(column.status, (key) => t(key))
  return collapsed ? (
    <CollapsedColumn
      column={column}
      title={title}
      accepts={accepts}
      onDropCard={onDropCard}
      onExpand={() => onCollapse(false)}
    />
  ) : (
    <OpenColumn {...props} title={title} />
  )
}

function OpenColumn({
  projectId,
  column,
  title,
  adding,
  tabbable,
  dragged,
  accepts,
  onAdd,
  onStartAdd,
  onEndAdd,
  onCollapse,
  onDropCard,
  renderCard,
}: ColumnProps & { readonly title: string }): ReactNode {
  const { t } = useTranslation('board')
  const headingId = useId()
  return (
    <section
      aria-labelledby={headingId}
      className="group/column flex min-h-0 w-60 max-w-75 min-w-50 grow flex-col rounded-8 bg-sunken"
    >
      <ColumnHeader
        projectId={projectId}
        column={column}
        title={title}
        headingId={headingId}
        onAdd={onStartAdd}
        onCollapse={() => onCollapse(true)}
      />
      {adding ? (
        <InlineEdit
          value=""
          keepOpen
          label={t('addTaskIn', { column: title })}
          placeholder={t('addPlaceholder')}
          className="mx-1.5 mb-1.5 h-9 shrink-0 px-2"
          onCommit={onAdd}
          onCancel={onEndAdd}
        />
      ) : null}
      <CardList
        label={title}
        cards={column.cards}
        tabbable={tabbable}
        dragged={dragged}
        accepts={accepts}
        onDropCard={onDropCard}
        renderCard={renderCard}
      />
    </section>
  )
}
