import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDocument, useOpenNode, useOpenTask, useQuery } from '#renderer/app/index.ts'
import { StatusGlyph } from '#renderer/design/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import type { SearchHit } from '#shared/engine/index.ts'
import type { NodeId, TaskId } from '#shared/foundation/index.ts'
import { exactHits } from '#renderer/parts/index.ts'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'

const SHOWN = 8

/** Tasks, nodes and steps the engine found: each opens where it is. */
export function useTaskGroup(query: string, hits: readonly SearchHit[]): PaletteGroup {
  const { t } = useTranslation(['palette', 'common'])
  const tree = useQuery('workspace/tree', null)
  const openDocument = useOpenDocument()
  const openTask = useOpenTask()
  const openNode = useOpenNode()
  return useMemo(() => {
    const titles = new Map((tree ?? []).map(({ id, title }) => [id, title]))
    // The engine's search names an entity by the id its kind uses.
    const item = (hit: SearchHit, entity: string): PaletteItem => ({
      id: `${hit.documentId} ${entity}`,
      icon: hit.kind === 'mindmap' ? <StatusGlyph state="idea" label="" /> : <DocumentIcon kind={hit.kind} />,
      title: hit.title || t('common:untitled'),
      match: exactHits(hit.title, query),
      ...(hit.kind === 'tasks' ? { taskId: entity as TaskId } : { detail: titles.get(hit.documentId) ?? '' }),
      run: () => {
        if (hit.kind === 'tasks') openTask(entity as TaskId)
        else if (hit.kind === 'mindmap') openNode(hit.documentId, entity as NodeId)
        else openDocument(hit.documentId)
      },
    })
    const items = hits.flatMap((hit) => (hit.entity === null ? [] : [item(hit, hit.entity)]))
    return { id: 'tasks', title: t('tasks'), items: items.slice(0, SHOWN), more: Math.max(0, items.length - SHOWN) }
  }, [hits, openDocument, openNode, openTask, query, t, tree])
}
