import { Columns3, Layers, Plus, X } from 'lucide-react'
import { type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/index.ts'
import { Button, Chip, IconButton, Menu } from '#renderer/design/index.ts'
import { useTaskText } from '#renderer/parts/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import { progressOf } from '#shared/planning/wbs/index.ts'
import { FilterBar, isFiltering, useFocusedTask, useTaskFilter, useTaskMatcher } from '../filter/index.ts'
import { ViewBar } from '../view-bar.tsx'
import { COLUMN_IDS, type CellContext } from './columns.ts'
import { NewRow } from './new-row.tsx'
import { PasteProblems } from './paste-problems.tsx'
import { type TableRow, tableRows } from './rows.ts'
import { TableGrid } from './table-grid.tsx'
import { useRowTitle } from './table-line.tsx'
import { GROUPINGS, shownColumns, type TableSettings, useTableSettings } from './table-settings.ts'
import { useCellContext } from './use-cell-context.ts'
import { useGrid } from './use-grid.ts'
import { parentOf, useTableActions } from './use-table-actions.ts'

/** The project as a numbered table that is typed into like a spreadsheet. */
export function TableScreen({ board }: { readonly board: BoardView }): ReactNode {
  const { t } = useTranslation('projectTable')
  const context = useCellContext(board)
  const [settings, setSettings] = useTableSettings(board.projectId)
  const columns = useMemo(() => shownColumns(settings), [settings])
  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns])
  const passes = useTaskMatcher(board.projectId)
  const rows = useMemo(() => tableRows(board, settings, context, passes), [board, settings, context, passes])
  const [focused, setFocused] = useFocusedTask(board.projectId)
  const grid = useGrid(rows, columnIds, focused)
  const isPlain =
    settings.grouping === 'wbs' && settings.sort === null && !isFiltering(useTaskFilter(board.projectId)[0])
  const actions = useTableActions({ board, rows, columns: columnIds, grid, context, isPlain })
  const cellInput = useRef<HTMLInputElement>(null)
  const newRow = useRef<HTMLInputElement>(null)
  const createTask = useCommand('plan/createTask')
  const readText = useTaskText(board.projectId)
  const activeRow = rows[grid.rowIndex]
  const parentId = parentOf(activeRow, board)
  const fold = (row: TableRow): void => {
    const { folded } = settings
    setSettings({ folded: row.expanded ? [...folded, row.id] : folded.filter((id) => id !== row.id) })
  }
  return (
    <>
      <ViewBar
        label={t('tools')}
        end={
          <Button variant="primary" onClick={() => newRow.current?.focus()}>
            <Plus size={14} aria-hidden />
            {t('newTask')}
          </Button>
        }
      >
        <GroupingMenu settings={settings} onChange={setSettings} />
        <FilterBar board={board} />
        <ColumnMenu settings={settings} onChange={setSettings} />
        {settings.sort ? (
          <span className="ml-1 flex items-center gap-0.5">
            <Chip tone="accent">{t('sortedBy', { column: t(settings.sort.column) })}</Chip>
            <IconButton small label={t('sortOff')} onClick={() => setSettings({ sort: null })}>
              <X size={12} />
            </IconButton>
          </span>
        ) : null}
      </ViewBar>
      <PasteProblems problems={actions.problems} onClose={actions.forgetProblems} />
      <TableGrid
        board={board}
        rows={rows}
        columns={columns}
        grid={grid}
        actions={actions}
        context={context}
        settings={settings}
        inputRef={cellInput}
        onSettings={setSettings}
        onFold={fold}
        onFocusTask={setFocused}
        onAdd={() => newRow.current?.focus()}
      />
      {board.columns.every(({ cards }) => cards.length === 0) ? (
        <p className="shrink-0 px-4 pb-3 text-center text-ink-2">{t('emptyHint')}</p>
      ) : null}
      <NewRow
        inputRef={newRow}
        place={useParentTitle(rows, parentId, context)}
        onAdd={(text) => void createTask({ projectId: board.projectId, fields: readText(text), parentId })}
        onPaste={actions.paste}
        onLeave={() => cellInput.current?.focus()}
      />
      <Totals board={board} />
    </>
  )
}

function useParentTitle(rows: readonly TableRow[], parentId: string | null, context: CellContext): string | null {
  const parent = rows.find(({ id }) => id === parentId)
  const title = useRowTitle(parent, context)
  return parent ? title : null
}

function GroupingMenu({
  settings,
  onChange,
}: {
  readonly settings: TableSettings
  readonly onChange: (change: Partial<TableSettings>) => void
}): ReactNode {
  const { t } = useTranslation('projectTable')
  return (
    <Menu
      trigger={
        <Button variant="ghost" aria-label={`${t('grouping')}: ${t(`group_${settings.grouping}`)}`}>
          <Layers size={14} aria-hidden />
          {t(`group_${settings.grouping}`)}
        </Button>
      }
      entries={GROUPINGS.map((grouping) => ({
        id: grouping,
        label: t(`group_${grouping}`),
        checked: grouping === settings.grouping,
        onSelect: () => onChange({ grouping }),
      }))}
    />
  )
}

function ColumnMenu({
  settings,
  onChange,
}: {
  readonly settings: TableSettings
  readonly onChange: (change: Partial<TableSettings>) => void
}): ReactNode {
  const { t } = useTranslation('projectTable')
  const { hidden } = settings
  return (
    <Menu
      trigger={
        <Button variant="ghost" aria-label={t('columns')}>
          <Columns3 size={14} aria-hidden />
          {t('columnCount')}
        </Button>
      }
      entries={COLUMN_IDS.filter((id) => id !== 'title').map((id) => ({
        id,
        label: t(id),
        checked: !hidden.includes(id),
        onSelect: () =>
          onChange({ hidden: hidden.includes(id) ? hidden.filter((known) => known !== id) : [...hidden, id] }),
      }))}
    />
  )
}

/** What all of it comes to. */
function Totals({ board }: { readonly board: BoardView }): ReactNode {
  const { t } = useTranslation('projectTable')
  const tasks = useMemo(() => board.columns.flatMap(({ cards }) => cards), [board])
  const progress = useMemo(() => progressOf(tasks), [tasks])
  const sum = (field: 'days' | 'hours'): number => tasks.reduce((all, { schedule }) => all + (schedule[field] ?? 0), 0)
  const [days, hours] = [sum('days'), sum('hours')]
  return (
    <div className="flex h-8 shrink-0 items-center gap-4 overflow-hidden border-t border-line-subtle bg-app px-4 text-12 whitespace-nowrap text-ink-2">
      <span>{t('tasks', { count: tasks.length })}</span>
      {days > 0 ? <span>{t('totalDays', { value: days })}</span> : null}
      {hours > 0 ? <span>{t('totalHours', { value: hours })}</span> : null}
      <span>{t('totalDone', { percent: Math.round(progress.part * 100) })}</span>
    </div>
  )
}
