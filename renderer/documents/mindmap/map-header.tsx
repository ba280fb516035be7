import { ListTree, Play, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '#shared/foundation/index.ts'
import { useQuery } from '#renderer/app/index.ts'
import { Button, IconButton } from '#renderer/design/index.ts'
import { PageHeader, shortcutText } from '#renderer/parts/index.ts'

/** The header of a map: what it belongs to, and the ways to look at it. */
export function MapHeader({
  documentId,
  title,
  outlineOpen,
  onFind,
  onOutline,
  onPresent,
}: {
  readonly documentId: DocumentId
  readonly title: string
  readonly outlineOpen: boolean
  readonly onFind: () => void
  readonly onOutline: () => void
  readonly onPresent: () => void
}): ReactNode {
  const { t } = useTranslation(['mindmap', 'common'])
  const documents = useQuery('workspace/tree', null)
  const parentId = documents?.find(({ id }) => id === documentId)?.parentId
  const parent = documents?.find(({ id }) => id === parentId)?.title
  return (
    <PageHeader {...(parent ? { crumb: parent } : {})} title={title || t('common:untitled')}>
      {/* Pressed with the pointer, they leave the focus in the map. */}
      <div className="flex items-center gap-1" role="presentation" onMouseDown={(event) => event.preventDefault()}>
        <IconButton label={t('find')} shortcut={shortcutText('F')} onClick={onFind}>
          <Search size={16} />
        </IconButton>
        <IconButton label={t('outline')} pressed={outlineOpen} onClick={onOutline}>
          <ListTree size={16} />
        </IconButton>
        <Button variant="ghost" onClick={onPresent}>
          <Play size={14} />
          {t('present')}
        </Button>
      </div>
    </PageHeader>
  )
}
