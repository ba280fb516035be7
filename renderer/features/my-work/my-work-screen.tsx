import { Plus } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
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
import { Button, EmptyState, KeyCap, useToaster } from '#renderer/design/index.ts'
import { longDate, PageHeader, shortcutText, useDateDrag } from '#renderer/parts/index.ts'
import type { MyWork, TaskView } from '#shared/engine/index.ts'
import { groupBy } from '#shared/foundation/index.ts'
import { addDays } from '#shared/planning/calendar/index.ts'
import { moveRowFocus } from './row-focus.ts'
import { usePlan } from './use-plan.ts'
import { hoursOf, WeekPlan } from './week-plan.tsx'
import { type RowTools, WorkSection } from './work-section.tsx'

const OPEN_GROUPS = ['overdue', 'today', 'soon', 'later', 'undated'] as const satisfies readonly (keyof MyWork)[]

/** What I must do, by date. Re-renders when one of my tasks changes, and at midnight. */
export function MyWorkScreen(): ReactNode {
  const { t, i18n } = useTranslation(['myWork', 'common'])
  const me = useMe()
  const today = useToday()
  const work = useQuery('work/mine', me ? { memberId: me.id, today } : skip)
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  const plan = usePlan()
  const tools = useRowTools(plan)

  if (!work) return <PageHeader title={t('title')} />
  const open = OPEN_GROUPS.flatMap((group) => work[group])
  const isEmpty = open.length === 0 && work.waiting.length === 0 && work.done.length === 0
  return (
    <>
      <PageHeader title={t('title')}>
        <span className="text-12 text-ink-3">{longDate(today, today, i18n.language)}</span>
        <Button variant="primary" onClick={() => openDialog('quickAdd')}>
          <Plus size={14} aria-hidden />
          {t('quickAdd')}
          <KeyCap onAccent>Q</KeyCap>
        </Button>
      </PageHeader>
      {isEmpty ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <div className="@container/work flex min-h-0 grow">
          <p id="work-keys" className="sr-only">
            {t('rowKeys')}
          </p>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- moves the focus among its native buttons */}
          <div className="min-w-0 grow overflow-y-auto px-5 pb-12" onKeyDown={moveRowFocus}>
            {open.length === 0 ? <p className="py-6 text-ink-2">{t('emptyTitle')}</p> : null}
            <WorkSection title={t('overdue')} late tasks={work.overdue} tools={tools}>
              <Button variant="ghost" size="small" onClick={() => plan(work.overdue, today)}>
                {t('allToToday')}
              </Button>
            </WorkSection>
            <TodaySection tasks={work.today} tools={tools} />
            <SoonSection tasks={work.soon} tools={tools} />
            <WorkSection title={t('later')} tasks={work.later} tools={tools} />
            <WorkSection title={t('undated')} tasks={work.undated} tools={tools} />
            <WorkSection
              title={t('waiting')}
              hint={t('waitingHint')}
              tasks={work.waiting.map(({ task }) => task)}
              behind={new Map(work.waiting.map(({ task, behind }) => [task.id, behind]))}
              tools={tools}
            />
            <DoneSection tasks={work.done} tools={tools} />
          </div>
          <WeekPlan tasks={open} dragging={tools.dragging} />
        </div>
      )}
      <DragPreview tools={tools} tasks={open} />
    </>
  )
}

type SectionProps = { readonly tasks: readonly TaskView[]; readonly tools: RowTools }

function TodaySection({ tasks, tools }: SectionProps): ReactNode {
  const { t } = useTranslation('myWork')
  const hours = hoursOf(tasks)
  const hint = hours > 0 ? { hint: t('hoursTotal', { hours }) } : {}
  return <WorkSection title={t('today')} day={useToday()} tasks={tasks} tools={tools} {...hint} />
}

/** The seven days to come, each with its date. */
function SoonSection({ tasks, tools }: SectionProps): ReactNode {
  const { t, i18n } = useTranslation('myWork')
  const today = useToday()
  if (tasks.length === 0) return null
  return (
    <div className="pt-4">
      <div className="flex h-8 items-center gap-1.5 border-b border-line">
        <h2 className="font-semibold">{t('soon')}</h2>
        <span className="text-12 text-ink-3">{tasks.length}</span>
      </div>
      {[...groupBy(tasks, ({ schedule }) => schedule.due?.slice(0, 10) ?? '')].map(([day, here]) => (
        <WorkSection key={day} small day={day} title={longDate(day, today, i18n.language)} tasks={here} tools={tools} />
      ))}
    </div>
  )
}

function DoneSection({ tasks, tools }: SectionProps): ReactNode {
  const { t } = useTranslation('myWork')
  const [shown, setShown] = useState(false)
  if (tasks.length === 0) return null
  if (!shown) {
    return (
      <Button variant="ghost" className="mt-4 -ml-2" onClick={() => setShown(true)}>
        {t('showDone')}
        <span className="text-ink-3">{tasks.length}</span>
      </Button>
    )
  }
  return (
    <WorkSection title={t('done')} tasks={tasks} tools={tools}>
      <Button variant="ghost" size="small" onClick={() => setShown(false)}>
        {t('hideDone')}
      </Button>
    </WorkSection>
  )
}

/** The copy of a line that follows the pointer, with the day it would go to. */
function DragPreview({ tasks, tools }: SectionProps): ReactNode {
  const { t, i18n } = useTranslation(['myWork', 'common'])
  const today = useToday()
  const { dragging } = tools
  const task = tasks.find(({ id }) => id === dragging?.taskId)
  if (!dragging || !task) return null
  return (
    <div
      aria-hidden
      className="pop pointer-events-none fixed z-(--z-drag) flex max-w-60 items-center gap-2 px-2 py-1"
      style={{ left: dragging.x + 8, top: dragging.y + 8 }}
    >
      <span className="truncate">{task.title || t('common:untitled')}</span>
      {dragging.target?.day ? (
        <span className="whitespace-nowrap text-accent-text">
          {longDate(dragging.target.day, today, i18n.language)}
        </span>
      ) : null}
    </div>
  )
}

/** Opening, ticking, dragging onto a day, and the keys that do the same. */
function useRowTools(plan: ReturnType<typeof usePlan>): RowTools {
  const today = useToday()
  const selected = useWorkbench((workbench) => workbench.task)
  const openTask = useOpenTask()
  const toggle = useToggle()
  const { dragging, grab } = useDateDrag<null>((task, _grip, day) => plan([task], day))
  return {
    selected,
    dragging,
    onOpen: (task) => openTask(task.id),
    onToggle: toggle,
    onGrab: (event, task) => grab(event, task, null),
    onKeyDown: (event: KeyboardEvent, task) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
      if (event.altKey && step !== 0) plan([task], addDays(task.schedule.due?.slice(0, 10) ?? today, step))
      else if (!event.altKey && event.key.toLowerCase() === 't') plan([task], today)
      else return
      event.preventDefault()
      event.stopPropagation()
    },
  }
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
