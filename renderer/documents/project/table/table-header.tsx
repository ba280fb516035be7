import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column, ColumnId } from './columns.ts'
import { clampWidth, type Sort } from './table-settings.ts'

const STEP = 8

/** The names of the columns: a click sorts, the edge is dragged or moved with the arrow keys. */
export function TableHeader({
  columns,
  sort,
  onSort,
  onResize,
}: {
  readonly columns: readonly Column[]
  readonly sort: Sort | null
  readonly onSort: (column: ColumnId) => void
  readonly onResize: (column: ColumnId, width: number) => void
}): ReactNode {
  const { t } = useTranslation('projectTable')
  return (
    <div role="row" aria-rowindex={1} className="sticky top-0 z-3 flex h-8 border-b border-line bg-surface">
      {columns.map((column, index) => {
        const sorted = sort?.column === column.id ? sort.direction : null
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sorted === 'up' ? 'ascending' : sorted === 'down' ? 'descending' : 'none'}
            style={{ width: column.width }}
            className={clsx(
              'relative flex shrink-0 items-center text-12 text-ink-3',
              column.id === 'title' &&
                'sticky left-0 z-1 border-r border-line-subtle bg-surface @max-[560px]/grid:relative @max-[560px]/grid:left-auto',
            )}
          >
            <button
              type="button"
              className={clsx(
                'flex h-full min-w-0 grow items-center gap-1 px-2 -outline-offset-2 hover:text-ink',
                column.end && 'justify-end',
              )}
              onClick={() => onSort(column.id)}
            >
              <span className="truncate">{t(column.id)}</span>
              {sorted === 'up' ? <ArrowUp size={12} aria-hidden /> : null}
              {sorted === 'down' ? <ArrowDown size={12} aria-hidden /> : null}
            </button>
            <ResizeHandle column={column} label={t('resize', { column: t(column.id) })} onResize={onResize} />
          </div>
        )
      })}
    </div>
  )
}

function ResizeHandle({
  column,
  label,
  onResize,
}: {
  readonly column: Column
  readonly label: string
  readonly onResize: (column: ColumnId, width: number) => void
}): ReactNode {
  const [from, setFrom] = useState<{ readonly x: number; readonly width: number } | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setFrom({ x: event.clientX, width: column.width })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const change = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
    if (change === 0) return
    event.preventDefault()
    onResize(column.id, clampWidth(column, column.width + change))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a focusable separator is a splitter
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={column.width}
      tabIndex={0}
      className="absolute inset-y-1 -right-0.5 w-1.5 cursor-col-resize touch-none border-r border-line-subtle hover:border-line-control"
      onPointerDown={onPointerDown}
      onPointerMove={(event) => from && onResize(column.id, clampWidth(column, from.width + event.clientX - from.x))}
      onPointerUp={() => setFrom(null)}
      onPointerCancel={() => setFrom(null)}
      onKeyDown={onKeyDown}
    />
  )
}
