import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDocument } from '#renderer/app/index.ts'
import { Avatar, Chip } from '#renderer/design/index.ts'
import type { RunSnapshot } from '#shared/documents/run/index.ts'
import type { MemberId, StepId } from '#shared/foundation/index.ts'
import { deviationText } from './run-words.ts'

/** Where the run comes from, and what did not go as written. */
export function RunSide({
  run,
  nameOf,
  timeOf,
  onSelect,
}: {
  readonly run: RunSnapshot
  readonly nameOf: (memberId: MemberId) => string
  readonly timeOf: (ms: number) => string
  readonly onSelect: (stepId: StepId) => void
}): ReactNode {
  const { t } = useTranslation('run')
  const openDocument = useOpenDocument()
  const { sopId } = run
  const deviations = run.steps.filter((step) => step.deviation)
  return (
    <aside className="flex flex-col gap-4 p-4">
      <section aria-label={t('about')}>
        <h2 className="pb-1.5 font-semibold">{t('about')}</h2>
        <dl className="grid grid-cols-[max-content_1fr] items-center gap-x-4 gap-y-2">
          {run.startedBy ? (
            <>
              <dt className="text-ink-3">{t('startedBy')}</dt>
              <dd className="flex min-w-0 items-center gap-1.5">
                <Avatar id={run.startedBy} name={nameOf(run.startedBy)} />
                <span className="truncate">{nameOf(run.startedBy)}</span>
              </dd>
            </>
          ) : null}
          {run.startedAtMs === null ? null : (
            <>
              <dt className="text-ink-3">{t('startedAt')}</dt>
              <dd>{timeOf(run.startedAtMs)}</dd>
            </>
          )}
          {run.due === null ? null : (
            <>
              <dt className="text-ink-3">{t('due')}</dt>
              <dd>{run.due}</dd>
            </>
          )}
          <dt className="text-ink-3">{t('sop')}</dt>
          <dd className="flex min-w-0 items-center gap-1.5">
            {sopId ? (
              <button
                type="button"
                title={t('openSop')}
                className="min-w-0 truncate rounded-4 text-left text-accent-text hover:underline"
                onClick={() => openDocument(sopId)}
              >
                {run.procedure.title}
              </button>
            ) : (
              <span className="truncate">{run.procedure.title}</span>
            )}
            <Chip outline>{run.versionLabel}</Chip>
          </dd>
        </dl>
      </section>
      {deviations.length > 0 ? (
        <section aria-label={t('deviations')} className="border-t border-line-subtle pt-4">
          <h2 className="flex gap-2 pb-2 font-semibold">
            {t('deviations')}
            <span className="font-regular text-ink-3">{deviations.length}</span>
          </h2>
          <ul className="flex flex-col gap-2">
            {deviations.map((step) => (
              <li key={step.id}>
                <button
                  type="button"
                  className="w-full rounded-8 border border-line-subtle px-3 py-2 text-left hover:bg-hover"
                  onClick={() => onSelect(step.id)}
                >
                  <span className="block font-medium">
                    {run.steps.indexOf(step) + 1}. {step.title}
                  </span>
                  <span className="block text-12 text-ink-2">
                    {t(`stepState_${step.state}`)} · {deviationText(step, t)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  )
}
