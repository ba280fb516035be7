import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keyCaps, useQuery } from '#renderer/app/index.ts'
import { KeyCap } from '#renderer/design/index.ts'
import { Due, peopleOf, TaskGlyph } from '#renderer/parts/index.ts'
import type { TaskId } from '#shared/foundation/index.ts'
import { Marked } from './marked.tsx'
import { partsOf } from '#renderer/parts/index.ts'
import type { PaletteItem } from './palette-item.ts'

/** One line: what it is, where it is, its keys. */
export function PaletteLine({
  item,
  onChoose,
}: {
  readonly item: PaletteItem
  readonly onChoose: (item: PaletteItem) => void
}): ReactNode {
  return (
    <Command.Item
      value={item.id}
      className="group flex h-9 cursor-default items-center gap-2.5 rounded-6 px-2.5 select-none data-[selected=true]:bg-selected"
      onSelect={() => onChoose(item)}
    >
      {item.taskId ? (
        <TaskLine taskId={item.taskId} item={item} />
      ) : (
        <>
          <span className="grid size-4 shrink-0 place-items-center text-ink-3">{item.icon}</span>
          <Title item={item} />
          <span className="min-w-0 grow truncate text-12 text-ink-3">{item.detail}</span>
        </>
      )}
      {item.keys ? (
        <span className="flex shrink-0 gap-1">
          {keyCaps(item.keys).map((cap) => (
            <KeyCap key={cap}>{cap}</KeyCap>
          ))}
        </span>
      ) : (
        <span className="hidden shrink-0 group-data-[selected=true]:inline">
          <KeyCap>↵</KeyCap>
        </span>
      )}
    </Command.Item>
  )
}

function Title({ item }: { readonly item: PaletteItem }): ReactNode {
  return (
    <span className="max-w-[65%] shrink-0 truncate" title={item.title}>
      {item.match ? <Marked parts={partsOf(item.title, item.match)} /> : item.title}
    </span>
  )
}

/** A task with what tells it from others: its state, project, owner, date. */
function TaskLine({ taskId, item }: { readonly taskId: TaskId; readonly item: PaletteItem }): ReactNode {
  const { t } = useTranslation('common')
  const detail = useQuery('task/detail', { taskId })
  const members = useQuery('workspace/members', null)
  const task = detail?.task
  const place = [task?.projectTitle, detail?.sectionTitle].filter(Boolean).join(' / ')
  const owner = task ? (peopleOf(task.assignees, members ?? [])[0]?.name ?? t('unassigned')) : ''
  return (
    <>
      <span className="grid size-4 shrink-0 place-items-center text-ink-3">
        {task ? <TaskGlyph task={task} /> : item.icon}
      </span>
      <Title item={item} />
      <span className="min-w-0 grow truncate text-12 text-ink-3">{[place, owner].filter(Boolean).join(' · ')}</span>
      {task ? (
        <span className="shrink-0 text-12">
          <Due task={task} />
        </span>
      ) : null}
    </>
  )
}
