import { Plus, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Checkbox, Chip, InlineEdit, Menu } from '#renderer/design/index.ts'
import { DraftField, isOverdue, PriorityGlyph } from '#renderer/parts/index.ts'
import { useToday } from '#renderer/app/index.ts'
import type { Priority, Schedule } from '#shared/documents/kernel/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { mainlandCalendar } from '#shared/planning/calendar/index.ts'
import { durationOf, withDue, withDuration, withEffort, withStart } from '#shared/planning/schedule/index.ts'
import { ActualDates } from './actual-dates.tsx'
import { AmountField } from './amount-field.tsx'
import { Assignees } from './assignees.tsx'
import { DateField } from './date-field.tsx'
import { FieldRow } from './field-row.tsx'
import type { TaskCommands } from './use-task-commands.ts'

const PRIORITIES = [1, 2, 3, 4] as const satisfies readonly Priority[]

/** The facts of a task, label left and value right, each edited where it stands. */
export function TaskFields({
  task,
  commands,
}: {
  readonly task: TaskView
  readonly commands: TaskCommands
}): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const late = isOverdue(task, useToday())
  const { schedule } = task
  const { start, due } = schedule
  const setSchedule = (next: Schedule, undoGroup?: string): void => commands.set({ schedule: next }, undoGroup)
  return (
    <div className="flex flex-col gap-0.5">
      <FieldRow label={t('assignees')}>
        <Assignees refs={task.assignees} onChange={(assignees) => commands.set({ assignees })} />
      </FieldRow>
      <FieldRow label={t('start')}>
        <DateField
          label={t('start')}
          value={start}
          onChange={(next) => setSchedule(withStart(schedule, next ?? null))}
        />
      </FieldRow>
      <FieldRow label={t('due')}>
        <DateField
          label={t('due')}
          value={due}
          late={late}
          onChange={(next) => setSchedule(withDue(schedule, next ?? null))}
        />
      </FieldRow>
      <FieldRow label={t('duration')}>
        <AmountField
          label={t('duration')}
          unit={t('unitDays')}
          value={durationOf(schedule, mainlandCalendar)}
          onChange={(days, undoGroup) => setSchedule(withDuration(schedule, days, mainlandCalendar), undoGroup)}
        />
      </FieldRow>
      <FieldRow label={t('effort')}>
        <AmountField
          label={t('effort')}
          unit={t('unitHours')}
          value={schedule.hours ?? null}
          onChange={(hours, undoGroup) => setSchedule(withEffort(schedule, hours), undoGroup)}
        />
      </FieldRow>
      <ActualDates task={task} onChange={(actual) => commands.set({ actual })} />
      <FieldRow label={t('priority')}>
        <PriorityMenu value={task.priority} onChange={(priority) => commands.set({ priority })} />
        <span className="ml-auto">
          <Checkbox checked={task.milestone} onChange={(milestone) => commands.set({ milestone })}>
            {t('common:milestone')}
          </Checkbox>
        </span>
      </FieldRow>
      <FieldRow label={t('tags')}>
        <Tags tags={task.tags} onChange={(tags) => commands.set({ tags })} />
      </FieldRow>
      <FieldRow label={t('deliverable')}>
        <DraftField
          kind="line"
          label={t('deliverable')}
          value={task.deliverable}
          placeholder={t('deliverablePlaceholder')}
          className="py-[3px]"
          onCommit={(deliverable, undoGroup) => commands.set({ deliverable }, undoGroup)}
        />
      </FieldRow>
    </div>
  )
}

function PriorityMenu({
  value,
  onChange,
}: {
  readonly value: Priority | null
  readonly onChange: (priority: Priority | null) => void
}): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const label = value === null ? t('noPriority') : t(`common:priority${value}`)
  return (
    <Menu
      trigger={
        <Button variant="ghost" className="-ml-1.5 px-1.5! text-ink!" aria-label={`${t('priority')} ${label}`}>
          {value === null ? null : <PriorityGlyph priority={value} label={label} />}
          <span className={value === null ? 'text-ink-3' : undefined}>{label}</span>
        </Button>
      }
      entries={[
        ...PRIORITIES.map((priority) => ({
          id: `p${priority}`,
          label: t(`common:priority${priority}`),
          icon: <PriorityGlyph priority={priority} label="" />,
          checked: priority === value,
          onSelect: () => onChange(priority),
        })),
        { id: 'none', label: t('noPriority'), checked: value === null, onSelect: () => onChange(null) },
      ]}
    />
  )
}

function Tags({
  tags,
  onChange,
}: {
  readonly tags: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
}): ReactNode {
  const { t } = useTranslation('taskPanel')
  const [adding, setAdding] = useState(false)
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} className="group relative inline-flex max-w-full">
          <Chip>{tag}</Chip>
          <button
            type="button"
            aria-label={t('removeTag', { tag })}
            className="absolute -top-1.5 -right-1.5 hidden size-3.5 place-items-center rounded-full bg-inverse text-ink-inverse group-focus-within:grid group-hover:grid"
            onClick={() => onChange(tags.filter((known) => known !== tag))}
          >
            <X size={10} aria-hidden />
          </button>
        </span>
      ))}
      {adding ? (
        <InlineEdit
          value=""
          keepOpen
          label={t('addTag')}
          className="h-6 w-24 text-12"
          onCommit={(tag) => tags.includes(tag) || onChange([...tags, tag])}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button
          variant="ghost"
          size="small"
          className={tags.length === 0 ? '-ml-1.5 px-1.5!' : 'px-1!'}
          aria-label={t('addTag')}
          onClick={() => setAdding(true)}
        >
          <Plus size={12} aria-hidden />
          {tags.length === 0 ? t('addTag') : null}
        </Button>
      )}
    </>
  )
}
