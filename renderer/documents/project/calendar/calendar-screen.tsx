import { ChevronLeft, ChevronRight, Inbox, Plus } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpenTask, useToday, useWorkbench } from '#renderer/app/index.ts'
import { Button, Chip, IconButton, Segmented } from '#renderer/design/index.ts'
import { isOpen, longDate, shortDate, useDateDrag, useTaskText } from '#renderer/parts/index.ts'
import type { LocalDate } from '#shared/documents/kernel/index.ts'
import type { BoardView, TaskView } from '#shared/engine/index.ts'
import { addDays, mainlandCalendar } from '#shared/planning/calendar/index.ts'
import { taskHues } from '../branch-hue.ts'
import { FilterBar, useFocusedTask, useTaskMatcher } from '../filter/index.ts'
import { ViewBar } from '../view-bar.tsx'
import { Agenda, DayView } from './agenda.tsx'
import { CalendarContext, type CalendarTools } from './calendar-context.ts'
import { MODES, type Mode, useCalendarSettings } from './calendar-settings.ts'
import { WeekdayNames } from './day-cell.tsx'
import { addMonths, mondayOf, spanOf, weeksOfMonth } from './layout.ts'
import { type Grip, reschedule } from './reschedule.ts'
import { Tray } from './tray.tsx'
import { WeekRow } from './week-row.tsx'

/** The project's tasks on the days they are on: month, week, day or agenda, and those without a date beside it. */
export function CalendarScreen({ board }: { readonly board: BoardView }): ReactNode {
  const { t, i18n } = useTranslation(['calendar', 'common'])
  const today = useToday()
  const [settings, setSettings] = useCalendarSettings(board.projectId)
  const [day, setDay] = useState<LocalDate>(today)
  const [adding, setAdding] = useState<LocalDate | null>(null)
  const passes = useTaskMatcher(board.projectId)
  const { dated, undated } = useMemo(() => splitByDate(board, passes), [board, passes])
  const { move, announcement } = useMoves()
  const { dragging, grab } = useDateDrag(move)
  const openTask = useOpenTask()
  const [, setFocused] = useFocusedTask(board.projectId)
  const createTask = useCommand('plan/createTask')
  const readText = useTaskText(board.projectId)
  const { mode } = settings
  const tools: CalendarTools = {
    today,
    language: i18n.language.startsWith('zh') ? 'zh' : 'en',
    anchors: board.anchors,
    hues: useMemo(() => taskHues(board), [board]),
    selected: useWorkbench((workbench) => workbench.task),
    dragging,
    grab,
    move,
    open: (task) => {
      setFocused(task.id)
      openTask(task.id)
    },
    openDay: (next) => {
      setDay(next)
      setSettings({ mode: 'day' })
    },
    adding,
    startAdd: setAdding,
    add: (text, on) => {
      const fields = readText(text)
      // A date that is typed wins over the day it is typed into.
      const schedule = fields.schedule?.due ? fields.schedule : { ...fields.schedule, due: on }
      void createTask({ projectId: board.projectId, fields: { ...fields, schedule } })
    },
  }
  const last = lastDay(mode, day)
  return (
    <CalendarContext value={tools}>
      <ViewBar
        label={t('tools')}
        end={
          <>
            <IconButton
              label={t(settings.tray ? 'hideTray' : 'showTray')}
              pressed={settings.tray}
              onClick={() => setSettings({ tray: !settings.tray })}
            >
              <Inbox size={16} />
            </IconButton>
            <Button variant="primary" onClick={() => setAdding(mode === 'agenda' ? today : day)}>
              <Plus size={14} aria-hidden />
              {t('newTask')}
            </Button>
          </>
        }
      >
        <Segmented
          label={t('mode')}
          value={mode}
          options={MODES.map((id) => ({ id, label: t(`mode_${id}`) }))}
          onChange={(id) => setSettings({ mode: id })}
        />
        <IconButton small label={t('previous')} onClick={() => setDay(step(mode, day, -1))}>
          <ChevronLeft size={16} />
        </IconButton>
        <Button variant="ghost" size="small" onClick={() => setDay(today)}>
          {t('today')}
        </Button>
        <IconButton small label={t('next')} onClick={() => setDay(step(mode, day, 1))}>
          <ChevronRight size={16} />
        </IconButton>
        <h2 className="mr-2 ml-1 min-w-24 font-semibold whitespace-nowrap">
          {titleOf(mode, day, today, i18n.language)}
        </h2>
        {mainlandCalendar.isKnown(last) ? null : (
          <Chip tone="warn">{t('knownUntil', { date: shortDate(mainlandCalendar.knownUntil, today) })}</Chip>
        )}
        <FilterBar board={board} />
      </ViewBar>
      <p id="calendar-keys" className="sr-only">
        {t('keys')}
      </p>
      <div className="flex min-h-0 grow" aria-describedby="calendar-keys">
        <div className="flex min-w-0 grow flex-col">
          <Days mode={mode} day={day} tasks={dated} />
        </div>
        {settings.tray ? <Tray tasks={undated} /> : null}
      </div>
      {dragging ? <DragPreview tools={tools} tasks={[...dated, ...undated]} /> : null}
      <div aria-live="polite" className="sr-only">
        {announcement}
      </div>
    </CalendarContext>
  )
}

