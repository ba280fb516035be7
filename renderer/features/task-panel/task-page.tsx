import { PanelRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDocument, useOpenTask, useQuery } from '#renderer/app/index.ts'
import { EmptyState, IconButton } from '#renderer/design/index.ts'
import { PageHeader } from '#renderer/parts/index.ts'
import type { TaskDetail } from '#shared/engine/index.ts'
import type { TaskId } from '#shared/foundation/index.ts'
import { CommentField } from './comments.tsx'
import { StatusMenu } from './status-menu.tsx'
import { TaskBody } from './task-panel.tsx'
import { useTaskCommands } from './use-task-commands.ts'

/** A task as a page of its own: the same as the panel, with room. Another task can stand beside it in the panel. */
export function TaskPage({ taskId }: { readonly taskId: TaskId }): ReactNode {
  const { t } = useTranslation('taskPanel')
  const detail = useQuery('task/detail', { taskId })
  if (detail === undefined) return null
  if (detail === null) return <EmptyState title={t('missing')} />
  return <LoadedPage detail={detail} />
}

function LoadedPage({ detail }: { readonly detail: TaskDetail }): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const { task } = detail
  const commands = useTaskCommands(task)
  const openDocument = useOpenDocument()
  const openTask = useOpenTask()
  return (
    <>
      <PageHeader crumb={task.projectTitle || t('common:untitled')} title={task.title || t('common:untitled')}>
        <StatusMenu task={task} onChange={commands.setStatus} />
        <IconButton
          label={t('openBeside')}
          onClick={() => {
            openTask(task.id)
            openDocument(task.projectId)
          }}
        >
          <PanelRight size={16} />
        </IconButton>
      </PageHeader>
      <div className="min-h-0 grow overflow-y-auto">
        <div data-task-body className="mx-auto max-w-180 p-6">
          <TaskBody detail={detail} commands={commands} />
        </div>
      </div>
      <div className="mx-auto w-full max-w-180">
        <CommentField onSend={commands.addComment} />
      </div>
    </>
  )
}
