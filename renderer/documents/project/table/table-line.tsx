import clsx from 'clsx'
import { ChevronDown, ChevronRight, PanelRight } from 'lucide-react'
import { memo, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar, ProgressRing, StatusGlyph } from '#renderer/design/index.ts'
import { glyphOfStatus, isOpen, personOf, TaskGlyph } from '#renderer/parts/index.ts'
import { type CellContext, cellText, type Column, type ColumnId } from './columns.ts'
import type { GroupRow, TableRow } from './rows.ts'
import { TableCell } from './table-cell.tsx'

export const ROW_HEIGHT = 32

/** Ids that `aria-activedescendant` names. */
export const cellId = (rowId: string, column: ColumnId): string => `cell-${rowId}-${column}`

type Handlers = {
  readonly onCell: (row: TableRow, column: ColumnId, event: PointerEvent) => void
  readonly onEdit: (row: TableRow, column: ColumnId) => void
  readonly onFold: (row: TableRow) => void
  readonly onOpen: (row: TableRow) => void
}

/** One line of the table. Renders again when its task, its place or what is chosen in it changes. */
export const TableLine = memo(function TableLine({
  row,
  index,
  top,
  columns,
  active,
  chosen,
  selected,
  context,
  ...handlers
}: Handlers & {
  readonly row: TableRow
  readonly index: number
  readonly top: number
  readonly columns: readonly Column[]
  /** The active cell, when it is in this line. */
  readonly active: ColumnId | null
  /** First and last chosen column, when more than the active cell is chosen here. */
  readonly chosen: string | null
  /** The task is in the panel. */
  readonly selected: boolean
  readonly context: CellContext
}): ReactNode {
  const [from, to] = chosen?.split(' ').map(Number) ?? [-1, -1]
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      {...(row.expanded === null ? {} : { 'aria-expanded': row.expanded })}
      data-row={row.id}
      style={{ top, height: ROW_HEIGHT }}
      className={clsx(
        'group/row absolute inset-x-0 flex border-b border-line-subtle',
        row.kind === 'group' ? 'bg-app' : selected ? 'bg-selected' : 'bg-surface',
      )}
    >
      {columns.map((column, at) => (
        // The grid's field has the keyboard; the pointer says which cell it stands in.
        // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
        <div
          key={column.id}
          id={cellId(row.id, column.id)}
          role={column.id === 'title' ? 'rowheader' : 'gridcell'}
          aria-colindex={at + 1}
          aria-selected={active === column.id || (at >= (from ?? -1) && at <= (to ?? -1))}
          style={{ width: column.width }}
          className={clsx(
            'relative flex shrink-0 items-center overflow-hidden px-2',
            column.end && 'justify-end',
            // In a narrow pane the title would leave no room for anything beside it.
            column.id === 'title' &&
              'sticky left-0 z-1 border-r border-line-subtle bg-inherit @max-[560px]/grid:relative @max-[560px]/grid:left-auto',
            at >= (from ?? -1) && at <= (to ?? -1) && 'bg-selected!',
            active === column.id && 'inset-ring-2 inset-ring-focus',
          )}
          onPointerDown={(event) => handlers.onCell(row, column.id, event)}
          onDoubleClick={() => handlers.onEdit(row, column.id)}
        >
          {column.id === 'title' ? (
            <TitleCell row={row} selected={selected} context={context} {...handlers} />
          ) : row.kind === 'task' ? (
            <TableCell task={row.task} column={column.id} context={context} />
          ) : (
            <GroupCell row={row} column={column.id} />
          )}
        </div>
      ))}
    </div>
  )
})

function TitleCell({
  row,
  selected,
  context,
  onFold,
  onOpen,
}: Pick<Handlers, 'onFold' | 'onOpen'> & {
  readonly row: TableRow
  readonly selected: boolean
  readonly context: CellContext
}): ReactNode {
  const { t } = useTranslation(['projectTable', 'common'])
  const title = useRowTitle(row, context)
  const Chevron = row.expanded ? ChevronDown : ChevronRight
  return (
    <>
      {selected ? <span aria-hidden className="absolute inset-y-0 left-0 w-0.5 bg-accent" /> : null}
      <span style={{ width: (row.level - 1) * 16 }} className="shrink-0" />
      {row.expanded === null ? (
        <span className="w-5 shrink-0" />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t(row.expanded ? 'fold' : 'unfold', { title })}
          className="grid h-6 w-5 shrink-0 place-items-center rounded-4 text-ink-3 hover:bg-hover"
          onPointerDown={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onClick={() => onFold(row)}
        >
          <Chevron size={14} aria-hidden />
        </button>
      )}
      <span className="mr-1.5 shrink-0">
        {row.kind === 'task' ? <TaskGlyph task={row.task} /> : <GroupMark row={row} context={context} />}
      </span>
      {row.number === null ? null : <span className="mr-2 shrink-0 text-12 text-ink-3">{row.number}</span>}
      <span
        title={title}
        className={clsx('min-w-0 truncate', row.kind === 'group' ? 'font-semibold' : !isOpen(row.task) && 'text-ink-3')}
      >
        {title}
      </span>
      {row.kind === 'group' ? (
        <span className="ml-2 shrink-0 text-12 text-ink-3">
          {t('groupProgress', { done: row.progress.done, total: row.progress.total })}
        </span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('open', { title })}
          className="ml-auto grid size-6 shrink-0 place-items-center rounded-4 text-ink-3 opacity-0 group-hover/row:opacity-100 hover:bg-hover focus-visible:opacity-100"
          onPointerDown={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onClick={() => onOpen(row)}
        >
          <PanelRight size={14} aria-hidden />
        </button>
      )}
    </>
  )
}

function GroupMark({ row, context }: { readonly row: GroupRow; readonly context: CellContext }): ReactNode {
  const { t } = useTranslation('projectTable')
  if ('status' in row.of) return <StatusGlyph state={glyphOfStatus(row.of.status)} />
  if ('person' in row.of) {
    const person = row.of.person === null ? null : personOf(row.of.person, context.members)
    return person ? <Avatar {...person} /> : null
  }
  const percent = Math.round(row.progress.part * 100)
  return <ProgressRing value={row.progress.part} label={t('totalDone', { percent })} />
}

function GroupCell({ row, column }: { readonly row: GroupRow; readonly column: ColumnId }): ReactNode {
  const { t } = useTranslation('projectTable')
  if (column !== 'days' && column !== 'hours') return null
  const sum = row.tasks.reduce((all, { schedule }) => all + (schedule[column] ?? 0), 0)
  return sum === 0 ? null : <span className="text-12 text-ink-3">{t(`unit_${column}`, { value: sum })}</span>
}

/** What a line is called. */
export function useRowTitle(row: TableRow | undefined, context: CellContext): string {
  const { t } = useTranslation(['projectTable', 'common'])
  if (!row) return ''
  if (row.kind === 'task') return cellText(row.task, 'title', context) || t('common:untitled')
  if ('status' in row.of) return context.statusTitle(row.of.status)
  if ('section' in row.of) return row.of.section === null ? t('noSection') : row.of.section || t('common:untitled')
  const person = row.of.person === null ? null : personOf(row.of.person, context.members)
  if (!person) return t('common:unassigned')
  return person.pending ? t('common:notJoined', { name: person.name }) : person.name
}
