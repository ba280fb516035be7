import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AvatarStack, Chip } from '#renderer/design/index.ts'
import { isOverdue, longDate, peopleOf, PriorityGlyph, TaskGlyph, timeOf } from '#renderer/parts/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { type CellContext, cellText, type ColumnId } from './columns.ts'

/** What a cell shows; its text is `cellText`. */
export function TableCell({
  task,
  column,
  context,
}: {
  readonly task: TaskView
  readonly column: Exclude<ColumnId, 'title'>
  readonly context: CellContext
}): ReactNode {
  const { t, i18n } = useTranslation(['projectTable', 'common'])
  const text = cellText(task, column, context)
  switch (column) {
    case 'status':
      return (
        <span className="flex min-w-0 items-center gap-1.5">
          <TaskGlyph task={task} />
          <span className="truncate">{text}</span>
        </span>
      )
    case 'assignees': {
      const people = peopleOf(task.assignees, context.members)
      return (
        <span className="flex min-w-0 items-center gap-1.5">
          <AvatarStack people={people} />
          <span className="truncate">{people.length === 1 ? text : ''}</span>
        </span>
      )
    }
    case 'start':
    case 'due': {
      const date = task.schedule[column]
      if (date === undefined) return null
      const time = timeOf(date)
      const late = column === 'due' && isOverdue(task, context.today)
      return (
        <time dateTime={date} className={clsx('truncate', late && 'font-medium text-bad-text')}>
          {longDate(date, context.today, i18n.language)}
          {time ? ` ${time}` : ''}
        </time>
      )
    }
    case 'days':
    case 'hours':
      return text === '' ? null : <span className="truncate">{t(`unit_${column}`, { value: text })}</span>
    case 'priority':
      return task.priority === null ? null : (
        <span className="flex items-center gap-1.5">
          <PriorityGlyph priority={task.priority} label="" />
          {text}
        </span>
      )
    case 'tags':
      return (
        <span className="flex min-w-0 gap-1 overflow-hidden">
          {task.tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </span>
      )
    case 'deliverable':
      return <span className="truncate">{text}</span>
  }
}
