import { Ban, CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunSnapshot } from '#shared/documents/run/index.ts'

/** Says that the run is over and how; nothing while it goes on. */
export function RunBanner({ run }: { readonly run: RunSnapshot }): ReactNode {
  const { t } = useTranslation('run')
  const count = run.steps.filter((step) => step.deviation).length
  if (!run.intact) {
    return (
      <Banner tone="bg-bad-soft text-bad-text" icon={<TriangleAlert size={16} aria-hidden />}>
        {t('broken', { version: run.versionLabel })}
      </Banner>
    )
  }
  switch (run.state) {
    case 'done':
      return (
        <Banner tone="bg-ok-soft text-ok-text" icon={<CircleCheck size={16} aria-hidden />} title={t('finished')}>
          {t('finishedText', { total: run.progress.total })}
        </Banner>
      )
    case 'done-with-deviation':
      return (
        <Banner
          tone="bg-warn-soft text-warn-text"
          icon={<TriangleAlert size={16} aria-hidden />}
          title={t('finishedDeviation')}
        >
          {t('finishedDeviationText', { count })}
        </Banner>
      )
    case 'cancelled':
      return (
        <Banner tone="bg-sunken text-ink-2" icon={<Ban size={16} aria-hidden />} title={t('cancelledTitle')}>
          {run.cancelled?.reason ?? ''}
        </Banner>
      )
    case 'not-started':
    case 'running':
      return null
  }
}

function Banner({
  tone,
  icon,
  title,
  children,
}: {
  readonly tone: string
  readonly icon: ReactNode
  readonly title?: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <div role="status" className={`flex min-h-10 shrink-0 items-center gap-2 px-4 py-2 ${tone}`}>
      {icon}
      <p className="min-w-0">
        {title ? <span className="mr-2 font-semibold">{title}</span> : null}
        {children}
      </p>
    </div>
  )
}
