import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenTask, useWorkbench } from '#renderer/app/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import type { TaskId } from '#shared/foundation/index.ts'
import { CellInput } from './cell-input.tsx'
import { type CellContext, cellText, type Column, type ColumnId } from './columns.ts'
import { gridKey } from './grid-keys.ts'
import type { TableRow } from './rows.ts'
import { suggestionsFor, tagsOf } from './suggestions.ts'
import { TableHeader } from './table-header.tsx'
import { cellId, ROW_HEIGHT, TableLine, useRowTitle } from './table-line.tsx'
import type { TableSettings } from './table-settings.ts'
import type { Grid } from './use-grid.ts'
import type { TableActions } from './use-table-actions.ts'

const HEADER_HEIGHT = 32
const ROWS_BEYOND = 8
// Up to here the first column scrolls with the others (table-line.tsx).
const NARROW = 560

/** The lines and columns, with one field over the active cell. A treegrid for those who hear it. */
export function TableGrid({
  board,
  rows,
  columns,
  grid,
  actions,
  context,
  settings,
  inputRef,
  onSettings,
  onFold,
  onFocusTask,
  onAdd,
}: {
  readonly board: BoardView
  readonly rows: readonly TableRow[]
  readonly columns: readonly Column[]
  readonly grid: Grid
  readonly actions: TableActions
  readonly context: CellContext
  readonly settings: TableSettings
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onSettings: (change: Partial<TableSettings>) => void
  readonly onFold: (row: TableRow) => void
  /** The cell is in a line of this task: other views continue there. */
  readonly onFocusTask: (taskId: TaskId) => void
  readonly onAdd: () => void
}): ReactNode {
  const { t } = useTranslation('projectTable')
  const gridId = useId()
  const keysId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const openTask = useOpenTask()
  const selected = useWorkbench((workbench) => workbench.task)
  const { rowIndex, columnIndex, range, active } = grid
  // oxlint-disable-next-line react/incompatible-library -- nothing memoized takes its functions
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND,
    scrollPaddingStart: HEADER_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    // The active cell stays in the page: what `aria-activedescendant` names must be there.
    rangeExtractor: (visible) => {
      const indices = defaultRangeExtractor(visible)
      if (rowIndex < 0 || rowIndex >= rows.length || indices.includes(rowIndex)) return indices
      return [...indices, rowIndex].sort((a, b) => a - b)
    },
  })
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const left = columns.slice(0, columnIndex).reduce((sum, column) => sum + column.width, 0)
  useKeepInView({ scroller, virtualizer, rowIndex, left, width: columns[columnIndex]?.width ?? 0, columns })
  // With the panel open it follows the line, as on the board.
  const activeTask = rows[rowIndex]?.kind === 'task' ? rows[rowIndex].task : null
  const follow = useRef(activeTask?.id ?? null)
  useEffect(() => {
    if (activeTask && follow.current !== activeTask.id && useWorkbench.getState().task !== null) openTask(activeTask.id)
    if (activeTask && follow.current !== activeTask.id) onFocusTask(activeTask.id)
    follow.current = activeTask?.id ?? null
  }, [activeTask, onFocusTask, openTask])

  const tags = useMemo(() => tagsOf(board.columns.flatMap(({ cards }) => cards)), [board])
  const words = { none: t('none'), today: t('today'), tomorrow: t('tomorrow'), nextMonday: t('nextMonday') }
  const suggestions =
    grid.editing && active
      ? suggestionsFor(active.column, grid.editing.text, grid.editing.text === grid.editing.initial, {
          context,
          words,
          tags,
        })
      : []
  const startEditing = (): void => {
    const column = active?.column
    if (activeTask && column) grid.edit(cellText(activeTask, column, context))
    else if (rows[rowIndex]) onFold(rows[rowIndex])
  }
  const onIdleKey = (event: KeyboardEvent): void => {
    const key = gridKey(event)
    if (!key) return
    // The last cell lets Tab out of the grid.
    const row = rows[rowIndex]
    if (key.act === 'next' || key.act === 'previous') {
      const step = key.act === 'next' ? 1 : -1
      const atEnd = columnIndex + step < 0 || columnIndex + step >= columns.length
      if (atEnd && rowIndex + step >= 0 && rowIndex + step < rows.length) {
        event.preventDefault()
        grid.move(step, -step * columns.length)
      } else if (!atEnd) {
        event.preventDefault()
        grid.move(0, step)
      }
      return
    }
    event.preventDefault()
    event.stopPropagation()
    switch (key.act) {
      case 'move': {
        const folds = row?.kind === 'group' && !key.extend && key.columns !== 0 && key.columns > 0 !== row.expanded
        if (folds && row && row.expanded !== null) onFold(row)
        else grid.move(key.rows, key.columns, key.extend)
        break
      }
      case 'edit':
        startEditing()
        break
      case 'clear':
        actions.clear()
        break
      case 'open':
        if (row?.kind === 'task') openTask(selected === row.id ? null : row.id)
        else if (row) onFold(row)
        break
      case 'fill':
        actions.fillDown()
        break
      case 'all': {
        const [first, last] = [rows[0], rows.at(-1)]
        const [from, to] = [columns[0], columns.at(-1)]
        if (first && last && from && to)
          grid.choose({ rowId: last.id, column: to.id }, { rowId: first.id, column: from.id })
        break
      }
      case 'add':
        onAdd()
        break
      case 'fold':
        if (row?.expanded !== null && row) onFold(row)
        break
      case 'remove':
        actions.remove()
        break
      case 'collapse':
        if (active) grid.activate(active)
        break
      case 'shift':
        actions.shift(key.direction)
    }
  }

  const latest = useRef({ grid, startEditing, onFold, openTask, inputRef })
  useEffect(() => {
    latest.current = { grid, startEditing, onFold, openTask, inputRef }
  })
  const onCell = useCallback((row: TableRow, column: ColumnId, event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    latest.current.inputRef.current?.focus()
    latest.current.grid.activate({ rowId: row.id, column }, event.shiftKey)
  }, [])
  const onEdit = useCallback(() => latest.current.startEditing(), [])
  const onFoldRow = useCallback((row: TableRow) => latest.current.onFold(row), [])
  const onOpen = useCallback((row: TableRow) => {
    if (row.kind === 'task') latest.current.openTask(row.id)
  }, [])

  const label = useCellLabel(rows[rowIndex], active?.column ?? null, context)
  const isBlock = range.top !== range.bottom || range.left !== range.right
  return (
    <div ref={scroller} className="@container/grid relative min-h-0 grow overflow-auto">
      <p id={keysId} className="sr-only">
        {t('keys')}
      </p>
      <div className="relative" style={{ width, minWidth: '100%' }}>
        <div
          id={gridId}
          role="treegrid"
          aria-label={t('table')}
          aria-describedby={keysId}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable
        >
          <TableHeader
            columns={columns}
            sort={settings.sort}
            onSort={(column) => onSettings({ sort: nextSort(settings, column) })}
            onResize={(column, next) => onSettings({ widths: { ...settings.widths, [column]: next } })}
          />
          <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start, key }) => {
              const row = rows[index]
              if (!row) return null
              const isChosen = isBlock && index >= range.top && index <= range.bottom
              return (
                <TableLine
                  key={key}
                  row={row}
                  index={index}
                  top={start}
                  columns={columns}
                  active={index === rowIndex ? (active?.column ?? null) : null}
                  chosen={isChosen ? `${range.left} ${range.right}` : null}
                  selected={row.kind === 'task' && row.id === selected}
                  context={context}
                  onCell={onCell}
                  onEdit={onEdit}
                  onFold={onFoldRow}
                  onOpen={onOpen}
                />
              )
            })}
          </div>
        </div>
        {active ? (
          <CellInput
            key="input"
            grid={grid}
            inputRef={inputRef}
            place={{
              top: HEADER_HEIGHT + rowIndex * ROW_HEIGHT,
              left,
              width: columns[columnIndex]?.width ?? 0,
              height: ROW_HEIGHT,
            }}
            label={label}
            gridId={gridId}
            activeCellId={cellId(active.rowId, active.column)}
            suggestions={activeTask ? suggestions : []}
            onWrite={actions.write}
            onLeave={(byRows, byColumns) => {
              inputRef.current?.focus()
              grid.move(byRows, byColumns)
            }}
            onIdleKey={onIdleKey}
            onCopy={actions.copy}
            onCut={actions.clear}
            onPaste={actions.paste}
          />
        ) : null}
      </div>
    </div>
  )
}