function Days({
  mode,
  day,
  tasks,
}: {
  readonly mode: Mode
  readonly day: LocalDate
  readonly tasks: readonly TaskView[]
}): ReactNode {
  switch (mode) {
    case 'month':
      return <Month day={day} tasks={tasks} />
    case 'week':
      return (
        <>
          <WeekdayNames monday={mondayOf(day)} />
          <div className="flex min-h-0 grow flex-col overflow-y-auto">
            <WeekRow monday={mondayOf(day)} tasks={tasks} />
          </div>
        </>
      )
    case 'day':
      return <DayView day={day} tasks={tasks} />
    case 'agenda':
      return <Agenda from={day} tasks={tasks} />
  }
}

const HEAD_PX = 28
const LANE_PX = 24
const MORE_PX = 18

function Month({ day, tasks }: { readonly day: LocalDate; readonly tasks: readonly TaskView[] }): ReactNode {
  const weeks = weeksOfMonth(day)
  const element = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(600)
  useLayoutEffect(() => {
    const grid = element.current
    if (!grid) return
    const observer = new ResizeObserver(() => setHeight(grid.clientHeight))
    observer.observe(grid)
    return () => observer.disconnect()
  }, [])
  // As many tasks as fit a week of this window, and never none.
  const lanes = Math.max(1, Math.floor((height / weeks.length - HEAD_PX - MORE_PX) / LANE_PX))
  return (
    <>
      <WeekdayNames monday={mondayOf(day)} />
      <div ref={element} className="flex min-h-0 grow flex-col">
        {weeks.map((monday) => (
          <WeekRow key={monday} monday={monday} tasks={tasks} lanes={lanes} month={day.slice(0, 7)} />
        ))}
      </div>
    </>
  )
}

/** The copy that follows the pointer. */
function DragPreview({
  tools,
  tasks,
}: {
  readonly tools: CalendarTools
  readonly tasks: readonly TaskView[]
}): ReactNode {
  const { t, i18n } = useTranslation(['calendar', 'common'])
  const { dragging, today } = tools
  const task = tasks.find(({ id }) => id === dragging?.taskId)
  if (!dragging || !task) return null
  const { target } = dragging
  return (
    <div
      aria-hidden
      className="pop pointer-events-none fixed z-(--z-drag) flex max-w-60 items-center gap-2 px-2 py-1 text-12"
      style={{ left: dragging.x + 8, top: dragging.y + 8 }}
    >
      <span className="truncate">{task.title || t('common:untitled')}</span>
      {target ? (
        <span className="whitespace-nowrap text-accent-text">
          {target.day === null ? t('unscheduled') : longDate(target.day, today, i18n.language)}
        </span>
      ) : null}
    </div>
  )
}

/** Writes where a task went and says so. */
function useMoves(): {
  readonly move: (task: TaskView, grip: Grip, day: LocalDate | null) => void
  readonly announcement: string
} {
  const { t, i18n } = useTranslation(['calendar', 'common'])
  const today = useToday()
  const changeTasks = useCommand('plan/changeTasks')
  const [announcement, setAnnouncement] = useState('')
  return {
    announcement,
    move: (task, grip, day) => {
      const schedule = reschedule(task.schedule, grip, day)
      if (!schedule) return
      void changeTasks({ changes: [{ taskId: task.id, fields: { schedule } }] }).then((result) => {
        if (!result.ok) return
        const title = task.title || t('common:untitled')
        const span = spanOf({ schedule })
        const dates = span ? [...new Set(span)].map((date) => longDate(date, today, i18n.language)).join(' – ') : ''
        setAnnouncement(span ? t('moved', { title, dates }) : t('cleared', { title }))
      })
    },
  }
}

function splitByDate(
  board: BoardView,
  passes: (task: TaskView) => boolean,
): { readonly dated: readonly TaskView[]; readonly undated: readonly TaskView[] } {
  const tasks = board.columns.flatMap(({ cards }) => cards).filter(passes)
  return {
    dated: tasks.filter((task) => spanOf(task) !== null),
    undated: tasks.filter((task) => spanOf(task) === null && isOpen(task)),
  }
}

function step(mode: Mode, day: LocalDate, by: 1 | -1): LocalDate {
  if (mode === 'month') return addMonths(day, by)
  return addDays(day, by * (mode === 'day' ? 1 : 7))
}

function lastDay(mode: Mode, day: LocalDate): LocalDate {
  if (mode === 'day') return day
  return mode === 'month' ? addDays(weeksOfMonth(day).at(-1) ?? day, 6) : addDays(mondayOf(day), 6)
}

function titleOf(mode: Mode, day: LocalDate, today: LocalDate, language: string): string {
  if (mode === 'day' || mode === 'agenda') return longDate(day, today, language)
  if (mode === 'week') {
    const monday = mondayOf(day)
    return `${shortDate(monday, today)} – ${shortDate(addDays(monday, 6), today)}`
  }
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 7)}-01T00:00:00Z`),
  )
}
