import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/app/index.ts'
import { Button, Menu, StatusGlyph } from '#renderer/design/index.ts'
import { glyphOfStatus, statusTitle, TaskGlyph } from '#renderer/parts/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { placeAt } from '#shared/foundation/index.ts'

/** The status of a task as a button; another one puts the card at the end of that column. */
export function StatusMenu({
  task,
  onChange,
}: {
  readonly task: TaskView
  readonly onChange: (statusId: string, order: string) => void
}): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const board = useQuery('project/board', { projectId: task.projectId })
  const titleOf = (status: TaskView['status']): string => statusTitle(status, (key) => t(`common:${key}`))
  return (
    <Menu
      trigger={
        <Button size="medium" aria-label={`${t('status')} ${titleOf(task.status)}`} className="font-regular!">
          <TaskGlyph task={task} />
          {titleOf(task.status)}
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
      entries={(board?.columns ?? []).map((column) => ({
        id: column.status.id,
        label: titleOf(column.status),
        icon: <StatusGlyph state={glyphOfStatus(column.status)} />,
        checked: column.status.id === task.statusId,
        onSelect: () => {
          if (column.status.id === task.statusId) return
          onChange(column.status.id, placeAt(column.cards, column.cards.length).order)
        },
      }))}
    />
  )
}
