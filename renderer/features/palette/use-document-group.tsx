import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDocument, usePreferences, useQuery } from '#renderer/app/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import type { SearchHit, TreeDocument } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { exactHits, type Match, matchText, partsOf } from '#renderer/parts/index.ts'
import { Marked } from './marked.tsx'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'

const SHOWN = 7

/**
 * Documents: without a query the ones opened last; else those whose title fits, also by pinyin, then those the engine
 * found by their text. The tree is at hand, so titles need no answer to wait for.
 */
export function useDocumentGroup(query: string, hits: readonly SearchHit[]): PaletteGroup {
  const { t } = useTranslation(['palette', 'common'])
  const tree = useQuery('workspace/tree', null)
  const recent = usePreferences((preferences) => preferences.recentDocuments)
  const openDocument = useOpenDocument()
  return useMemo(() => {
    const documents = (tree ?? []).filter((document) => document.deletedAt === null && document.kind !== 'space')
    const byId = new Map<string, TreeDocument>(documents.map((document) => [document.id, document]))
    const item = (document: TreeDocument, match?: Match, excerpt?: string): PaletteItem => ({
      id: `document ${document.id}`,
      icon: <DocumentIcon kind={document.kind} />,
      title: document.title || t('common:untitled'),
      ...(match ? { match } : {}),
      detail: excerpt ? <Marked parts={partsOf(excerpt, exactHits(excerpt, query))} /> : pathOf(document, byId),
      run: () => openDocument(document.id),
    })
    if (query === '') {
      const items = recent.flatMap((id) => byId.get(id) ?? []).map((document) => item(document))
      return { id: 'recent', title: t('recent'), items: items.slice(0, SHOWN) }
    }
    const titled = documents
      .flatMap((document) => {
        const match = matchText(document.title, query)
        return match ? [{ document, match }] : []
      })
      .sort((a, b) => a.match.rank - b.match.rank || a.document.title.length - b.document.title.length)
    const named = new Set<DocumentId>(titled.map(({ document }) => document.id))
    const byText = hits.flatMap((hit) => {
      const document = hit.entity === null && !named.has(hit.documentId) ? byId.get(hit.documentId) : undefined
      return document ? [item(document, undefined, hit.excerpt)] : []
    })
    const items = [...titled.map(({ document, match }) => item(document, match)), ...byText]
    return {
      id: 'documents',
      title: t('documents'),
      items: items.slice(0, SHOWN),
      more: Math.max(0, items.length - SHOWN),
    }
  }, [hits, openDocument, query, recent, t, tree])
}

/** What a document lies in, outermost first: 运营中心 / 双11. */
function pathOf(document: TreeDocument, byId: ReadonlyMap<string, TreeDocument>): string {
  const titles: string[] = []
  let parent = document.parentId
  // The engine cuts cycles; the length is bounded all the same.
  while (parent !== null && titles.length < 6) {
    const found = byId.get(parent)
    if (!found) break
    titles.unshift(found.title)
    parent = found.parentId
  }
  return titles.join(' / ')
}
