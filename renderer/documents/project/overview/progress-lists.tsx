import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenTask, useToday } from '#renderer/app/index.ts'
import { Avatar, StatusGlyph } from '#renderer/design/index.ts'
import { daysBetween, longDate, personOf } from '#renderer/parts/index.ts'
import type { MemberView, TaskView } from '#shared/engine/index.ts'
import { branchHue } from '../branch-hue.ts'
import { Card } from './card.tsx'
import type { Summary } from './summary.ts'

const SHOWN = 8

/** Done and late of each section, in the hue of its branch. */
export function SectionProgress({ sections }: { readonly sections: Summary['sections'] }): ReactNode {
  const { t } = useTranslation(['overview', 'common'])
  return (
    <Card title={t('bySection')} hint={t('groupHint')}>
      <ul>
        {sections.map((section) => (
          <ProgressLine
            key={section.key}
            label={section.key === null ? t('noSection') : section.title || t('common:untitled')}
            mark={<span aria-hidden className="size-2 shrink-0" style={{ background: branchHue(section.index) }} />}
            hue={branchHue(section.index)}
            part={section.progress.part}
            late={section.late}
          />
        ))}
      </ul>
    </Card>
  )
}

/** What each person has left, done and late. */
export function PeopleProgress({
  people,
  members,
}: {
  readonly people: Summary['people']
  readonly members: readonly MemberView[]
}): ReactNode {
  const { t } = useTranslation(['overview', 'common'])
  return (
    <Card title={t('byPerson')} hint={t('groupHint')}>
      <ul>
        {people.slice(0, SHOWN).map(({ key, progress, late }) => {
          const person = key === null ? null : personOf(key, members)
          return (
            <ProgressLine
              key={key}
              label={person?.name ?? t('common:unassigned')}
              mark={person ? <Avatar {...person} /> : <span className="size-5 shrink-0" />}
              hue="var(--accent-line)"
              part={progress.part}
              late={late}
            />
          )
        })}
      </ul>
    </Card>
  )
}

function ProgressLine({
  label,
  mark,
  hue,
  part,
  late,
}: {
  readonly label: string
  readonly mark: ReactNode
  readonly hue: string
  readonly part: number
  readonly late: number
}): ReactNode {
  const { t } = useTranslation('overview')
  const percent = Math.round(part * 100)
  return (
    <li className="flex h-7 items-center gap-2">
      {mark}
      <span className="w-2/5 truncate" title={label}>
        {label}
      </span>
      <span
        role="meter"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-2.5 min-w-8 grow overflow-hidden rounded-4 bg-sunken"
      >
        <span className="block h-full" style={{ width: `${percent}%`, background: hue }} />
      </span>
      <span className="w-10 text-right text-ink-2 tabular-nums">{t('percent', { percent })}</span>
      <span className={clsx('w-14 text-right whitespace-nowrap', late > 0 ? 'text-bad-text' : 'text-ink-3')}>
        {late > 0 ? t('lateCount', { count: late }) : '–'}
      </span>
    </li>
  )
}

/** The milestones to come, and how far they are. */
export function Milestones({ milestones }: { readonly milestones: readonly TaskView[] }): ReactNode {
  const { t, i18n } = useTranslation(['overview', 'common'])
  const today = useToday()
  const openTask = useOpenTask()
  return (
    <Card title={t('milestones')}>
      {milestones.length === 0 ? <p className="text-ink-2">{t('noMilestones')}</p> : null}
      <ul>
        {milestones.slice(0, SHOWN).map((task) => {
          const { due } = task.schedule
          const days = due === undefined ? null : daysBetween(today, due)
          return (
            <li key={task.id}>
              <button
                type="button"
                className="-mx-1 flex h-7 w-[calc(100%+8px)] items-center gap-2 rounded-6 px-1 text-left hover:bg-hover"
                onClick={() => openTask(task.id)}
              >
                <StatusGlyph state="milestone" label={t('common:milestone')} />
                <span className="min-w-0 grow truncate">{task.title || t('common:untitled')}</span>
                <span className="whitespace-nowrap text-ink-2">
                  {due === undefined ? t('undated') : longDate(due, today, i18n.language)}
                </span>
                <span
                  className={clsx(
                    'w-20 text-right whitespace-nowrap',
                    days !== null && days < 0 ? 'text-bad-text' : 'text-ink-3',
                  )}
                >
                  {days === null
                    ? ''
                    : days < 0
                      ? t('daysLate', { count: -days })
                      : days === 0
                        ? t('common:dueToday')
                        : t('inDays', { count: days })}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
