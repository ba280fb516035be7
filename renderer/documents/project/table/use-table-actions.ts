import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import { useCommand, useEngine } from '#renderer/app/index.ts'
import { useToaster } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'
import { messages } from './messages.ts'
import type { BoardView, TaskChange, TaskView } from '#shared/engine/index.ts'
import { COLUMN_IDS, type CellContext, cellText, type ColumnId } from './columns.ts'
import { type PasteProblem, planPaste } from './paste.ts'
import { type CellProblem, clearCell, readCell } from './read-cell.ts'
import type { TableRow, TaskRowView } from './rows.ts'
import { formatTsv, parseTsv } from './tsv.ts'
import type { Grid } from './use-grid.ts'

export type TableActions = {
  /** Writes a text into the active cell; answers why not when it is no value for the column. */
  readonly write: (text: string) => CellProblem | null
  readonly clear: () => void
  readonly fillDown: () => void
  readonly copy: () => string
  readonly paste: (text: string) => void
  readonly shift: (direction: 'in' | 'out' | 'up' | 'down') => void
  readonly remove: () => void
  /** Cells of the last paste that were left as they are. */
  readonly problems: readonly PasteProblem[]
  readonly forgetProblems: () => void
}

/** What the keys and the clipboard do to the tasks of the table. `isPlain`: the WBS in its own order, unfiltered. */
export function useTableActions(input: {
  readonly board: BoardView
  readonly rows: readonly TableRow[]
  readonly columns: readonly ColumnId[]
  readonly grid: Grid
  readonly context: CellContext
  readonly isPlain: boolean
}): TableActions {
  const { board, rows, columns, grid, context, isPlain } = input
  const { t } = useTranslation(['projectTable', 'common'])
  const { client } = useEngine()
  const toaster = useToaster()
  const changeTasks = useCommand('plan/changeTasks')
  const createTasks = useCommand('plan/createTasks')
  const deleteTasks = useCommand('plan/deleteTasks')
  const moveTask = useCommand('plan/moveTask')
  const [problems, setProblems] = useState<readonly PasteProblem[]>([])

  const { top, bottom, left, right } = grid.range
  const activeRow = rows[grid.rowIndex]
  const chosenRows = rows.slice(top, bottom + 1).filter((row) => row.kind === 'task')
  const chosenColumns = columns.slice(left, right + 1)
  const change = (changes: readonly TaskChange[]): void => {
    if (changes.length > 0) void changeTasks({ changes })
  }
  const undo = { label: t('common:undo'), shortcut: shortcutText('Z'), onSelect: () => void client.undo() }

  const paste = (text: string): void => {
    const matrix = parseTsv(text)
    const [first = []] = matrix
    const isOne = matrix.length === 1 && first.length === 1
    const targets = tasksFrom(rows, grid.rowIndex)
    // One copied cell fills the whole chosen block, as in any spreadsheet.
    const filled = isOne ? chosenRows.map(() => chosenColumns.map(() => first[0] ?? '')) : matrix
    const plan = planPaste({
      matrix: filled,
      targets: isOne ? chosenRows.map(({ task }) => task) : targets,
      columns: columns.slice(isOne ? left : grid.columnIndex),
      parentId: parentOf(activeRow, board),
      context,
      columnNamed,
    })
    setProblems(plan.problems)
    if (plan.changes.length === 0 && plan.created.length === 0) return
    void createTasks({ projectId: board.projectId, tasks: plan.created, changes: plan.changes }).then((result) => {
      if (!result.ok) return
      const count = plan.created.length
      toaster.show({ text: count > 0 ? t('pastedNew', { count }) : t('pasted', { count: plan.cells }), action: undo })
    })
  }

  return {
    write: (text) => {
      const column = grid.active?.column
      if (activeRow?.kind !== 'task' || !column) return null
      if (text === cellText(activeRow.task, column, context)) return null
      const read = readCell(text, column, activeRow.task.schedule, context)
      if (!read.ok) return read.reason
      change([{ taskId: activeRow.task.id, ...read.value }])
      return null
    },
    clear: () =>
      change(
        chosenRows.flatMap(({ task }) => {
          const edits = chosenColumns.flatMap((column) => clearCell(task, column, context) ?? [])
          const fields = Object.assign({}, ...edits.map((edit) => edit.fields)) as TaskChange['fields'] & object // parts of fields
          return edits.length > 0 ? [{ taskId: task.id, fields }] : []
        }),
      ),
    fillDown: () => {
      // A single cell takes the value above it; a block takes that of its first row.
      const source = top === bottom ? rows[top - 1] : rows[top]
      if (source?.kind !== 'task') return
      const targets = top === bottom ? chosenRows : chosenRows.filter(({ id }) => id !== source.id)
      const texts = chosenColumns.map((column) => cellText(source.task, column, context))
      const { changes, problems: left_ } = planPaste({
        matrix: targets.map(() => texts),
        targets: targets.map(({ task }) => task),
        columns: chosenColumns,
        parentId: null,
        context,
        columnNamed: () => null,
      })
      setProblems(left_)
      change(changes)
    },
    copy: () => formatTsv(chosenRows.map(({ task }) => chosenColumns.map((column) => cellText(task, column, context)))),
    paste,
    shift: (direction) => {
      const move =
        isPlain && activeRow?.kind === 'task' ? placeFor(rows, grid.rowIndex, activeRow, direction, board) : null
      if (move && activeRow?.kind === 'task') void moveTask({ taskId: activeRow.id, ...move })
    },
    remove: () => {
      if (chosenRows.length === 0) return
      void deleteTasks({ taskIds: chosenRows.map(({ id }) => id) }).then((result) => {
        if (result.ok) toaster.show({ text: t('deleted', { count: result.value.deleted }), action: undo })
      })
    },
    problems,
    forgetProblems: () => setProblems([]),
  }
}

