import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenTask, useToday, useWorkbench } from '#renderer/app/index.ts'
import { AvatarStack, Button } from '#renderer/design/index.ts'
import { Due, peopleOf, TaskGlyph } from '#renderer/parts/index.ts'
import type { MemberView, TaskView } from '#shared/engine/index.ts'
import { CHECKS, type Check, riskOf, type Summary } from './summary.ts'

// A screenful; the rest is work for the table.
const SHOWN = 30

/** The tasks that a check finds. Every check shows its count, also when it is zero: it has passed. */
export function CheckList({
  summary,
  check,
  members,
  onCheck,
}: {
  readonly summary: Summary
  readonly check: Check
  readonly members: readonly MemberView[]
  readonly onCheck: (check: Check) => void
}): ReactNode {
  const { t } = useTranslation('overview')
  const tasks = summary.found[check]
  return (
    <section aria-label={t(check)} className="rounded-8 border border-line-subtle bg-surface pb-2">
      <div role="toolbar" aria-label={t('check')} className="flex flex-wrap gap-1 p-2">
        {CHECKS.map((id) => {
          const count = summary.found[id].length
          return (
            <Button
              key={id}
              variant="ghost"
              aria-pressed={id === check}
              className={id === check ? 'bg-selected font-medium text-ink!' : count === 0 ? 'text-ink-3!' : ''}
              onClick={() => onCheck(id)}
            >
              {t('checkCount', { check: t(id), count })}
            </Button>
          )
        })}
      </div>
      {tasks.length === 0 ? (
        <p className="px-4 py-3 text-ink-2">{t('nothing')}</p>
      ) : (
        <table className="w-full table-fixed text-left">
          <thead className="text-12 text-ink-3">
            <tr className="h-7 border-b border-line-subtle">
              <th className="pl-4 font-regular">{t('columnTask')}</th>
              <th className="w-24 font-regular">{t('columnOwner')}</th>
              <th className="w-36 font-regular">{t('columnDue')}</th>
              <th className="hidden w-44 pr-4 text-right font-regular lg:table-cell">{t('columnWhy')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.slice(0, SHOWN).map((task) => (
              <CheckRow key={task.id} task={task} check={check} members={members} />
            ))}
          </tbody>
        </table>
      )}
      {tasks.length > SHOWN ? (
        <p className="px-4 py-2 text-12 text-ink-3">{t('more', { count: tasks.length - SHOWN })}</p>
      ) : null}
    </section>
  )
}

function CheckRow({
  task,
  check,
  members,
}: {
  readonly task: TaskView
  readonly check: Check
  readonly members: readonly MemberView[]
}): ReactNode {
  const { t } = useTranslation(['overview', 'common'])
  const openTask = useOpenTask()
  const selected = useWorkbench((workbench) => workbench.task === task.id)
  const risk = riskOf(task, useToday())
  const title = task.title || t('common:untitled')
  return (
    <tr
      className={
        selected ? 'h-8 border-b border-line-subtle bg-selected' : 'h-8 border-b border-line-subtle hover:bg-hover'
      }
    >
      <td className="pl-4">
        <button
          type="button"
          aria-expanded={selected}
          className="flex h-8 w-full min-w-0 items-center gap-2 text-left -outline-offset-2"
          onClick={() => openTask(task.id)}
        >
          <TaskGlyph task={task} />
          <span className="truncate" title={title}>
            {title}
          </span>
        </button>
      </td>
      <td>
        <AvatarStack people={peopleOf(task.assignees, members)} />
      </td>
      <td>
        <Due task={task} withLateness />
      </td>
      <td className="hidden truncate pr-4 text-right text-ink-2 lg:table-cell">
        {check === 'risk' && risk ? t(`reason_${risk}`) : null}
      </td>
    </tr>
  )
}
