import { excerptOf } from '../search.ts'
import type { QueryHandlers } from './query-context.ts'

export const searchQueries: QueryHandlers<'search/find'> = {
  'search/find': async (context, { text, limit }) => {
    await context.complete()
    const space = await context.space()
    context.dependsOn('search', 'titles')
    const listed = new Map(space.documents.map((entry) => [entry.id, entry]))
    // Trashed documents are found in the trash, not here.
    const hits = context.search.find(text, ({ documentId }) => (listed.get(documentId)?.deletedAt ?? null) === null)
    return {
      total: hits.length,
      hits: hits.slice(0, limit).map((hit) => ({
        documentId: hit.row.documentId,
        entity: hit.row.entity,
        kind: listed.get(hit.row.documentId)?.kind ?? '',
        title: hit.row.title,
        excerpt: excerptOf(hit, text),
      })),
    }
  },
}
