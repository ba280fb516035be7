import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { type ReactNode, type RefObject, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { skip, useOpenDocument, useOpenNode, useOpenTask, useQuery } from '#renderer/app/index.ts'
import { Dialog, KeyCap } from '#renderer/design/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import type { SearchHit } from '#shared/engine/index.ts'
import type { DocumentId, NodeId, TaskId } from '#shared/foundation/index.ts'
import { Highlight } from './highlight.tsx'

const LIMIT = 40

/** Finds any document, task and node by its words; Enter opens it. */
export function SearchDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['search', 'common'])
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('title')}
      closeLabel={t('common:close')}
      hideHeader
      top
      width={680}
      initialFocus={field}
    >
      <SearchBody field={field} onClose={onClose} />
    </Dialog>
  )
}

function SearchBody({
  field,
  onClose,
}: {
  readonly field: RefObject<HTMLInputElement | null>
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation('search')
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const answer = useQuery('search/find', asked === '' ? skip : { text: asked, limit: LIMIT })
  const openHit = useOpenHit()
  const titleOf = useTitles()
  return (
    // The engine has already filtered and ranked; cmdk gives the list its keys. It ignores Enter while composing.
    <Command shouldFilter={false} label={t('title')} loop className="flex min-h-0 flex-col">
      <div className="flex h-13 shrink-0 items-center gap-3 border-b border-line-subtle px-4">
        <Search size={16} className="text-ink-3" aria-hidden />
        <Command.Input
          ref={field}
          value={text}
          onValueChange={setText}
          placeholder={t('placeholder')}
          className="h-full min-w-0 grow bg-transparent text-16 outline-none"
        />
        {answer ? <span className="text-12 text-ink-3">{t('total', { count: answer.total })}</span> : null}
      </div>
      <Command.List aria-label={t('results')} className="min-h-0 max-h-110 overflow-y-auto p-1.5 empty:hidden">
        {asked === '' ? <p className="px-3 py-3 text-ink-3">{t('hint')}</p> : null}
        {answer && answer.hits.length === 0 ? (
          <p className="px-3 py-3 text-ink-2">{t('none', { text: asked })}</p>
        ) : null}
        {answer?.hits.map((hit) => (
          <Command.Item
            key={`${hit.documentId}:${hit.entity ?? ''}`}
            value={`${hit.documentId}:${hit.entity ?? ''}`}
            className="flex h-9 items-center gap-2.5 rounded-6 px-2.5 data-[selected=true]:bg-selected"
            onSelect={() => {
              onClose()
              openHit(hit)
            }}
          >
            <span className="text-ink-3">
              <DocumentIcon kind={hit.kind} />
            </span>
            <span className="max-w-[60%] truncate">
              <Highlight text={hit.title} words={asked} />
            </span>
            <span className="min-w-0 grow truncate text-12 text-ink-3">
              <Highlight text={hit.excerpt} words={asked} />
            </span>
            {hit.entity === null ? null : (
              <span className="max-w-[30%] shrink-0 truncate text-12 text-ink-3">{titleOf(hit.documentId)}</span>
            )}
          </Command.Item>
        ))}
      </Command.List>
      <div className="flex h-9 shrink-0 items-center gap-1.5 border-t border-line-subtle px-4 text-12 text-ink-3">
        <KeyCap>↑</KeyCap>
        <KeyCap>↓</KeyCap>
        <span className="mr-2">{t('select')}</span>
        <KeyCap>↵</KeyCap>
        <span>{t('open')}</span>
      </div>
    </Command>
  )
}

/** The title of the document a node or step is in; empty for what the tree does not list, such as a task's bucket. */
function useTitles(): (id: DocumentId) => string {
  const tree = useQuery('workspace/tree', null)
  const titles = useMemo(() => new Map((tree ?? []).map(({ id, title }) => [id, title])), [tree])
  return (id) => titles.get(id) ?? ''
}

/** Where a hit is: a task in the panel, a node on its map, anything else as its document. */
function useOpenHit(): (hit: SearchHit) => void {
  const openDocument = useOpenDocument()
  const openTask = useOpenTask()
  const openNode = useOpenNode()
  return (hit) => {
    // The engine's search names an entity by the id its kind uses.
    if (hit.kind === 'tasks' && hit.entity) return openTask(hit.entity as TaskId)
    if (hit.kind === 'mindmap' && hit.entity) return openNode(hit.documentId, hit.entity as NodeId)
    openDocument(hit.documentId)
  }
}
