import clsx from 'clsx'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useId } from 'react'
import type { LocalDate } from '#shared/documents/kernel/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import type { Dragging } from '#renderer/parts/index.ts'
import type { TaskId } from '#shared/foundation/index.ts'
import { WorkRow } from './work-row.tsx'

/** What each line of my work can do. */
export type RowTools = {
  readonly selected: TaskId | null
  readonly dragging: Dragging | null
  readonly onOpen: (task: TaskView) => void
  readonly onToggle: (task: TaskView, done: boolean) => void
  readonly onGrab: (event: PointerEvent, task: TaskView) => void
  readonly onKeyDown: (event: KeyboardEvent, task: TaskView) => void
}

/** A group of tasks under its heading; nothing when it is empty. `day` makes it a place to drop tasks on. */
export function WorkSection({
  title,
  hint,
  tasks,
  late = false,
  small = false,
  day,
  behind,
  tools,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly tasks: readonly TaskView[]
  readonly late?: boolean
  /** A day within a group. */
  readonly small?: boolean
  readonly day?: LocalDate
  /** For work that waits: what each task is behind. */
  readonly behind?: ReadonlyMap<string, TaskView | null>
  readonly tools: RowTools
  readonly children?: ReactNode
}): ReactNode {
  const headingId = useId()
  if (tasks.length === 0) return null
  const isTarget = day !== undefined && tools.dragging?.target?.day === day
  const Heading = small ? 'h3' : 'h2'
  return (
    <section
      aria-labelledby={headingId}
      {...(day === undefined ? {} : { 'data-day': day })}
      className={clsx(
        small ? 'pt-1' : 'pt-4',
        isTarget && 'rounded-6 outline-2 outline-offset-2 outline-accent outline-dashed',
      )}
    >
      <div className={clsx('flex h-8 items-center gap-1.5', !small && 'border-b border-line')}>
        <Heading id={headingId} className={clsx(small ? 'pl-1 text-ink-2' : 'font-semibold', late && 'text-bad-text')}>
          {title}
        </Heading>
        {small ? null : <span className="text-12 text-ink-3">{tasks.length}</span>}
        <span className="grow" />
        {hint ? <span className="text-12 text-ink-3">{hint}</span> : null}
        {children}
      </div>
      <ul>
        {tasks.map((task) => (
          <WorkRow
            key={task.id}
            task={task}
            selected={task.id === tools.selected}
            {...(behind ? { behind: behind.get(task.id) ?? null } : {})}
            dragged={tools.dragging?.taskId === task.id}
            onOpen={() => tools.onOpen(task)}
            onToggle={(done) => tools.onToggle(task, done)}
            onGrab={(event) => tools.onGrab(event, task)}
            onKeyDown={(event) => tools.onKeyDown(event, task)}
          />
        ))}
      </ul>
    </section>
  )
}
