import { emptyProjection, type LinkRow, type Projection, type TaskRow } from '../../documents/kernel/index.ts'
import { withoutCircle } from '../../documents/tasks/index.ts'
import type { DocumentId, TaskId } from '../../foundation/index.ts'

/** Parts of the tables that a question can depend on. `document:<id>` stands for one whole document. */
export type Topic =
  | 'tasks'
  | 'links'
  | 'mentions'
  | 'dated'
  | 'search'
  | 'titles'
  | 'tree'
  | 'undo'
  | `document:${string}`

/** Rows of every document, in memory, replaced document by document. */
export type Tables = {
  readonly rowsOf: (documentId: DocumentId) => Projection | undefined
  readonly all: () => IterableIterator<[DocumentId, Projection]>
  readonly task: (taskId: TaskId) => TaskRow | undefined
  readonly linksFrom: (documentId: DocumentId) => readonly LinkRow[]
  readonly linksTo: (documentId: DocumentId) => readonly LinkRow[]
  /** Replaces the rows of one document; answers the topics that changed. */
  readonly replace: (documentId: DocumentId, projection: Projection) => readonly Topic[]
}

const NO_LINKS: readonly LinkRow[] = []

/** Creates empty tables. */
export function createTables(): Tables {
  const byDocument = new Map<DocumentId, Projection>()
  const taskHome = new Map<TaskId, DocumentId>()
  const taskRows = new Map<TaskId, TaskRow>()
  const incoming = new Map<DocumentId, Map<DocumentId, readonly LinkRow[]>>()

  const replaceTasks = (documentId: DocumentId, before: readonly TaskRow[], after: readonly TaskRow[]): void => {
    for (const row of before) {
      if (taskHome.get(row.id) !== documentId) continue
      taskHome.delete(row.id)
      taskRows.delete(row.id)
    }
    for (const row of after) {
      taskHome.set(row.id, documentId)
      taskRows.set(row.id, row)
    }
  }
  const replaceLinks = (documentId: DocumentId, before: readonly LinkRow[], after: readonly LinkRow[]): void => {
    for (const { toDocument } of before) incoming.get(toDocument)?.delete(documentId)
    for (const row of after) {
      const sources = incoming.get(row.toDocument) ?? new Map<DocumentId, readonly LinkRow[]>()
      sources.set(documentId, [...(sources.get(documentId) ?? []), row])
      incoming.set(row.toDocument, sources)
    }
  }

  return {
    rowsOf: (documentId) => byDocument.get(documentId),
    all: () => byDocument.entries(),
    task: (taskId) => taskRows.get(taskId),
    linksFrom: (documentId) => byDocument.get(documentId)?.links ?? NO_LINKS,
    linksTo: (documentId) => [...(incoming.get(documentId)?.values() ?? [])].flat(),
    replace: (documentId, projection) => {
      const before = byDocument.get(documentId) ?? emptyProjection('')
      byDocument.set(documentId, projection)
      replaceTasks(documentId, before.tasks, projection.tasks)
      replaceLinks(documentId, before.links, projection.links)
      return changedTopics(documentId, before, projection)
    },
  }
}

function changedTopics(documentId: DocumentId, before: Projection, after: Projection): Topic[] {
  const topics: Topic[] = [`document:${documentId}`]
  if (before.title !== after.title) topics.push('titles')
  for (const table of ['tasks', 'links', 'mentions', 'dated', 'search'] as const) {
    if (!sameRows(before[table], after[table])) topics.push(table)
  }
  return topics
}

/** Compares rows by their JSON: projections are plain and sorted, so equal rows have equal text. */
function sameRows(before: readonly object[], after: readonly object[]): boolean {
  if (before === after) return true
  if (before.length !== after.length) return false
  return before.length === 0 || JSON.stringify(before) === JSON.stringify(after)
}

/** The task with its parent among the tasks of all buckets: one of a circle hangs under the project (TK8). */
export function inTree(tables: Tables, row: TaskRow): TaskRow {
  return withoutCircle(row, (id) => tables.task(id as TaskId)) // a section's id finds no task
}
