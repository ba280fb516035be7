import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenTask, useQuery } from '#renderer/app/index.ts'
import { AvatarStack } from '#renderer/design/index.ts'
import { Due, isOpen, peopleOf, TaskGlyph } from '#renderer/parts/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { GrowingSection } from './growing-section.tsx'
import type { TaskCommands } from './use-task-commands.ts'

/** The tasks below this one. */
export function Subtasks({
  subtasks,
  commands,
}: {
  readonly subtasks: readonly TaskView[]
  readonly commands: TaskCommands
}): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common', 'myWork'])
  const members = useQuery('workspace/members', null) ?? []
  const openTask = useOpenTask()
  const done = subtasks.filter((task) => !isOpen(task)).length
  return (
    <GrowingSection
      title={t('subtasks')}
      hint={subtasks.length > 0 ? <span className="text-12 text-ink-3">{`${done}/${subtasks.length}`}</span> : null}
      addLabel={t('addSubtask')}
      onAdd={commands.addSubtask}
    >
      {subtasks.map((task) => (
        <li key={task.id} className="-mx-1 flex h-7 items-center gap-1 rounded-6 pr-1 hover:bg-hover">
          <button
            type="button"
            aria-label={t(isOpen(task) ? 'myWork:markDone' : 'myWork:reopen', { title: task.title })}
            className="grid size-6 shrink-0 place-items-center rounded-6 hover:bg-press"
            onClick={() => commands.setDone(task, isOpen(task))}
          >
            <TaskGlyph task={task} />
          </button>
          <button type="button" className="min-w-0 grow truncate text-left" onClick={() => openTask(task.id)}>
            {task.title || t('common:untitled')}
          </button>
          <span className="text-12">
            <Due task={task} />
          </span>
          <AvatarStack people={peopleOf(task.assignees, members)} max={2} />
        </li>
      ))}
    </GrowingSection>
  )
}
