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
      hits: hits.slice(0, limit).map(({ row, excerpt }) => ({
        documentId: row.documentId,
        entity: row.entity,
        kind: listed.get(row.documentId)?.kind ?? '',
        title: row.title,
        excerpt: excerpt(),
      })),
    }
  },
}
