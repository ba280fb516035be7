import { useTranslation } from 'react-i18next'
import { useCommand, useOpenDocument } from '#renderer/app/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import type { PaletteGroup } from './palette-item.ts'

/** A document named by what was typed: what is not there yet is one key away. */
export function useNewGroup(query: string): PaletteGroup {
  const { t } = useTranslation('palette')
  const createDocument = useCommand('workspace/createDocument')
  const openDocument = useOpenDocument()
  const create = async (kind: 'mindmap' | 'page'): Promise<void> => {
    const created = await createDocument({ kind, title: query, parentId: null })
    if (created.ok) openDocument(created.value.documentId)
  }
  const item = (kind: 'mindmap' | 'page', title: string) => ({
    id: `new ${kind}`,
    icon: <DocumentIcon kind={kind} />,
    title,
    run: () => void create(kind),
  })
  return {
    id: 'new',
    title: t('create'),
    items:
      query === ''
        ? []
        : [item('mindmap', t('createMap', { title: query })), item('page', t('createPage', { title: query }))],
  }
}
