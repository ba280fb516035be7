import clsx from 'clsx'
import type { TFunction } from 'i18next'
import { Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { places, useNotices } from '#renderer/app/index.ts'
import { Button, IconButton } from '#renderer/design/index.ts'
import type { Notice } from '#shared/engine/index.ts'
import { unreachable } from '#shared/foundation/index.ts'

/** What the engine wants the person to know, above the document: what happened, what is safe, what to do. */
export function NoticeBanners({ onReload }: { readonly onReload: () => void }): ReactNode {
  const { t } = useTranslation(['notices', 'common'])
  const { notices, dismiss } = useNotices()
  const [, navigate] = useLocation()
  if (notices.length === 0) return null
  return (
    <section aria-label={t('region')}>
      {notices.map(({ id, notice }) => (
        <NoticeBanner
          key={id}
          notice={notice}
          onDismiss={() => dismiss(id)}
          onBackups={() => navigate(places.settings('backups'))}
          onReload={onReload}
        />
      ))}
    </section>
  )
}

/** One notice, full width. Dumb. */
export function NoticeBanner({
  notice,
  onDismiss,
  onBackups,
  onReload,
}: {
  readonly notice: Notice
  readonly onDismiss: () => void
  readonly onBackups: () => void
  readonly onReload: () => void
}): ReactNode {
  const { t } = useTranslation(['notices', 'common'])
  const problem = notice.kind === 'storage-closed' || notice.kind === 'engine-stopped'
  const informs = notice.kind === 'recovered' || notice.kind === 'newer-version'
  return (
    <div
      role={problem ? 'alert' : 'status'}
      className={clsx(
        'flex min-h-10 items-center gap-2.5 border-b border-line-subtle py-1.5 pr-3 pl-4',
        problem ? 'bg-bad-soft text-bad-text' : informs ? 'bg-info-soft text-info-text' : 'bg-warn-soft text-warn-text',
      )}
    >
      {informs ? <Info size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
      <p className="min-w-0 grow">{noticeText(notice, t)}</p>
      {notice.kind === 'quarantined' || notice.kind === 'storage-closed' || notice.kind === 'backup-incomplete' ? (
        <Button size="small" onClick={onBackups}>
          {t('openBackups')}
        </Button>
      ) : null}
      {problem ? (
        <Button size="small" onClick={onReload}>
          {t('reload')}
        </Button>
      ) : null}
      <IconButton small label={t('dismiss')} className="text-current" onClick={onDismiss}>
        <X size={14} />
      </IconButton>
    </div>
  )
}

/** The sentence of a notice. A new kind is a compile error here. */
export function noticeText(notice: Notice, t: TFunction<['notices', 'common']>): string {
  const titled = (title: string): string => title || t('common:untitled')
  switch (notice.kind) {
    case 'quarantined':
      return t('quarantined', { title: titled(notice.title), count: notice.rows })
    case 'recovered':
      return t('recovered', { title: titled(notice.title) })
    case 'newer-version':
      return t('newerVersion', { title: titled(notice.title) })
    case 'recovery-copy-failed':
      return t('recoveryCopyFailed')
    case 'clock-set-back':
      return t('clockSetBack', { count: Math.max(1, Math.round(notice.byMs / 60_000)) })
    case 'backup-incomplete':
      return t('backupIncomplete', { titles: notice.titles.map(titled).join(t('listComma')) })
    case 'storage-closed':
      return t('storageClosed')
    case 'engine-stopped':
      return t('engineStopped')
    default:
      return unreachable(notice)
  }
}
