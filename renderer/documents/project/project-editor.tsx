import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/app/index.ts'
import { PageHeader } from '#renderer/parts/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { BoardScreen } from './board/index.ts'
import { CalendarScreen } from './calendar/index.ts'
import { Countdown } from './countdown.tsx'
import { OverviewScreen } from './overview/index.ts'
import { type ProjectView, useProjectView } from './project-memory.ts'
import { TableScreen } from './table/index.ts'
import { ViewTabs } from './view-tabs.tsx'

/** A project in the view it was left in. All views show one answer of the engine, so switching asks nothing. */
export function ProjectEditor({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const { t } = useTranslation('common')
  const board = useQuery('project/board', { projectId: documentId })
  const [view, setView] = useProjectView(documentId)
  if (!board) return null
  return (
    <>
      <PageHeader
        title={board.title || t('untitled')}
        tabs={
          <div className="flex items-center gap-3">
            <Countdown board={board} />
            <ViewTabs projectId={documentId} view={view} onChange={setView} />
          </div>
        }
      />
      <View view={view} board={board} />
    </>
  )
}

function View({ view, board }: { readonly view: ProjectView; readonly board: BoardView }): ReactNode {
  switch (view) {
    case 'overview':
      return <OverviewScreen board={board} />
    case 'board':
      return <BoardScreen board={board} />
    case 'calendar':
      return <CalendarScreen board={board} />
    case 'table':
      return <TableScreen board={board} />
  }
}
