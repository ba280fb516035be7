import type { SearchRow } from '../../documents/kernel/index.ts'
import type { DocumentId, TaskId } from '../../foundation/index.ts'
import { excerptOf } from '../search.ts'
import type { QueryHandlers } from './query-context.ts'

export const searchQueries: QueryHandlers<'search/find'> = {
  'search/find': async (context, { text, limit }) => {
    await context.complete()
    const space = await context.space()
    context.dependsOn('search', 'titles', 'tasks')
    const listed = new Map(space.documents.map((entry) => [entry.id, entry]))
    const projectOf = ({ entity }: SearchRow): DocumentId | undefined =>
      entity === null ? undefined : context.tables.task(entity as TaskId)?.projectId // an unknown one is no task's
    const isTrashed = (id: DocumentId | undefined): boolean =>
      id !== undefined && (listed.get(id)?.deletedAt ?? null) !== null
    // Trashed documents are found in the trash, not here; so are the tasks of a trashed project.
    const hits = context.search.find(text, (row) => !isTrashed(row.documentId) && !isTrashed(projectOf(row)))
    const titleOf = (id: DocumentId | undefined): string | null =>
      id === undefined ? null : context.tables.rowsOf(id)?.title || listed.get(id)?.title || null
    return {
      total: hits.length,
      hits: hits.slice(0, limit).map((hit) => ({
        documentId: hit.row.documentId,
        entity: hit.row.entity,
        kind: listed.get(hit.row.documentId)?.kind ?? '',
        title: hit.row.title,
        projectTitle: titleOf(projectOf(hit.row)),
        excerpt: excerptOf(hit, text),
      })),
    }
  },
}
