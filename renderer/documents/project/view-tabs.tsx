import { Calendar, LayoutGrid, type LucideIcon, Network, SquareKanban, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDocument, useQuery } from '#renderer/app/index.ts'
import { Tabs } from '#renderer/design/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { PROJECT_VIEWS, type ProjectView } from './project-memory.ts'

const ICONS: Readonly<Record<ProjectView | 'map', LucideIcon>> = {
  overview: LayoutGrid,
  map: Network,
  board: SquareKanban,
  table: Table2,
  calendar: Calendar,
}

/** The views of a project. The map stands among them when the project has one; it opens as the document it is. */
export function ViewTabs({
  projectId,
  view,
  onChange,
}: {
  readonly projectId: DocumentId
  readonly view: ProjectView
  readonly onChange: (view: ProjectView) => void
}): ReactNode {
  const { t } = useTranslation('project')
  const openDocument = useOpenDocument()
  const mapId = useProjectMap(projectId)
  const ids = PROJECT_VIEWS.flatMap<ProjectView | 'map'>((id) => (id === 'board' && mapId ? ['map', id] : [id]))
  return (
    <div data-tour="views">
      <Tabs
        label={t('views')}
        value={view}
        items={ids.map((id) => {
          const Icon = ICONS[id]
          return { id, label: t(id), icon: <Icon size={14} aria-hidden /> }
        })}
        onChange={(id) => {
          if (id !== 'map') onChange(id)
          else if (mapId) openDocument(mapId)
        }}
      />
    </div>
  )
}

/** The first map that lies under the project. */
function useProjectMap(projectId: DocumentId): DocumentId | null {
  const documents = useQuery('workspace/tree', null)
  return (
    documents?.find(({ kind, parentId, deletedAt }) => kind === 'mindmap' && parentId === projectId && !deletedAt)
      ?.id ?? null
  )
}
