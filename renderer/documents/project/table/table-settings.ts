import { useMemo } from 'react'
import type { DocumentId } from '#shared/foundation/index.ts'
import { useProjectMemory } from '../project-memory.ts'
import { COLUMN_IDS, COLUMNS, type Column, type ColumnId } from './columns.ts'

export const GROUPINGS = ['wbs', 'section', 'person', 'status'] as const
export type Grouping = (typeof GROUPINGS)[number]
export type Sort = { readonly column: ColumnId; readonly direction: 'up' | 'down' }

/** How a person set a project's table, remembered on this computer. */
export type TableSettings = {
  readonly grouping: Grouping
  readonly sort: Sort | null
  readonly hidden: readonly ColumnId[]
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>
  readonly folded: readonly string[]
}

const INITIAL: TableSettings = { grouping: 'wbs', sort: null, hidden: ['hours'], widths: {}, folded: [] }
export const MAX_WIDTH = 640

/** The settings of one project's table and the function that changes them. */
export function useTableSettings(
  projectId: DocumentId,
): readonly [TableSettings, (change: Partial<TableSettings>) => void] {
  const remembered = useProjectMemory(({ projects }) => projects[projectId]?.table)
  const remember = useProjectMemory((memory) => memory.remember)
  return useMemo(() => {
    const settings = readSettings(remembered)
    return [settings, (change) => remember(projectId, { table: { ...settings, ...change } })]
  }, [projectId, remember, remembered])
}

/** The columns as they are shown, with their widths. */
export function shownColumns({ hidden, widths }: TableSettings): readonly Column[] {
  return COLUMN_IDS.filter((id) => id === 'title' || !hidden.includes(id)).map((id) => {
    const column = COLUMNS[id]
    return { ...column, width: clampWidth(column, widths[id] ?? column.width) }
  })
}

/** A width a column can have. */
export function clampWidth({ minWidth }: Pick<Column, 'minWidth'>, width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(minWidth, width)))
}

/** Settings of an older build, or damaged ones, are the initial ones where they say nothing usable. */
function readSettings(remembered: unknown): TableSettings {
  if (typeof remembered !== 'object' || remembered === null) return INITIAL
  const { grouping, sort, hidden, widths, folded } = remembered as Partial<Record<keyof TableSettings, unknown>>
  return {
    grouping: GROUPINGS.find((known) => known === grouping) ?? INITIAL.grouping,
    sort: readSort(sort),
    hidden: Array.isArray(hidden) ? COLUMN_IDS.filter((id) => hidden.includes(id)) : INITIAL.hidden,
    widths:
      typeof widths === 'object' && widths !== null
        ? Object.fromEntries(
            Object.entries(widths).filter(([id, width]) => Object.hasOwn(COLUMNS, id) && Number.isFinite(width)),
          )
        : {},
    folded: Array.isArray(folded) ? folded.filter((id) => typeof id === 'string') : [],
  }
}

function readSort(value: unknown): Sort | null {
  if (typeof value !== 'object' || value === null || !('column' in value) || !('direction' in value)) return null
  const column = COLUMN_IDS.find((id) => id === value.column)
  const { direction } = value
  return column && (direction === 'up' || direction === 'down') ? { column, direction } : null
}
