import clsx from 'clsx'
import { CircleCheck, PanelLeft, Search, Settings, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { places, usePreferences, useShortcut, useWorkbench } from '#renderer/app/index.ts'
import { IconButton, Logo, Tooltip } from '#renderer/design/index.ts'
import { SaveState } from './save-state.tsx'

/** The sidebar folded to its icons, 48 px wide. */
export function Rail({ atMyWork }: { readonly atMyWork: boolean }): ReactNode {
  const { t } = useTranslation('navigation')
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  const [, navigate] = useLocation()
  const set = usePreferences((preferences) => preferences.set)
  const keys = {
    sidebar: useShortcut('view.sidebar'),
    search: useShortcut('app.search'),
    settings: useShortcut('app.settings'),
  }
  return (
    <nav
      aria-label={t('sidebar')}
      data-region
      className="flex min-h-0 w-12 shrink-0 flex-col items-center gap-1 bg-app py-2.5"
    >
      <div className="mb-1 grid size-7 place-items-center">
        <Logo size={20} />
      </div>
      <RailButton label={t('showSidebar')} keys={keys.sidebar} onClick={() => set({ sidebarHidden: false })}>
        <PanelLeft size={16} />
      </RailButton>
      <RailButton label={t('search')} keys={keys.search} onClick={() => openDialog('palette')}>
        <Search size={16} />
      </RailButton>
      <Tooltip label={t('myWork')}>
        <Link
          href={places.myWork}
          aria-label={t('myWork')}
          {...(atMyWork ? { 'aria-current': 'page' as const } : {})}
          className={clsx(
            'grid size-7 place-items-center rounded-6',
            atMyWork ? 'bg-selected text-accent-text' : 'text-ink-2 hover:bg-hover',
          )}
        >
          <CircleCheck size={16} aria-hidden />
        </Link>
      </Tooltip>
      <span className="grow" />
      <RailButton label={t('trash')} onClick={() => openDialog('trash')}>
        <Trash2 size={16} />
      </RailButton>
      <RailButton label={t('settings')} keys={keys.settings} onClick={() => navigate(places.settings())}>
        <Settings size={16} />
      </RailButton>
      <SaveState compact />
    </nav>
  )
}

function RailButton({
  label,
  keys,
  onClick,
  children,
}: {
  readonly label: string
  readonly keys?: string | undefined
  readonly onClick: () => void
  readonly children: ReactNode
}): ReactNode {
  return (
    <IconButton label={label} {...(keys === undefined ? {} : { shortcut: keys })} onClick={onClick}>
      {children}
    </IconButton>
  )
}