function nextSort({ sort }: TableSettings, column: ColumnId): TableSettings['sort'] {
  if (sort?.column !== column) return { column, direction: 'up' }
  return sort.direction === 'up' ? { column, direction: 'down' } : null
}

function useCellLabel(row: TableRow | undefined, column: ColumnId | null, context: CellContext): string {
  const { t } = useTranslation('projectTable')
  const title = useRowTitle(row, context)
  if (!row || !column) return t('table')
  if (row.kind === 'group') return title
  return t('cell', { title, column: t(column), value: cellText(row.task, column, context) || t('emptyCell') })
}

/** Brings the active cell into view, clear of the sticky first column. */
function useKeepInView({
  scroller,
  virtualizer,
  rowIndex,
  left,
  width,
  columns,
}: {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly virtualizer: { readonly scrollToIndex: (index: number) => void }
  readonly rowIndex: number
  readonly left: number
  readonly width: number
  readonly columns: readonly Column[]
}): void {
  const isFirst = useRef(true)
  const sticky = columns[0]?.width ?? 0
  useLayoutEffect(() => {
    const element = scroller.current
    // A table that has just been opened stays at its top.
    if (isFirst.current || !element) {
      isFirst.current = false
      return
    }
    if (rowIndex >= 0) virtualizer.scrollToIndex(rowIndex)
    if (left === 0) return
    const visible = element.clientWidth
    const covered = visible > NARROW ? sticky : 0
    if (left < element.scrollLeft + covered) element.scrollLeft = left - covered
    else if (left + width > element.scrollLeft + visible) element.scrollLeft = left + width - visible
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only the active cell moves the view
  }, [rowIndex, left])
}
