import { ChevronDown, Plus } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoute } from 'wouter'
import { useCommand, useMe, useOpenTask, useQuery } from '#renderer/app/index.ts'
import { Button, Chip, Dialog, isComposing, KeyCap, Menu, useToaster } from '#renderer/design/index.ts'
import { DocumentIcon, useTaskText } from '#renderer/parts/index.ts'
import type { TaskFields, TreeDocument } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { Facts } from './facts.tsx'

/** A task from anywhere in one line; what it means stands below while it is typed. */
export function QuickAddDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['quickAdd', 'common'])
  const field = useRef<HTMLInputElement>(null)
  const projects = useProjects()
  const [chosen, setChosen] = useState<DocumentId | null>(null)
  const here = useCurrentProject(projects)
  const project = projects.find(({ id }) => id === chosen) ?? here ?? projects[0]
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('title')}
      closeLabel={t('common:close')}
      hideHeader
      top
      width={640}
      initialFocus={field}
    >
      {project ? (
        <QuickAdd project={project} projects={projects} field={field} onProject={setChosen} onClose={onClose} />
      ) : (
        <p className="p-6 text-ink-2">{t('noProjects')}</p>
      )}
    </Dialog>
  )
}

function QuickAdd({
  project,
  projects,
  field,
  onProject,
  onClose,
}: {
  readonly project: TreeDocument
  readonly projects: readonly TreeDocument[]
  readonly field: { readonly current: HTMLInputElement | null }
  readonly onProject: (id: DocumentId) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation(['quickAdd', 'common'])
  const [text, setText] = useState('')
  const read = useTaskText(project.id)
  const me = useMe()
  const createTask = useCommand('plan/createTask')
  const openTask = useOpenTask()
  const toaster = useToaster()
  const fields = withOwner(read(text), me?.id)
  const add = (another: boolean): void => {
    if (text.trim() === '') return
    const { title } = fields
    void createTask({ projectId: project.id, fields }).then((result) => {
      if (!result.ok) return
      const { taskId } = result.value
      toaster.show({ text: t('added', { title }), action: { label: t('open'), onSelect: () => openTask(taskId) } })
    })
    setText('')
    if (!another) onClose()
    else field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    add(event.shiftKey)
  }
  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-3 border-b border-line-subtle px-5">
        <Plus size={16} aria-hidden className="text-ink-3" />
        <input
          ref={field}
          aria-label={t('title')}
          placeholder={t('field')}
          value={text}
          autoComplete="off"
          spellCheck={false}
          className="h-full min-w-0 grow bg-transparent text-16 outline-none"
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="flex flex-col gap-1 px-5 py-3">
        <div className="grid min-h-7 grid-cols-[76px_1fr] items-center">
          <span className="text-ink-3">{t('place')}</span>
          <Menu
            trigger={
              <Button
                variant="ghost"
                aria-label={`${t('choosePlace')}: ${project.title}`}
                className="-ml-2 justify-self-start text-ink!"
              >
                <DocumentIcon kind="project" />
                {project.title || t('common:untitled')}
                <ChevronDown size={14} aria-hidden />
              </Button>
            }
            entries={projects.map(({ id, title }) => ({
              id,
              label: title || t('common:untitled'),
              checked: id === project.id,
              onSelect: () => onProject(id),
            }))}
          />
        </div>
        <Facts fields={fields} projectId={project.id} />
      </div>
      <div className="flex h-13 shrink-0 items-center gap-2 border-t border-line-subtle px-5">
        <Chip outline>{t('tokens')}</Chip>
        <span className="grow" />
        <Button variant="ghost" disabled={text.trim() === ''} onClick={() => add(true)}>
          {t('addAnother')}
          <KeyCap>⇧↵</KeyCap>
        </Button>
        <Button variant="primary" disabled={text.trim() === ''} onClick={() => add(false)}>
          {t('add')}
          <KeyCap onAccent>↵</KeyCap>
        </Button>
      </div>
    </>
  )
}

/** Whoever adds a task in passing means to do it, unless they name somebody. */
function withOwner(fields: TaskFields, me: string | undefined): TaskFields {
  return fields.assignees !== undefined || me === undefined ? fields : { ...fields, assignees: [`member:${me}`] }
}

function useProjects(): readonly TreeDocument[] {
  const documents = useQuery('workspace/tree', null) ?? []
  return documents.filter(({ kind, deletedAt }) => kind === 'project' && deletedAt === null)
}

/** The project that is open, or the one the open document lies under. */
function useCurrentProject(projects: readonly TreeDocument[]): TreeDocument | undefined {
  const documents = useQuery('workspace/tree', null) ?? []
  const [, route] = useRoute('/d/:documentId')
  const current = documents.find(({ id }) => id === route?.documentId)
  return projects.find(({ id }) => id === current?.id || id === current?.parentId)
}
