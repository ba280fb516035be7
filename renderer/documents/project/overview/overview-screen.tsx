import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery, useToday, useWorkbench } from '#renderer/app/index.ts'
import { Button, EmptyState, KeyCap } from '#renderer/design/index.ts'
import { daysBetween, longDate, shortDate } from '#renderer/parts/index.ts'
import { mainlandCalendar } from '#shared/planning/calendar/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import { FilterBar, useTaskMatcher } from '../filter/index.ts'
import { ViewBar } from '../view-bar.tsx'
import { Metric } from './card.tsx'
import { CheckList } from './check-list.tsx'
import { Milestones, PeopleProgress, SectionProgress } from './progress-lists.tsx'
import { CHECKS, type Check, summarize, type Summary } from './summary.ts'

/** How the project stands: the day everything counts to, what is done, what will be late, what the plan lacks. */
export function OverviewScreen({ board }: { readonly board: BoardView }): ReactNode {
  const { t } = useTranslation('overview')
  const today = useToday()
  const members = useQuery('workspace/members', null) ?? []
  const passes = useTaskMatcher(board.projectId)
  const summary = useMemo(() => summarize(board, passes, today), [board, passes, today])
  // Until a check is chosen: the first that finds something.
  const [chosen, setChosen] = useState<Check | null>(null)
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  if (board.columns.every(({ cards }) => cards.length === 0)) {
    return (
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        <Button variant="primary" onClick={() => openDialog('quickAdd')}>
          <Plus size={14} aria-hidden />
          {t('addTask')}
          <KeyCap onAccent>Q</KeyCap>
        </Button>
      </EmptyState>
    )
  }
  const check = chosen ?? CHECKS.find((id) => summary.found[id].length > 0) ?? 'late'
  return (
    <>
      <ViewBar label={t('tools')}>
        <FilterBar board={board} />
      </ViewBar>
      <div className="@container min-h-0 grow overflow-y-auto bg-app p-4">
        <div className="mx-auto flex max-w-300 flex-col gap-3">
          <div className="grid grid-cols-2 gap-3 @min-[860px]:grid-cols-5">
            <DdayMetric board={board} />
            <Metrics summary={summary} check={check} onCheck={setChosen} />
          </div>
          <div className="grid gap-3 @min-[640px]:grid-cols-2 @min-[1040px]:grid-cols-3">
            <SectionProgress sections={summary.sections} />
            <PeopleProgress people={summary.people} members={members} />
            <Milestones milestones={summary.milestones} />
          </div>
          <CheckList summary={summary} check={check} members={members} onCheck={setChosen} />
        </div>
      </div>
    </>
  )
}

function DdayMetric({ board }: { readonly board: BoardView }): ReactNode {
  const { t, i18n } = useTranslation('overview')
  const today = useToday()
  const anchor = board.anchors.find(({ main }) => main)
  if (!anchor) return <Metric title={t('dday')} value={t('noDday')} hint={t('noDdayHint')} />
  const days = daysBetween(today, anchor.at)
  const name = `${anchor.title || anchor.token} · ${longDate(anchor.at, today, i18n.language)}`
  // Today is over when it is counted: from tomorrow to the day before.
  const workdays = Math.max(0, mainlandCalendar.countWorkdays(today, anchor.at) - 1)
  const hint = !mainlandCalendar.isKnown(anchor.at)
    ? t('unknownAfter', { date: shortDate(mainlandCalendar.knownUntil, today) })
    : days < 0
      ? t('passed')
      : t('workdaysLeft', { count: workdays })
  return <Metric title={name} value={t('days', { count: Math.abs(days) })} hint={hint} />
}

function Metrics({
  summary,
  check,
  onCheck,
}: {
  readonly summary: Summary
  readonly check: Check
  readonly onCheck: (check: Check) => void
}): ReactNode {
  const { t } = useTranslation('overview')
  const today = useToday()
  const { found, progress } = summary
  const oldest = found.late[0]?.schedule.due
  const lacking = new Set([...found['no-owner'], ...found['no-date'], ...found['no-deliverable']]).size
  const firstLacking = CHECKS.slice(2).find((id) => found[id].length > 0) ?? 'no-owner'
  return (
    <>
      <Metric
        title={t('progress')}
        value={`${progress.done} / ${progress.total}`}
        hint={progress.done < progress.total ? t('open', { count: progress.total - progress.done }) : t('allDone')}
      />
      <Metric
        title={t('late')}
        value={String(found.late.length)}
        hint={oldest === undefined ? t('lateNone') : t('lateHint', { count: -daysBetween(today, oldest) })}
        bad={oldest !== undefined}
        pressed={check === 'late'}
        onClick={() => onCheck('late')}
      />
      <Metric
        title={t('risk')}
        value={String(found.risk.length)}
        hint={found.risk.length > 0 ? t('riskHint') : t('riskNone')}
        pressed={check === 'risk'}
        onClick={() => onCheck('risk')}
      />
      <Metric
        title={t('incomplete')}
        value={String(lacking)}
        hint={
          lacking === 0
            ? t('complete')
            : t('incompleteHint', {
                owner: found['no-owner'].length,
                date: found['no-date'].length,
                deliverable: found['no-deliverable'].length,
              })
        }
        pressed={check.startsWith('no-')}
        onClick={() => onCheck(firstLacking)}
      />
    </>
  )
}
