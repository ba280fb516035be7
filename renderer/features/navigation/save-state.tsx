import { CircleAlert, HardDriveDownload } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngine, useSaveStatus } from '#renderer/app/index.ts'
import { LinkGlyph } from '#renderer/design/index.ts'
import type { SaveStatus } from '#shared/engine/index.ts'

// A batch takes at most 50 ms and a busy disk some hundred; only what lasts longer is worth a word.
const WORTH_SAYING_MS = 1000

const REASONS = { 'disk-full': 'diskFull', closed: 'storageClosed', failed: 'saveFailed' } as const

/** Whether everything is on the disk, at the foot of the sidebar. */
export function SaveState(): ReactNode {
  const { t } = useTranslation('navigation')
  const status = useSaveStatus()
  const slow = useLastsLong(status)
  if (status.state === 'not-saved') {
    return (
      <div role="alert" className="flex items-start gap-1.5 text-12 text-bad-text">
        <span className="mt-px">
          <CircleAlert size={14} aria-hidden />
        </span>
        <span>
          <strong className="font-medium">{t('notSaved')}</strong>
          <span className="block text-ink-2">{t(REASONS[status.reason])}</span>
        </span>
      </div>
    )
  }
  return (
    <div role="status" className="flex items-center gap-1.5 text-12 text-ink-2">
      {slow ? <HardDriveDownload size={14} className="text-warn-solid" aria-hidden /> : <LinkGlyph state="linked" />}
      <span className={slow ? 'text-warn-text' : undefined}>{slow ? t('notSaved') : t('saved')}</span>
    </div>
  )
}

/** True once the present saving has lasted longer than a second. */
function useLastsLong(status: SaveStatus): boolean {
  const { clock } = useEngine()
  const since = status.state === 'saving' ? status.sinceMs : null
  const [slowSince, setSlowSince] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return
    const remaining = Math.max(0, since + WORTH_SAYING_MS - clock.nowMs())
    return clock.schedule(remaining, () => setSlowSince(since))
  }, [clock, since])
  return since !== null && slowSince === since
}
