import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import type { Editor } from '@tiptap/core'
import { ExternalLink } from 'lucide-react'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { skip, useQuery } from '#renderer/app/index.ts'
import { DocumentIcon, Due, statusTitle, TaskGlyph } from '#renderer/parts/index.ts'
import { documentHref, documentOfHref, entityOfHref } from '#shared/documents/rich-text/index.ts'
import type { DocumentId, TaskId } from '#shared/foundation/index.ts'

type Hovered = { readonly element: Element; readonly href: string }

const LINKS = 'a[href], [data-mention="document"]'
// Long enough not to flicker while the pointer only passes.
const SHOWN_AFTER_MS = 350

/** What a link leads to, as it is now, while the pointer rests on it: a task's state, where a document lies. */
export function LinkCard({ editor }: { readonly editor: Editor }): ReactNode {
  const hovered = useHovered(editor)
  return hovered ? createPortal(<Card key={hovered.href} {...hovered} />, document.body) : null
}

function useHovered(editor: Editor): Hovered | null {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  useEffect(() => {
    const { dom } = editor.view
    let timer: ReturnType<typeof setTimeout> | undefined
    const over = (event: Event): void => {
      const element = event.target instanceof Element ? event.target.closest(LINKS) : null
      clearTimeout(timer)
      const href = element ? hrefOf(element) : null
      if (!element || href === null) return setHovered(null)
      timer = setTimeout(() => setHovered({ element, href }), SHOWN_AFTER_MS)
    }
    const leave = (): void => {
      clearTimeout(timer)
      setHovered(null)
    }
    dom.addEventListener('mouseover', over)
    dom.addEventListener('mouseleave', leave)
    dom.addEventListener('keydown', leave)
    return () => {
      clearTimeout(timer)
      dom.removeEventListener('mouseover', over)
      dom.removeEventListener('mouseleave', leave)
      dom.removeEventListener('keydown', leave)
    }
  }, [editor])
  return hovered
}

function hrefOf(element: Element): string | null {
  const mentioned = element instanceof HTMLElement ? element.dataset['id'] : undefined
  return mentioned ? documentHref(mentioned as DocumentId) : element.getAttribute('href') // an id as the text has it
}

function Card({ element, href }: Hovered): ReactNode {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = card
    if (!current) return
    return autoUpdate(element, current, () => {
      const middleware = [offset(6), flip({ padding: 8 }), shift({ padding: 8 })]
      void computePosition(element, current, { strategy: 'fixed', placement: 'bottom-start', middleware }).then(
        ({ x, y }) => {
          current.style.left = `${x}px`
          current.style.top = `${y}px`
        },
      )
    })
  }, [element])
  const documentId = documentOfHref(href)
  const entity = entityOfHref(href)
  return (
    <div ref={card} role="tooltip" className="rich-suggest pop pointer-events-none px-3! py-2!">
      {documentId === null ? (
        <span className="flex items-center gap-2 text-12 text-ink-2">
          <ExternalLink size={14} aria-hidden className="shrink-0" />
          <span className="truncate">{href}</span>
        </span>
      ) : entity?.kind === 'task' ? (
        <TaskFacts taskId={entity.id as TaskId} />
      ) : (
        <DocumentFacts documentId={documentId} />
      )}
    </div>
  )
}

function TaskFacts({ taskId }: { readonly taskId: TaskId }): ReactNode {
  const { t } = useTranslation('common')
  const detail = useQuery('task/detail', { taskId })
  if (detail === undefined) return null
  if (detail === null) return <span className="text-12 text-ink-3">{t('documentNotHere')}</span>
  const { task } = detail
  return (
    <div className="flex flex-col gap-1">
      <span className="flex items-center gap-2 font-medium">
        <TaskGlyph task={task} />
        <span className="truncate">{task.title || t('untitled')}</span>
      </span>
      <span className="flex gap-3 pl-6 text-12 text-ink-2">
        <span>{statusTitle(task.status, (key) => t(key))}</span>
        {task.schedule.due ? <Due task={task} /> : null}
      </span>
    </div>
  )
}

function DocumentFacts({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const { t } = useTranslation('common')
  const info = useQuery('document/info', { documentId })
  const parent = useQuery('document/info', info?.parentId ? { documentId: info.parentId } : skip)
  if (info === undefined) return null
  if (info === null) return <span className="text-12 text-ink-3">{t('documentNotHere')}</span>
  return (
    <div className="flex flex-col gap-1">
      <span className="flex items-center gap-2 font-medium">
        <DocumentIcon kind={info.kind} />
        <span className="truncate">{info.title || t('untitled')}</span>
      </span>
      {parent?.title ? <span className="pl-6 text-12 text-ink-3">{parent.title}</span> : null}
    </div>
  )
}
