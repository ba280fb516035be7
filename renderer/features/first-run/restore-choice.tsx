import { HardDriveDownload } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptBackup, Session } from '#renderer/app/index.ts'
import { Button } from '#renderer/design/index.ts'
import { sizeText } from '#renderer/parts/index.ts'

// A fortnight of days is in the menu of the settings; here the newest are what is wanted.
const SHOWN = 3

/** The backups of this computer, to go on from one; first of all when what was here has gone. */
export function RestoreChoice({
  isLost,
  backups,
  restore,
  onReady,
}: {
  readonly isLost: boolean
  readonly backups: Promise<readonly KeptBackup[]>
  readonly restore: (backup: KeptBackup) => Promise<Session>
  readonly onReady: (session: Session) => void
}): ReactNode {
  const { t } = useTranslation('firstRun')
  const [found, setFound] = useState<readonly KeptBackup[] | null>(null)
  const [phase, setPhase] = useState<'asking' | 'restoring' | 'failed'>('asking')
  useEffect(() => {
    let left = false
    void backups.then((list) => {
      if (!left) setFound(list)
    })
    return () => {
      left = true
    }
  }, [backups])
  if (found === null || (found.length === 0 && !isLost)) return null
  const goOn = (backup: KeptBackup): void => {
    setPhase('restoring')
    void restore(backup)
      .then(onReady)
      .catch(() => setPhase('failed'))
  }
  return (
    <section aria-label={t('restoreTitle')} className="rounded-8 border border-line bg-sunken p-4">
      <h2 className={isLost ? 'text-16 font-semibold' : 'font-semibold'}>{t(isLost ? 'lostTitle' : 'restoreTitle')}</h2>
      <p className="mt-1 text-12 text-ink-2">
        {t(found.length === 0 ? 'lostNone' : isLost ? 'lostText' : 'restoreText')}
      </p>
      {found.length > 0 ? (
        <ul className="mt-3 flex flex-col gap-1">
          {found.slice(0, SHOWN).map((backup, index) => (
            <li key={`${backup.workspaceId} ${backup.file}`} className="flex items-center gap-3">
              <span className="min-w-0 grow truncate">
                {backup.day} <span className="text-ink-2">{backup.name}</span>{' '}
                <span className="text-12 text-ink-3">{sizeText(backup.sizeBytes)}</span>
              </span>
              <Button
                size="small"
                variant={isLost && index === 0 ? 'primary' : 'default'}
                aria-label={t('restoreFrom', { day: backup.day, name: backup.name })}
                disabled={phase === 'restoring'}
                onClick={() => goOn(backup)}
              >
                <HardDriveDownload size={14} />
                {t('restore')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {phase === 'failed' ? (
        <p role="alert" className="mt-2 text-12 text-bad-text">
          {t('restoreFailed')}
        </p>
      ) : null}
    </section>
  )
}
