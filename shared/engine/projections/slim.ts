import type { TaskRow } from '../../documents/kernel/index.ts'
import type { DocumentId } from '../../foundation/index.ts'
import { PROJECTION_SCHEMA } from './codec.ts'
import type { Tables } from './tables.ts'

/** Name of the stored value that holds the slim columns. */
export const SLIM_VALUE = 'slim'

/**
 * Titles and task rows of every document in one value, column by column: what the first screens need, read in one
 * get instead of twenty thousand. Links and search text follow after the first paint.
 */
export type Slim = {
  readonly schema: number
  readonly documents: readonly DocumentId[]
  readonly seqs: readonly number[]
  readonly titles: readonly string[]
  /** How many of the tasks belong to each document, in order. */
  readonly counts: readonly number[]
  readonly columns: { readonly [Column in keyof TaskRow]: readonly TaskRow[Column][] }
}

const COLUMNS = [
  'id',
  'documentId',
  'projectId',
  'title',
  'statusId',
  'order',
  'parentId',
  'siblingOrder',
  'placedAt',
  'assignees',
  'schedule',
  'actual',
  'priority',
  'tags',
  'milestone',
  'deliverable',
  'budget',
  'predecessors',
  'checklistDone',
  'checklistTotal',
  'comments',
  'cover',
  'source',
  'deletedAt',
] as const satisfies readonly (keyof TaskRow)[]

/** The columns as they are now; `seqOf` says which part of the log each document's rows stand for, null = not saved yet. */
export function encodeSlim(tables: Tables, seqOf: (documentId: DocumentId) => number | null): Slim {
  const documents: DocumentId[] = []
  const seqs: number[] = []
  const titles: string[] = []
  const counts: number[] = []
  const rows: TaskRow[] = []
  for (const [documentId, projection] of tables.all()) {
    const seq = seqOf(documentId)
    if (seq === null) continue
    documents.push(documentId)
    seqs.push(seq)
    titles.push(projection.title)
    counts.push(projection.tasks.length)
    rows.push(...projection.tasks)
  }
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, rows.map((row) => row[column])]))
  return { schema: PROJECTION_SCHEMA, documents, seqs, titles, counts, columns: columns as unknown as Slim['columns'] } // every column of COLUMNS is there
}

// By hand and only the outer shape, as in codec.ts: every start waits for this.
function isSlim(value: unknown): value is Slim {
  if (typeof value !== 'object' || value === null) return false
  const { schema, documents, seqs, titles, counts, columns } = value as Readonly<Record<string, unknown>>
  if (schema !== PROJECTION_SCHEMA || ![documents, seqs, titles, counts].every((list) => Array.isArray(list)))
    return false
  if (typeof columns !== 'object' || columns === null) return false
  const lists = columns as Readonly<Record<string, unknown>> // any object has fields of unknown type
  return COLUMNS.every((column) => Array.isArray(lists[column]))
}

export type SlimDocument = { readonly seq: number; readonly title: string; readonly tasks: readonly TaskRow[] }

/** Titles and tasks per document, or an empty map when the value is from another schema or not ours. */
export function decodeSlim(value: unknown): ReadonlyMap<DocumentId, SlimDocument> {
  const found = new Map<DocumentId, SlimDocument>()
  if (!isSlim(value)) return found
  const { documents, seqs, titles, counts, columns } = value
  let at = 0
  for (const [index, id] of documents.entries()) {
    const end = at + (counts[index] ?? 0)
    const tasks: TaskRow[] = []
    for (; at < end; at += 1) {
      const row: Record<string, unknown> = {}
      for (const column of COLUMNS) row[column] = columns[column][at]
      tasks.push(row as unknown as TaskRow) // written by encodeSlim under the same schema number
    }
    found.set(id, { seq: seqs[index] ?? 0, title: titles[index] ?? '', tasks })
  }
  return found
}
