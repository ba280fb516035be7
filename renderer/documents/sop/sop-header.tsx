import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '#renderer/design/index.ts'
import { DraftField } from '#renderer/parts/index.ts'
import {
  type ProcedureHeader,
  type ProcedureStep,
  REVIEW_INTERVALS,
  type ReviewInterval,
} from '#shared/documents/procedure/index.ts'
import type { SopCommands } from './use-sop-commands.ts'

const reviewKey = (interval: ReviewInterval) => (interval === '' ? 'reviewNone' : (`review_${interval}` as const))

/** Number, title, purpose and the facts of a SOP, each edited where it stands. */
export function SopHeader({
  title,
  header,
  steps,
  readOnly,
  commands,
}: {
  readonly title: string
  readonly header: ProcedureHeader
  /** The living ones, for what they take together. */
  readonly steps: readonly ProcedureStep[]
  readonly readOnly: boolean
  readonly commands: SopCommands
}): ReactNode {
  const { t } = useTranslation('sop')
  const minutes = steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
  return (
    <header className="flex flex-col pb-6">
      <DraftField
        kind="line"
        value={header.number}
        label={t('number')}
        placeholder={t('numberPlaceholder')}
        readOnly={readOnly}
        className="text-12 text-ink-3"
        onCommit={(number, undoGroup) => commands.setHeader({ number }, undoGroup)}
      />
      <DraftField
        kind="line"
        value={title}
        label={t('title')}
        placeholder={t('titlePlaceholder')}
        readOnly={readOnly}
        className="text-20 font-semibold"
        onCommit={commands.setTitle}
      />
      <DraftField
        kind="text"
        value={header.purpose}
        label={t('purpose')}
        placeholder={t('purposePlaceholder')}
        readOnly={readOnly}
        className="text-ink-2"
        onCommit={(purpose, undoGroup) => commands.setHeader({ purpose }, undoGroup)}
      />
      <dl className="mt-3 grid grid-cols-2 rounded-8 border border-line-subtle @min-[560px]/sop:grid-cols-[1fr_1.4fr_1fr_1fr] @min-[560px]/sop:divide-x @min-[560px]/sop:divide-line-subtle">
        <Fact label={t('owner')}>
          <DraftField
            kind="line"
            value={header.owner}
            label={t('owner')}
            placeholder={t('ownerPlaceholder')}
            readOnly={readOnly}
            onCommit={(owner, undoGroup) => commands.setHeader({ owner }, undoGroup)}
          />
        </Fact>
        <Fact label={t('scope')}>
          <DraftField
            kind="line"
            value={header.scope}
            label={t('scope')}
            placeholder={t('scopePlaceholder')}
            readOnly={readOnly}
            onCommit={(scope, undoGroup) => commands.setHeader({ scope }, undoGroup)}
          />
        </Fact>
        <Fact label={t('reviewEvery')}>
          {readOnly ? (
            t(reviewKey(header.reviewEvery))
          ) : (
            <Menu
              trigger={
                <button
                  type="button"
                  aria-label={`${t('reviewEvery')}: ${t(reviewKey(header.reviewEvery))}`}
                  className="-mx-1.5 flex max-w-full items-center gap-1 rounded-6 px-1.5 hover:bg-hover"
                >
                  <span className="truncate">{t(reviewKey(header.reviewEvery))}</span>
                  <ChevronDown size={12} className="text-ink-3" aria-hidden />
                </button>
              }
              entries={REVIEW_INTERVALS.map((interval) => ({
                id: interval || 'none',
                label: t(reviewKey(interval)),
                checked: interval === header.reviewEvery,
                onSelect: () => commands.setHeader({ reviewEvery: interval }),
              }))}
            />
          )}
        </Fact>
        <Fact label={t('expected')}>
          <span>
            {minutes > 0 ? `${t('minutes', { count: minutes })} · ` : ''}
            {t('stepCount', { count: steps.length })}
          </span>
        </Fact>
      </dl>
    </header>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="min-w-0 px-3 py-2">
      <dt className="text-12 text-ink-3">{label}</dt>
      <dd className="min-w-0 pt-0.5">{children}</dd>
    </div>
  )
}
