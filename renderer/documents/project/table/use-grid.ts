import { useMemo, useState } from 'react'
import type { ColumnId } from './columns.ts'
import type { TableRow } from './rows.ts'

export type CellAt = { readonly rowId: string; readonly column: ColumnId }

/** Which cell is active, which block is chosen, and what is being typed. */
export type Grid = {
  readonly active: CellAt | null
  readonly rowIndex: number
  readonly columnIndex: number
  /** The chosen block in indices, both ends included; the active cell alone when nothing more is chosen. */
  readonly range: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly editing: { readonly text: string; readonly initial: string } | null
  readonly activate: (cell: CellAt, extend?: boolean) => void
  /** Moves by rows and columns, as far as the edge; false when it was there already. */
  readonly move: (rows: number, columns: number, extend?: boolean) => boolean
  readonly choose: (from: CellAt, to: CellAt) => void
  readonly edit: (text: string, initial?: string) => void
  readonly stopEditing: () => void
}

/** The state of the grid over the rows and columns that are shown. A row that goes leaves the cell to its neighbour. */
export function useGrid(rows: readonly TableRow[], columns: readonly ColumnId[], firstRow: string | null): Grid {
  const [active, setActive] = useState<CellAt | null>(firstRow === null ? null : { rowId: firstRow, column: 'title' })
  const [anchor, setAnchor] = useState<CellAt | null>(null)
  const [editing, setEditing] = useState<Grid['editing']>(null)
  const [lastIndex, setLastIndex] = useState(0)
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.id as string, index])), [rows])
  const found = active ? indexOf.get(active.rowId) : undefined
  const rowIndex = found ?? Math.min(lastIndex, rows.length - 1)
  const columnIndex = Math.max(0, active ? columns.indexOf(active.column) : 0)
  const anchorRow = (anchor && indexOf.get(anchor.rowId)) ?? rowIndex
  const anchorColumn = anchor ? Math.max(0, columns.indexOf(anchor.column)) : columnIndex
  const cellAt = (row: number, column: number): CellAt | null => {
    const target = rows[row]
    const id = columns[column]
    return target && id ? { rowId: target.id, column: id } : null
  }
  const activate = (cell: CellAt, extend = false): void => {
    setAnchor(extend ? (anchor ?? active) : null)
    setActive(cell)
    setLastIndex(indexOf.get(cell.rowId) ?? 0)
    setEditing(null)
  }
  return {
    active: cellAt(rowIndex, columnIndex),
    rowIndex,
    columnIndex,
    range: {
      top: Math.min(rowIndex, anchorRow),
      bottom: Math.max(rowIndex, anchorRow),
      left: Math.min(columnIndex, anchorColumn),
      right: Math.max(columnIndex, anchorColumn),
    },
    editing,
    activate,
    move: (byRows, byColumns, extend = false) => {
      const row = Math.max(0, Math.min(rows.length - 1, rowIndex + byRows))
      const column = Math.max(0, Math.min(columns.length - 1, columnIndex + byColumns))
      const cell = cellAt(row, column)
      if (!cell) return false
      activate(cell, extend)
      return row !== rowIndex || column !== columnIndex
    },
    choose: (from, to) => {
      activate(to)
      setAnchor(from)
    },
    edit: (text, initial = text) => setEditing({ text, initial }),
    stopEditing: () => setEditing(null),
  }
}
