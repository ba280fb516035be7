import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type Files, places } from '#renderer/app/index.ts'
import { PageHeader } from '#renderer/parts/index.ts'
import type { HostApi } from '#shared/host/index.ts'
import { About } from './about.tsx'
import { Appearance } from './appearance.tsx'
import { Backups } from './backups.tsx'
import { DailyBackups } from './daily-backups.tsx'
import { Profile } from './profile.tsx'
import { type SectionId, SECTIONS, sectionOf } from './sections.ts'
import { Storage } from './storage.tsx'

/** How the app looks and speaks, who I am, what is on this computer. Everything takes effect at once. */
export function SettingsScreen({
  section,
  files,
  host,
}: {
  readonly section: string | undefined
  readonly files: Files
  readonly host: HostApi
}): ReactNode {
  const { t } = useTranslation('settings')
  const current = sectionOf(section)
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="@container flex min-h-0 grow">
        <Sections current={current} />
        {/* A long section has nothing to focus in it: the keyboard scrolls it by its frame. */}
        <div
          role="region"
          aria-label={t(current)}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable
          tabIndex={0}
          className="min-w-0 grow overflow-y-auto px-6 pb-10 -outline-offset-2 @min-[760px]:px-10"
        >
          <div className="max-w-180">
            <h2 className="pt-6 pb-3 text-16 font-semibold">{t(current)}</h2>
            <Section id={current} files={files} host={host} />
          </div>
        </div>
      </div>
    </>
  )
}

function Section({
  id,
  files,
  host,
}: {
  readonly id: SectionId
  readonly files: Files
  readonly host: HostApi
}): ReactNode {
  switch (id) {
    case 'appearance':
      return <Appearance />
    case 'profile':
      return <Profile />
    case 'backups':
      return (
        <>
          <Backups files={files} />
          <DailyBackups host={host} />
        </>
      )
    case 'storage':
      return <Storage host={host} />
    case 'about':
      return <About host={host} />
  }
}

function Sections({ current }: { readonly current: SectionId }): ReactNode {
  const { t } = useTranslation('settings')
  return (
    <nav
      aria-label={t('title')}
      className="w-40 shrink-0 overflow-y-auto border-r border-line-subtle px-2 py-3 @min-[760px]:w-50"
    >
      {(['me', 'computer'] as const).map((group) => (
        <section key={group} className="pb-3">
          <h2 className="px-2 py-1 text-12 text-ink-3">{t(group)}</h2>
          {SECTIONS.filter((section) => section.group === group).map(({ id, icon: Icon }) => (
            <Link
              key={id}
              href={places.settings(id)}
              {...(id === current ? { 'aria-current': 'page' as const } : {})}
              className={clsx(
                'flex h-7 items-center gap-2 rounded-6 px-2',
                id === current ? 'bg-selected font-medium text-ink' : 'text-ink-2 hover:bg-hover',
              )}
            >
              <Icon size={14} aria-hidden className={id === current ? 'text-accent-text' : 'text-ink-3'} />
              <span className="truncate">{t(id)}</span>
            </Link>
          ))}
        </section>
      ))}
    </nav>
  )
}
