import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { type ReactNode, type RefObject, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, skip, useQuery } from '#renderer/app/index.ts'
import { Dialog, KeyCap } from '#renderer/design/index.ts'
import type { SearchHit } from '#shared/engine/index.ts'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'
import { PaletteLine } from './palette-line.tsx'
import { useActionGroups } from './use-action-groups.ts'
import { useDocumentGroup } from './use-document-group.tsx'
import { useNewGroup } from './use-new-group.tsx'
import { useTaskGroup } from './use-task-group.tsx'

const LIMIT = 40
const NO_HITS: readonly SearchHit[] = []

/** Finds any task, node and document by its words or its pinyin, and does anything the app can do. */
export function PaletteDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['palette', 'common'])
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
      <Palette field={field} onClose={onClose} />
    </Dialog>
  )
}

function Palette({
  field,
  onClose,
}: {
  readonly field: RefObject<HTMLInputElement | null>
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation('palette')
  const [text, setText] = useState('')
  const query = useDeferredValue(text.trim())
  const { groups, answered } = useGroups(query)
  const found = groups.some((group) => group.items.length > 0 && group.id !== 'new')
  const { chosen, onValueChange, onMove } = useChosen(query, groups)
  const choose = (item: PaletteItem): void => {
    onClose()
    // After the dialog has given the focus back: what opens next takes it from there.
    requestAnimationFrame(item.run)
  }
  return (
    // What is shown is already filtered and ranked; cmdk gives the list its keys. It ignores Enter while composing.
    <Command
      shouldFilter={false}
      label={t('title')}
      loop
      value={chosen}
      onValueChange={onValueChange}
      onKeyDownCapture={onMove}
      className="flex min-h-0 flex-col"
    >
      <div className="flex h-13 shrink-0 items-center gap-3 border-b border-line-subtle px-4">
        <Search size={16} className="text-ink-3" aria-hidden />
        <Command.Input
          ref={field}
          value={text}
          onValueChange={setText}
          placeholder={t('placeholder')}
          className="h-full min-w-0 grow bg-transparent text-16 outline-none placeholder:text-ink-3"
        />
      </div>
      <Command.List
        onPointerMoveCapture={onMove}
        label={t('results')}
        className="max-h-110 min-h-0 scroll-py-2 overflow-y-auto p-1.5"
      >
        {answered && !found ? <p className="px-2.5 py-2 text-ink-2">{t('none', { text: query })}</p> : null}
        {groups.map((group) =>
          group.items.length === 0 ? null : (
            <Command.Group
              key={group.id}
              heading={group.title}
              className="not-first:pt-1.5 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-ink-3"
            >
              {group.items.map((item) => (
                <PaletteLine key={item.id} item={item} onChoose={choose} />
              ))}
              {group.more ? <p className="px-2.5 py-1 text-12 text-ink-3">{t('more', { count: group.more })}</p> : null}
            </Command.Group>
          ),
        )}
      </Command.List>
      <Foot onKeys={() => choose({ id: '', icon: null, title: '', run: () => void actions.run('help.shortcuts') })} />
    </Command>
  )
}

/**
 * The line Enter opens: the first one until the person chooses another; a new query begins at the first again. cmdk
 * chooses by itself too while results arrive, which would leave Enter on a line that was first a moment ago.
 */
function useChosen(query: string, groups: readonly PaletteGroup[]) {
  const [chosen, setChosen] = useState({ query: '', id: '' })
  const movedIn = useRef<string | null>(null)
  const ids = groups.flatMap((group) => group.items.map((item) => item.id))
  return {
    chosen: chosen.query === query && ids.includes(chosen.id) ? chosen.id : (ids[0] ?? ''),
    onValueChange: (id: string): void => {
      if (movedIn.current === query) setChosen({ query, id })
    },
    onMove: (): void => {
      movedIn.current = query
    },
  }
}

/** Things first, then what can be done, then what could be made. */
function useGroups(query: string): { readonly groups: readonly PaletteGroup[]; readonly answered: boolean } {
  const answer = useQuery('search/find', query === '' ? skip : { text: query, limit: LIMIT })
  const hits = answer?.hits ?? NO_HITS
  const tasks = useTaskGroup(query, hits)
  const documents = useDocumentGroup(query, hits)
  const doable = useActionGroups(query)
  const fresh = useNewGroup(query)
  const groups = useMemo(() => [tasks, documents, ...doable, fresh], [tasks, documents, doable, fresh])
  return { groups, answered: query !== '' && answer !== undefined }
}

function Foot({ onKeys }: { readonly onKeys: () => void }): ReactNode {
  const { t } = useTranslation('palette')
  return (
    <div className="flex h-9 shrink-0 items-center gap-1.5 border-t border-line-subtle px-4 text-12 text-ink-3">
      <KeyCap>↑</KeyCap>
      <KeyCap>↓</KeyCap>
      <span className="mr-2">{t('select')}</span>
      <KeyCap>↵</KeyCap>
      <span>{t('open')}</span>
      <button
        type="button"
        className="-mr-1.5 ml-auto flex h-7 items-center gap-1.5 rounded-6 px-1.5 hover:bg-hover"
        onClick={onKeys}
      >
        <KeyCap>?</KeyCap>
        {t('keys')}
      </button>
    </div>
  )
}
