import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDocument, useOpenNode, useQuery } from '#renderer/app/index.ts'
import { LinkGlyph, Tooltip } from '#renderer/design/index.ts'
import type { TaskDetail } from '#shared/engine/index.ts'

/** Where the task belongs, and the way to the node it was made from. */
export function SourceLink({ detail }: { readonly detail: TaskDetail }): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const { task, sectionTitle } = detail
  const documents = useQuery('workspace/tree', null)
  const openNode = useOpenNode()
  const openDocument = useOpenDocument()
  const source = task.source
  const map = source ? documents?.find((document) => document.id === source.mapId) : undefined
  return (
    <div className="mt-0.5 mb-2 flex flex-wrap items-center gap-x-1.5 text-12 text-ink-3">
      {source && map ? (
        <>
          <Tooltip label={t('openSource')}>
            <button
              type="button"
              className="flex items-center gap-1 rounded-4 hover:text-accent-text"
              onClick={() => openNode(source.mapId, source.nodeId)}
            >
              <LinkGlyph state="linked" label={t('source')} />
              {map.title || t('common:untitled')}
            </button>
          </Tooltip>
          <span aria-hidden>·</span>
        </>
      ) : null}
      <button
        type="button"
        className="max-w-full truncate rounded-4 hover:text-accent-text"
        onClick={() => openDocument(task.projectId)}
      >
        {task.projectTitle || t('common:untitled')}
        {sectionTitle ? ` / ${sectionTitle}` : ''}
      </button>
    </div>
  )
}