/** Column names in either language: a sheet may come from a colleague who uses the other one. */
function columnNamed(text: string): ColumnId | null {
  const name = text.toLowerCase()
  const isNamed = (id: ColumnId): boolean =>
    [messages.zh[id], messages.en[id]].some((title) => title.toLowerCase() === name)
  return COLUMN_IDS.find(isNamed) ?? (name === '标题' || name === 'title' ? 'title' : null)
}

function tasksFrom(rows: readonly TableRow[], index: number): readonly TaskView[] {
  return rows.slice(Math.max(0, index)).flatMap((row) => (row.kind === 'task' ? [row.task] : []))
}

/** What a new task beside this row hangs under. */
export function parentOf(row: TableRow | undefined, board: BoardView): string | null {
  if (!row) return null
  if (row.kind === 'task') return row.task.parentId
  return board.sections.some(({ id }) => id === row.id) ? row.id : null
}

/** Where a row goes in the WBS; null when it cannot go there. */
export function placeFor(
  rows: readonly TableRow[],
  index: number,
  row: TaskRowView,
  direction: 'in' | 'out' | 'up' | 'down',
  board: BoardView,
): { readonly parentId: string | null; readonly index?: number } | null {
  const above = rows.slice(0, index)
  const parent = above.findLast(({ level }) => level === row.level - 1)
  const sectionsBefore = row.level === 1 ? board.sections.length : 0
  const at = row.position - 1 - sectionsBefore
  switch (direction) {
    case 'in': {
      const before = above.findLast(({ level }) => level <= row.level)
      return before?.level === row.level ? { parentId: before.id } : null
    }
    case 'out': {
      if (!parent) return null
      if (parent.kind === 'group') return { parentId: null }
      const firstTask = parent.level === 1 ? board.sections.length : 0
      return { parentId: parent.task.parentId, index: parent.position - firstTask }
    }
    case 'up':
      return at > 0 ? { parentId: row.task.parentId, index: at - 1 } : null
    case 'down':
      return row.position < row.siblings ? { parentId: row.task.parentId, index: at + 1 } : null
  }
}
