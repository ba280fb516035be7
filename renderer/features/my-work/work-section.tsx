import clsx from 'clsx'
import { type ReactNode, useId } from 'react'
import type { TaskView } from '#shared/engine/index.ts'
import type { TaskId } from '#shared/foundation/index.ts'
import { WorkRow } from './work-row.tsx'

/** A group of tasks under its heading; nothing when it is empty. */
export function WorkSection({
  title,
  tasks,
  late = false,
  selected,
  onOpen,
  onToggle,
  children,
}: {
  readonly title: string
  readonly tasks: readonly TaskView[]
  readonly late?: boolean
  readonly selected: TaskId | null
  readonly onOpen: (task: TaskView) => void
  readonly onToggle: (task: TaskView, done: boolean) => void
  readonly children?: ReactNode
}): ReactNode {
  const headingId = useId()
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby={headingId} className="pt-4">
      <div className="flex h-8 items-center gap-1.5 border-b border-line">
        <h2 id={headingId} className={clsx('font-semibold', late && 'text-bad-text')}>
          {title}
        </h2>
        <span className="text-12 text-ink-3">{tasks.length}</span>
        <span className="grow" />
        {children}
      </div>
      <ul>
        {tasks.map((task) => (
          <WorkRow
            key={task.id}
            task={task}
            selected={task.id === selected}
            onOpen={() => onOpen(task)}
            onToggle={(done) => onToggle(task, done)}
          />
        ))}
      </ul>
    </section>
  )
}
