import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDocument, useQuery } from '#renderer/app/index.ts'
import { Chip, ProgressRing, StatusGlyph } from '#renderer/design/index.ts'
import type { SopVersion } from '#shared/documents/sop/index.ts'
import type { RunView } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'

/** What came of a SOP: its runs, and the versions they are pinned to. */
export function SopSide({
  sopId,
  versions,
}: {
  readonly sopId: DocumentId
  /** Oldest first. */
  readonly versions: readonly SopVersion[]
}): ReactNode {
  const { t, i18n } = useTranslation('sop')
  const runs = useQuery('sop/runs', { sopId })
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  return (
    <aside className="flex flex-col gap-5 p-4">
      <section aria-label={t('runs')}>
        <h2 className="pb-1.5 font-semibold">{t('runs')}</h2>
        {runs?.length === 0 ? <p className="text-ink-3">{t('noRuns')}</p> : null}
        <ul className="-mx-2">
          {runs?.map((run) => (
            <RunLine key={run.documentId} run={run} />
          ))}
        </ul>
      </section>
      <section aria-label={t('versions')} className="border-t border-line-subtle pt-4">
        <h2 className="pb-1.5 font-semibold">{t('versions')}</h2>
        {versions.length === 0 ? <p className="text-ink-3">{t('noVersions')}</p> : null}
        <ul>
          {versions.toReversed().map((version) => (
            <li key={version.hash} className="flex h-8 items-center gap-2">
              <Chip outline>{version.label}</Chip>
              {version.intact ? null : (
                <Chip tone="warn" icon={<TriangleAlert size={12} />}>
                  {t('versionBroken')}
                </Chip>
              )}
              <span className="ml-auto text-12 text-ink-3">{date.format(version.frozenAtMs)}</span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}

function RunLine({ run }: { readonly run: RunView }): ReactNode {
  const { t } = useTranslation('sop')
  const openDocument = useOpenDocument()
  const state = t(`state_${run.state}`)
  return (
    <li>
      <button
        type="button"
        className="flex w-full items-center gap-2 rounded-6 px-2 py-1.5 text-left hover:bg-hover"
        onClick={() => openDocument(run.documentId)}
      >
        <RunGlyph run={run} />
        <span className="min-w-0 grow">
          <span className="block truncate" title={run.title}>
            {run.title}
          </span>
          <span className="block text-12 text-ink-3">{state}</span>
        </span>
        <span className="text-12 text-ink-2">
          {run.done}/{run.total}
        </span>
      </button>
    </li>
  )
}

function RunGlyph({ run }: { readonly run: RunView }): ReactNode {
  switch (run.state) {
    case 'not-started':
      return <StatusGlyph state="todo" />
    case 'running':
      return <ProgressRing value={run.total === 0 ? 0 : run.done / run.total} label={`${run.done}/${run.total}`} />
    case 'done':
      return <StatusGlyph state="done" />
    case 'done-with-deviation':
      return <TriangleAlert size={14} className="text-warn-solid" aria-hidden />
    case 'cancelled':
      return <StatusGlyph state="cancelled" />
  }
}
