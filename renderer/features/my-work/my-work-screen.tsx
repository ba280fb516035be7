import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  skip,
  useCommand,
  useEngine,
  useMe,
  useOpenTask,
  useQuery,
  useToday,
  useWorkbench,
} from '#renderer/app/index.ts'
import { Button, EmptyState, useToaster } from '#renderer/design/index.ts'
import { longDate, PageHeader, shortcutText } from '#renderer/parts/index.ts'
import type { MyWork, TaskView } from '#shared/engine/index.ts'
import { moveRowFocus } from './row-focus.ts'
import { WorkSection } from './work-section.tsx'

const GROUPS = ['overdue', 'today', 'soon', 'later', 'undated'] as const satisfies readonly (keyof MyWork)[]

/** What I must do, by date. Re-renders when one of my tasks changes, and at midnight. */
export function MyWorkScreen(): ReactNode {
  const { t, i18n } = useTranslation(['myWork', 'common'])
  const me = useMe()
  const today = useToday()
  const work = useQuery('work/mine', me ? { memberId: me.id, today } : skip)
  const [showsDone, setShowsDone] = useState(false)
  const selected = useWorkbench((workbench) => workbench.task)
  const openTask = useOpenTask()
  const toggle = useToggle()
  const rows = { selected, onOpen: (task: TaskView) => openTask(task.id), onToggle: toggle }

  if (!work) return <PageHeader title={t('title')} />
  const open = GROUPS.reduce((sum, group) => sum + work[group].length, 0)
  return (
    <>
      <PageHeader title={t('title')}>
        <span className="text-12 text-ink-3">{longDate(today, today, i18n.language)}</span>
      </PageHeader>
      {open === 0 && work.done.length === 0 ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- moves the focus among its native buttons
        <div className="min-h-0 grow overflow-y-auto px-5 pb-12" onKeyDown={moveRowFocus}>
          {open === 0 ? <p className="py-6 text-ink-2">{t('emptyTitle')}</p> : null}
          {GROUPS.map((group) => (
            <WorkSection key={group} title={t(group)} late={group === 'overdue'} tasks={work[group]} {...rows} />
          ))}
          {work.done.length > 0 && !showsDone ? (
            <Button variant="ghost" className="mt-4 -ml-2" onClick={() => setShowsDone(true)}>
              {t('showDone')}
              <span className="text-ink-3">{work.done.length}</span>
            </Button>
          ) : null}
          {showsDone ? (
            <WorkSection title={t('done')} tasks={work.done} {...rows}>
              <Button variant="ghost" size="small" onClick={() => setShowsDone(false)}>
                {t('hideDone')}
              </Button>
            </WorkSection>
          ) : null}
        </div>
      )}
    </>
  )
}

/** Ticks or reopens a task, and says so with the way back: the line it was on has just left. */
function useToggle(): (task: TaskView, done: boolean) => void {
  const { t } = useTranslation(['myWork', 'common'])
  const { client } = useEngine()
  const setTaskDone = useCommand('plan/setTaskDone')
  const toaster = useToaster()
  return (task, done) => {
    void setTaskDone({ taskId: task.id, done }).then((result) => {
      if (!result.ok) return
      toaster.show({
        text: t(done ? 'completed' : 'reopened', { title: task.title || t('common:untitled') }),
        action: { label: t('common:undo'), shortcut: shortcutText('Z'), onSelect: () => void client.undo() },
        about: 'undo plan/setTaskDone',
      })
    })
  }
}
