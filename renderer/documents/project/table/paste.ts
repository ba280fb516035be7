import type { NewTask, TaskChange, TaskView } from '#shared/engine/index.ts'
import type { CellContext, CellEdit, ColumnId } from './columns.ts'
import { type CellProblem, readCell } from './read-cell.ts'

/** A cell that was left as it is, and why. */
export type PasteProblem = {
  /** 1 for the first pasted row. */
  readonly row: number
  readonly column: ColumnId
  readonly text: string
  readonly problem: CellProblem
}

export type PastePlan = {
  readonly changes: readonly TaskChange[]
  readonly created: readonly NewTask[]
  /** Cells that will be written. */
  readonly cells: number
  readonly problems: readonly PasteProblem[]
}

/**
 * What a pasted block does: its cells go over `targets` row by row, and rows beyond the last target become new tasks
 * under `parentId`. A first row of column names says which column each is for, and makes every row a new task. A cell
 * that is no value for its column is reported and changes nothing.
 */
export function planPaste(input: {
  readonly matrix: readonly (readonly string[])[]
  readonly targets: readonly TaskView[]
  /** The shown columns from the active one on. */
  readonly columns: readonly ColumnId[]
  readonly parentId: string | null
  readonly context: CellContext
  readonly columnNamed: (text: string) => ColumnId | null
}): PastePlan {
  const { matrix, parentId, context } = input
  const header = readHeader(matrix[0] ?? [], input.columnNamed)
  const columns = header ?? input.columns
  const rows = header ? matrix.slice(1) : matrix
  const targets = header ? [] : input.targets
  const changes: TaskChange[] = []
  const created: NewTask[] = []
  const problems: PasteProblem[] = []
  let cells = 0
  for (const [index, row] of rows.entries()) {
    if (row.every((text) => text.trim() === '') && !targets[index]) continue
    const task = targets[index]
    let edit: CellEdit = {}
    let schedule = task?.schedule ?? {}
    for (const [at, text] of row.entries()) {
      const column = columns[at]
      if (!column || (!task && text.trim() === '')) continue
      const read = readCell(text, column, schedule, context)
      if (!read.ok) {
        problems.push({ row: index + 1, column, text, problem: read.reason })
        continue
      }
      cells += 1
      edit = { ...edit, ...read.value, fields: { ...edit.fields, ...read.value.fields } }
      schedule = edit.fields?.schedule ?? schedule
    }
    if (task) {
      if (edit.statusId !== undefined || Object.keys(edit.fields ?? {}).length > 0) {
        changes.push({ taskId: task.id, ...edit })
      }
    } else if (edit.fields?.title) {
      created.push({ ...edit, fields: { ...edit.fields, title: edit.fields.title }, parentId })
    } else if (!problems.some((problem) => problem.row === index + 1)) {
      problems.push({ row: index + 1, column: 'title', text: '', problem: 'empty-title' })
    }
  }
  return { changes, created, cells, problems }
}

/** The columns that a row of names stands for; null when it is a row of values. */
function readHeader(
  row: readonly string[],
  columnNamed: (text: string) => ColumnId | null,
): readonly (ColumnId | undefined)[] | null {
  const columns = row.map((text) => columnNamed(text.trim()) ?? undefined)
  const known = columns.filter((column) => column !== undefined)
  return columns.includes('title') && (known.length > 1 || row.length === 1) ? columns : null
}
