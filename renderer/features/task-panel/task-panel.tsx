import { Ellipsis, Maximize2, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenTask, useOpenTaskPage, useQuery } from '#renderer/app/index.ts'
import { Button, EmptyState, IconButton, Menu } from '#renderer/design/index.ts'
import { DraftField } from '#renderer/parts/index.ts'
import type { TaskDetail } from '#shared/engine/index.ts'
import type { TaskId } from '#shared/foundation/index.ts'
import { Checklist } from './checklist.tsx'
import { CommentField, Comments } from './comments.tsx'
import { Images } from './images.tsx'
import { Predecessors } from './predecessors.tsx'
import { SourceLink } from './source-link.tsx'
import { StatusMenu } from './status-menu.tsx'
import { Subtasks } from './subtasks.tsx'
import { TaskFields } from './task-fields.tsx'
import { type TaskCommands, useTaskCommands } from './use-task-commands.ts'

/** Everything about one task, beside the document. Re-renders when this task changes. */
export function TaskPanel({ taskId }: { readonly taskId: TaskId }): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const detail = useQuery('task/detail', { taskId })
  const openTask = useOpenTask()
  const close = (
    <IconButton small label={t('common:close')} onClick={() => openTask(null)}>
      <X size={16} />
    </IconButton>
  )
  if (detail === undefined) return null
  if (detail === null) {
    return (
      <>
        <div className="flex h-11 shrink-0 items-center justify-end border-b border-line-subtle px-2.5">{close}</div>
        <EmptyState title={t('missing')} />
      </>
    )
  }
  return <LoadedPanel detail={detail} close={close} />
}

function LoadedPanel({ detail, close }: { readonly detail: TaskDetail; readonly close: ReactNode }): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const { task } = detail
  const commands = useTaskCommands(task)
  const openAsPage = useOpenTaskPage()
  return (
    <>
      <div className="flex h-11 shrink-0 items-center gap-1.5 border-b border-line-subtle pr-2.5 pl-4">
        <StatusMenu task={task} onChange={commands.setStatus} />
        <span className="grow" />
        <IconButton small label={t('openAsPage')} onClick={() => openAsPage(task.id)}>
          <Maximize2 size={14} />
        </IconButton>
        <Menu
          align="end"
          trigger={
            <IconButton small label={t('common:more')}>
              <Ellipsis size={16} />
            </IconButton>
          }
          entries={[
            {
              id: 'delete',
              label: t('remove'),
              icon: <Trash2 size={14} />,
              danger: true,
              onSelect: commands.remove,
            },
          ]}
        />
        {close}
      </div>
      <div data-task-body className="min-h-0 grow overflow-y-auto p-4">
        <TaskBody detail={detail} commands={commands} />
      </div>
      <CommentField onSend={commands.addComment} />
    </>
  )
}

/** Everything of a task from its title down, for the panel and for the page. */
export function TaskBody({
  detail,
  commands,
}: {
  readonly detail: TaskDetail
  readonly commands: TaskCommands
}): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const { task } = detail
  return (
    <>
      {task.deletedAt === null ? null : <DeletedBanner onRestore={commands.restore} />}
      <DraftField
        kind="line"
        label={t('title')}
        value={task.title}
        placeholder={t('common:untitled')}
        className="text-16 font-semibold"
        onCommit={(title, undoGroup) => title !== '' && commands.set({ title }, undoGroup)}
      />
      <SourceLink detail={detail} />
      <TaskFields task={task} commands={commands} />
      <DraftField
        kind="text"
        label={t('description')}
        value={detail.description}
        placeholder={t('descriptionPlaceholder')}
        className="mt-2 min-h-7 py-1 leading-6"
        onCommit={commands.setDescription}
      />
      <Images detail={detail} commands={commands} />
      <Checklist items={detail.checklist} commands={commands} />
      <Subtasks subtasks={detail.subtasks} commands={commands} />
      <Predecessors detail={detail} onChange={(predecessors, undoGroup) => commands.set({ predecessors }, undoGroup)} />
      <Comments comments={detail.comments} />
    </>
  )
}

function DeletedBanner({ onRestore }: { readonly onRestore: () => void }): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  return (
    <div role="status" className="mb-3 flex items-center gap-2 rounded-6 bg-warn-soft px-3 py-2 text-warn-text">
      <div className="grow">
        <div className="font-medium">{t('deleted')}</div>
        <div className="text-12">{t('deletedText')}</div>
      </div>
      <Button size="small" onClick={onRestore}>
        {t('common:restore')}
      </Button>
    </div>
  )
}
