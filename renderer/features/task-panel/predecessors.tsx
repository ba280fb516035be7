import { Plus, X } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenTask, useQuery } from '#renderer/app/index.ts'
import { Button, IconButton, Input, isComposing, Menu } from '#renderer/design/index.ts'
import { Due, TaskGlyph } from '#renderer/parts/index.ts'
import type { DependencyType, Predecessor } from '#shared/documents/kernel/index.ts'
import type { TaskDetail, TaskView } from '#shared/engine/index.ts'
import { PanelSection } from './field-row.tsx'
import { LagField } from './lag-field.tsx'
import { waitsOn } from './waits-on.ts'

const TYPES = ['FS', 'SS', 'FF', 'SF'] as const satisfies readonly DependencyType[]
const SHOWN = 6

/** What has to happen before, and what waits for this. */
export function Predecessors({
  detail,
  onChange,
}: {
  readonly detail: TaskDetail
  readonly onChange: (predecessors: readonly Predecessor[], undoGroup?: string) => void
}): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const [adding, setAdding] = useState(false)
  const { task, predecessors, successors } = detail
  const linkOf = (id: string): Predecessor | undefined => task.predecessors.find(({ taskId }) => taskId === id)
  const change = (id: string, part: Partial<Pick<Predecessor, 'type' | 'lag'>>, undoGroup?: string): void =>
    onChange(
      task.predecessors.map((link) => (link.taskId === id ? { ...link, ...part } : link)),
      undoGroup,
    )
  const remove = (id: string): void => onChange(task.predecessors.filter(({ taskId }) => taskId !== id))
  return (
    <PanelSection
      title={t('predecessors')}
      hint={predecessors.length > 0 ? <span className="text-12 text-ink-3">{predecessors.length}</span> : null}
      action={
        <IconButton small label={t('addPredecessor')} onClick={() => setAdding(true)}>
          <Plus size={14} />
        </IconButton>
      }
    >
      <ul>
        {predecessors.map((other) => (
          <TaskLine key={other.id} task={other}>
            <LagField
              label={t('lag', { title: other.title || t('common:untitled') })}
              lag={linkOf(other.id)?.lag ?? null}
              onChange={(lag, undoGroup) => change(other.id, { lag }, undoGroup)}
            />
            <TypeMenu type={linkOf(other.id)?.type ?? 'FS'} onChange={(type) => change(other.id, { type })} />
            <IconButton
              small
              label={t('removePredecessor', { title: other.title || t('common:untitled') })}
              onClick={() => remove(other.id)}
            >
              <X size={12} />
            </IconButton>
          </TaskLine>
        ))}
      </ul>
      {adding ? (
        <TaskPicker
          task={task}
          onPick={(other) => {
            onChange([...task.predecessors, { taskId: other.id, type: 'FS', lag: null }])
            setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      ) : null}
      {successors.length > 0 ? (
        <>
          <h4 className="mt-1 text-12 text-ink-3">{t('successors')}</h4>
          <ul>
            {successors.map((other) => (
              <TaskLine key={other.id} task={other} />
            ))}
          </ul>
        </>
      ) : null}
    </PanelSection>
  )
}

function TaskLine({ task, children }: { readonly task: TaskView; readonly children?: ReactNode }): ReactNode {
  const { t } = useTranslation('common')
  const openTask = useOpenTask()
  return (
    <li className="-mx-1 flex h-7 items-center gap-1.5 rounded-6 px-1 hover:bg-hover">
      <TaskGlyph task={task} />
      <button type="button" className="min-w-0 grow truncate text-left" onClick={() => openTask(task.id)}>
        {task.title || t('untitled')}
      </button>
      <span className="text-12">
        <Due task={task} />
      </span>
      {children}
    </li>
  )
}

function TypeMenu({
  type,
  onChange,
}: {
  readonly type: DependencyType
  readonly onChange: (type: DependencyType) => void
}): ReactNode {
  const { t } = useTranslation('taskPanel')
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="ghost" size="small" className="px-1!" aria-label={t(`dependency${type}`)}>
          {type}
        </Button>
      }
      entries={TYPES.map((id) => ({
        id,
        label: t(`dependency${id}`),
        shortcut: id,
        checked: id === type,
        onSelect: () => onChange(id),
      }))}
    />
  )
}

/** Tasks of the project by their titles. One that waits for this task is not offered: both would wait for ever. */
function TaskPicker({
  task,
  onPick,
  onCancel,
}: {
  readonly task: TaskView
  readonly onPick: (task: TaskView) => void
  readonly onCancel: () => void
}): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const tasks = useQuery('project/tasks', { projectId: task.projectId })
  const [text, setText] = useState('')
  const [marked, setMarked] = useState(0)
  const found = useMemo(() => {
    const byId = new Map<string, TaskView>((tasks ?? []).map((other) => [other.id, other]))
    const wanted = text.trim().toLowerCase()
    return (tasks ?? [])
      .filter(
        ({ title, id }) => title.toLowerCase().includes(wanted) && !task.predecessors.some((p) => p.taskId === id),
      )
      .filter((other) => !waitsOn(other, task.id, byId))
      .slice(0, SHOWN)
  }, [task, tasks, text])
  const at = Math.min(marked, found.length - 1)
  return (
    <div className="mt-1">
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-label={t('addPredecessor')}
        aria-controls="predecessor-choices"
        aria-activedescendant={found[at] ? `predecessor-${found[at].id}` : undefined}
        placeholder={t('findTask')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setMarked(0)
        }}
        onBlur={onCancel}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (step !== 0) setMarked(Math.max(0, Math.min(found.length - 1, at + step)))
          else if (event.key === 'Enter' && found[at]) onPick(found[at])
          else if (event.key === 'Escape') onCancel()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <div id="predecessor-choices" role="listbox" aria-label={t('addPredecessor')} className="mt-1">
        {found.map((other, index) => (
          <div
            key={other.id}
            id={`predecessor-${other.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={`flex h-7 items-center gap-1.5 rounded-4 px-1 hover:bg-hover ${index === at ? 'bg-hover' : ''}`}
            onPointerDown={(event) => {
              event.preventDefault()
              onPick(other)
            }}
          >
            <TaskGlyph task={other} />
            <span className="truncate">{other.title || t('common:untitled')}</span>
          </div>
        ))}
        {found.length === 0 ? <p className="px-1 text-12 text-ink-3">{t('noTaskFound')}</p> : null}
      </div>
    </div>
  )
}
