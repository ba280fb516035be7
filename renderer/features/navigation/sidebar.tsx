import clsx from 'clsx'
import { CircleCheck, CircleHelp, PanelLeft, Search, Settings, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import {
  places,
  SIDEBAR_WIDTH,
  useMe,
  usePreferences,
  useQuery,
  useShortcut,
  useToday,
  useWorkbench,
} from '#renderer/app/index.ts'
import { Avatar, IconButton, KeyCap, Splitter } from '#renderer/design/index.ts'
import type { MemberView } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { DocumentList } from './document-list.tsx'
import { DocumentTree } from './document-tree.tsx'
import { Rail } from './rail.tsx'
import { SaveState } from './save-state.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'

// Enough to go back to what one was at; more is in the palette.
const RECENT_SHOWN = 5

type Place = { readonly currentId: DocumentId | null; readonly atMyWork: boolean }

/** The left column: workspace, search, my work, documents, and whether everything is saved. Folds to a rail. */
export function Sidebar({ workspaceName, ...place }: Place & { readonly workspaceName: string }): ReactNode {
  const hidden = usePreferences((preferences) => preferences.sidebarHidden)
  return hidden ? <Rail atMyWork={place.atMyWork} /> : <FullSidebar workspaceName={workspaceName} {...place} />
}

function FullSidebar({ workspaceName, ...place }: Place & { readonly workspaceName: string }): ReactNode {
  const { t } = useTranslation('navigation')
  const remembered = usePreferences((preferences) => preferences.sidebarWidth)
  const set = usePreferences((preferences) => preferences.set)
  const [dragged, setDragged] = useState<number | null>(null)
  const hideKeys = useShortcut('view.sidebar')
  const width = dragged ?? remembered
  return (
    <nav
      aria-label={t('sidebar')}
      data-region
      style={{ width }}
      className="relative flex max-w-[40vw] min-h-0 shrink-0 flex-col bg-app"
    >
      <div className="flex h-12 shrink-0 items-center gap-1 px-2.5">
        <WorkspaceMenu name={workspaceName} />
        <IconButton
          label={t('hideSidebar')}
          {...(hideKeys === undefined ? {} : { shortcut: hideKeys })}
          onClick={() => set({ sidebarHidden: true })}
        >
          <PanelLeft size={16} />
        </IconButton>
      </div>
      <Places {...place} />
      <DocumentTree currentId={place.currentId} />
      <Foot />
      <Splitter
        label={t('resizeSidebar')}
        value={width}
        {...SIDEBAR_WIDTH}
        edge="right"
        onChange={(next, done) => {
          setDragged(done ? null : next)
          if (done) set({ sidebarWidth: next })
        }}
      />
    </nav>
  )
}

/** Search, my work, favourites and what was opened last. */
function Places({ currentId, atMyWork }: Place): ReactNode {
  const { t } = useTranslation('navigation')
  const me = useMe()
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  const favourites = usePreferences((preferences) => preferences.favourites)
  const recent = usePreferences((preferences) => preferences.recentDocuments)
  const searchKeys = useShortcut('app.search')
  return (
    <>
      <button
        type="button"
        className="mx-2.5 mb-2 flex h-7 shrink-0 items-center gap-1.5 rounded-6 border border-line bg-surface pr-1.5 pl-2 text-ink-3 hover:border-line-control"
        onClick={() => openDialog('palette')}
      >
        <Search size={14} aria-hidden />
        <span className="min-w-0 grow truncate text-left">{t('search')}</span>
        {searchKeys ? <KeyCap>{searchKeys}</KeyCap> : null}
      </button>
      <div className="px-2">
        <Link
          href={places.myWork}
          data-tour="my-work"
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
      <DocumentList name="favourites" title={t('favourites')} ids={favourites} currentId={currentId} />
      <DocumentList name="recent" title={t('recent')} ids={recent.slice(0, RECENT_SHOWN)} currentId={currentId} />
    </>
  )
}

function Foot(): ReactNode {
  const { t } = useTranslation('navigation')
  const me = useMe()
  const [, navigate] = useLocation()
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  const settingsKeys = useShortcut('app.settings')
  const helpKeys = useShortcut('help.open')
  return (
    <div className="shrink-0 border-t border-line-subtle px-3 pt-2 pb-2.5">
      <div className="mb-2 flex items-center gap-1">
        {me ? <Avatar id={me.id} name={me.name} size={24} /> : null}
        <span className="ml-1 min-w-0 grow truncate text-ink-2">{me?.name}</span>
        <IconButton
          label={t('help')}
          {...(helpKeys === undefined ? {} : { shortcut: helpKeys })}
          onClick={() => navigate(places.help())}
        >
          <CircleHelp size={16} />
        </IconButton>
        <IconButton label={t('trash')} onClick={() => openDialog('trash')}>
          <Trash2 size={16} />
        </IconButton>
        <IconButton
          label={t('settings')}
          {...(settingsKeys === undefined ? {} : { shortcut: settingsKeys })}
          onClick={() => navigate(places.settings())}
        >
          <Settings size={16} />
        </IconButton>
      </div>
      <SaveState />
    </div>
  )
}

function OverdueCount({ me }: { readonly me: MemberView }): ReactNode {
  const { t } = useTranslation('navigation')
  const work = useQuery('work/mine', { memberId: me.id, today: useToday() })
  if (!work || work.overdue.length === 0) return null
  return <span className="text-11 font-medium text-bad-text">{t('overdue', { count: work.overdue.length })}</span>
}
