import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, IconButton, Meter } from '#renderer/design/index.ts'
import { DraftField } from '#renderer/parts/index.ts'
import type { TaskDetail } from '#shared/engine/index.ts'
import { GrowingSection } from './growing-section.tsx'
import type { TaskCommands } from './use-task-commands.ts'

/** Small things to tick off. Enter in the field adds one and stays for the next. */
export function Checklist({
  items,
  commands,
}: {
  readonly items: TaskDetail['checklist']
  readonly commands: TaskCommands
}): ReactNode {
  const { t } = useTranslation('taskPanel')
  const done = items.filter((item) => item.done).length
  return (
    <GrowingSection
      title={t('checklist')}
      hint={
        items.length > 0 ? (
          <span className="flex min-w-0 grow items-center gap-3 text-12 text-ink-3">
            {`${done}/${items.length}`}
            <Meter value={done / items.length} label={t('checklist')} />
          </span>
        ) : null
      }
      addLabel={t('addCheck')}
      onAdd={commands.addCheck}
    >
      {items.map((item) => (
        <li key={item.id} className="group flex items-start gap-2 py-0.5">
          <span className="flex h-6 items-center">
            <Checkbox
              checked={item.done}
              label={item.text}
              onChange={(next) => commands.setCheck(item.id, { done: next })}
            />
          </span>
          <span className="min-w-0 grow pr-1.5">
            <DraftField
              kind="line"
              label={t('checklist')}
              value={item.text}
              className={item.done ? 'py-px text-ink-3' : 'py-px'}
              onCommit={(text, undoGroup) => text !== '' && commands.setCheck(item.id, { text }, undoGroup)}
            />
          </span>
          <span className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
            <IconButton
              small
              label={t('removeCheck', { text: item.text })}
              onClick={() => commands.removeCheck(item.id)}
            >
              <X size={12} />
            </IconButton>
          </span>
        </li>
      ))}
    </GrowingSection>
  )
}
