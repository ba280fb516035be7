import { CircleAlert, HardDriveDownload } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngine, useSaveStatus } from '#renderer/app/index.ts'
import { LinkGlyph } from '#renderer/design/index.ts'
import type { SaveStatus } from '#shared/engine/index.ts'

// A batch takes at most 50 ms and a busy disk some hundred; only what lasts longer is worth a word.
const WORTH_SAYING_MS = 1000

const REASONS = { 'disk-full': 'diskFull', closed: 'storageClosed', failed: 'saveFailed' } as const

/** Whether everything is on the disk, at the foot of the sidebar. `compact` keeps the words for a tooltip. */
export function SaveState({ compact = false }: { readonly compact?: boolean }): ReactNode {
  const { t } = useTranslation('navigation')
  const status = useSaveStatus()
  const slow = useLastsLong(status)
  if (status.state === 'not-saved') {
    if (compact) return <CompactState role="alert" text={t('notSaved')} help={t(REASONS[status.reason])} />
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
  if (compact) return <CompactState role="status" text={slow ? t('notSaved') : t('saved')} />
  return (
    <div role="status" className="flex items-center gap-1.5 text-12 text-ink-2">
      {slow ? <HardDriveDownload size={14} className="text-warn-solid" aria-hidden /> : <LinkGlyph state="linked" />}
      <span className={slow ? 'text-warn-text' : undefined}>{slow ? t('notSaved') : t('saved')}</span>
    </div>
  )
}

/** The state as its glyph alone; the words are there for screen readers and on hover. */
function CompactState({
  role,
  text,
  help = '',
}: {
  readonly role: 'alert' | 'status'
  readonly text: string
  readonly help?: string
}): ReactNode {
  return (
    <div role={role} title={`${text} ${help}`.trim()} className="grid size-7 place-items-center">
      {role === 'alert' ? (
        <CircleAlert size={16} className="text-bad-text" aria-hidden />
      ) : (
        <LinkGlyph state="linked" />
      )}
      <span className="sr-only">
        {text} {help}
      </span>
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
