import clsx from 'clsx'
import { CircleCheck, PanelLeft, Search, Settings, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { places, useMe, usePreferences, useQuery, useToday, useWorkbench } from '#renderer/app/index.ts'
import { Avatar, IconButton, KeyCap, Logo } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'
import type { MemberView } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { DocumentTree } from './document-tree.tsx'
import { SaveState } from './save-state.tsx'

/** The left column: workspace, search, my work, documents, and whether everything is saved. */
export function Sidebar({
  workspaceName,
  currentId,
  atMyWork,
}: {
  readonly workspaceName: string
  readonly currentId: DocumentId | null
  readonly atMyWork: boolean
}): ReactNode {
  const { t } = useTranslation('navigation')
  const me = useMe()
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  const setPreferences = usePreferences((preferences) => preferences.set)
  return (
    <nav aria-label={t('sidebar')} data-region className="flex min-h-0 w-(--w-sidebar) shrink-0 flex-col bg-app">
      <div className="flex h-12 shrink-0 items-center gap-2 pr-2.5 pl-3.5">
        <Logo size={20} />
        <span className="min-w-0 grow truncate font-semibold" title={workspaceName}>
          {workspaceName}
        </span>
        <IconButton label={t('hideSidebar')} onClick={() => setPreferences({ sidebarHidden: true })}>
          <PanelLeft size={16} />
        </IconButton>
      </div>
      <button
        type="button"
        className="mx-2.5 mb-2 flex h-7 shrink-0 items-center gap-1.5 rounded-6 border border-line bg-surface pr-1.5 pl-2 text-ink-3 hover:border-line-control"
        onClick={() => openDialog('palette')}
      >
        <Search size={14} aria-hidden />
        <span className="grow text-left">{t('search')}</span>
        <KeyCap>{shortcutText('K')}</KeyCap>
      </button>
      <div className="px-2">
        <Link
          href={places.myWork}
          {...(atMyWork ? { 'aria-current': 'page' as const } : {})}
          className={clsx(
            'flex h-7 items-center gap-2 rounded-6 px-2',
            atMyWork ? 'bg-selected font-medium text-ink' : 'text-ink-2 hover:bg-hover',
          )}
        >
          <CircleCheck size={16} aria-hidden className={atMyWork ? 'text-accent-text' : 'text-ink-3'} />
          <span className="grow">{t('myWork')}</span>
          {me ? <OverdueCount me={me} /> : null}
        </Link>
      </div>
      <DocumentTree currentId={currentId} />
      <div className="shrink-0 border-t border-line-subtle px-3 pt-2 pb-2.5">
        <div className="mb-2 flex items-center gap-1">
          {me ? (
            <>
              <Avatar id={me.id} name={me.name} size={24} />
              <span className="ml-1 min-w-0 grow truncate text-ink-2">{me.name}</span>
            </>
          ) : (
            <span className="grow" />
          )}
          <IconButton label={t('trash')} onClick={() => openDialog('trash')}>
            <Trash2 size={16} />
          </IconButton>
          <IconButton label={t('settings')} shortcut={shortcutText(',')} onClick={() => openDialog('settings')}>
            <Settings size={16} />
          </IconButton>
        </div>
        <SaveState />
      </div>
    </nav>
  )
}

function OverdueCount({ me }: { readonly me: MemberView }): ReactNode {
  const { t } = useTranslation('navigation')
  const work = useQuery('work/mine', { memberId: me.id, today: useToday() })
  if (!work || work.overdue.length === 0) return null
  return <span className="text-11 font-medium text-bad-text">{t('overdue', { count: work.overdue.length })}</span>
}
