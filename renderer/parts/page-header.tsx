import { PanelLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/app/index.ts'
import { IconButton } from '#renderer/design/index.ts'

/** The 48 px header of the main area: where I am, its tabs, its actions at the right. */
export function PageHeader({
  crumb,
  title,
  tabs,
  children,
}: {
  /** What the document belongs to. */
  readonly crumb?: string
  readonly title: string
  readonly tabs?: ReactNode
  /** Actions. */
  readonly children?: ReactNode
}): ReactNode {
  const { t } = useTranslation('navigation')
  const sidebarHidden = usePreferences((preferences) => preferences.sidebarHidden)
  const set = usePreferences((preferences) => preferences.set)
  return (
    <header className="@container/header flex h-12 shrink-0 items-center gap-2 border-b border-line-subtle pr-3 pl-4">
      {sidebarHidden ? (
        <IconButton label={t('showSidebar')} className="-ml-1.5" onClick={() => set({ sidebarHidden: false })}>
          <PanelLeft size={16} />
        </IconButton>
      ) : null}
      <div className="flex min-w-0 items-center gap-1.5 whitespace-nowrap text-ink-3">
        {crumb ? (
          <>
            <span className="truncate">{crumb}</span>
            <span aria-hidden>/</span>
          </>
        ) : null}
        <h1 className="truncate font-semibold text-ink" title={title}>
          {title}
        </h1>
      </div>
      {tabs ? <div className="ml-3 shrink-0">{tabs}</div> : null}
      <div className="ml-auto flex shrink-0 items-center gap-2">{children}</div>
    </header>
  )
}
