import { Lock, MoreHorizontal } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { useQuery, useSnapshot } from '#renderer/app/index.ts'
import { Chip, EmptyState, IconButton, Menu, Meter, type Tone } from '#renderer/design/index.ts'
import { PageHeader } from '#renderer/parts/index.ts'
import { type RunState, runType } from '#shared/documents/run/index.ts'
import type { DocumentId, MemberId, StepId } from '#shared/foundation/index.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { RunBanner } from './run-banner.tsx'
import { RunSide } from './run-side.tsx'
import { StepNav } from './step-nav.tsx'
import { isSettled, nextOpenStep } from './step-order.ts'
import { StepPanel } from './step-panel.tsx'
import { useRunCommands } from './use-run-commands.ts'

const TONES: Readonly<Record<RunState, Tone>> = {
  'not-started': 'plain',
  running: 'info',
  done: 'ok',
  'done-with-deviation': 'warn',
  cancelled: 'plain',
}

/** A run: its steps, the one being worked on, and what the run is about. */
export function RunView({
  documentId,
  doc,
  readOnly,
}: {
  readonly documentId: DocumentId
  readonly doc: Y.Doc
  readonly readOnly: boolean
}): ReactNode {
  const { t, i18n } = useTranslation(['run', 'common'])
  const run = useSnapshot(doc, runType.snapshot)
  const commands = useRunCommands(documentId)
  const members = useQuery('workspace/members', null)
  const [selected, setSelected] = useState<StepId | null>(() => nextOpenStep(run.steps, null))
  const [leaving, setLeaving] = useState<StepId | null>(null)
  const [isCancelling, setCancelling] = useState(false)
  const select = (stepId: StepId): void => {
    setLeaving(null)
    setSelected(stepId)
  }
  // The command may answer before the mirror has its result, and with it the gate that it opens.
  if (leaving !== null && run.steps.some(({ id, state }) => id === leaving && isSettled(state))) {
    select(nextOpenStep(run.steps, leaving) ?? leaving)
  }

  const nameOf = (memberId: MemberId): string => members?.find(({ id }) => id === memberId)?.name ?? t('someone')
  const time = new Intl.DateTimeFormat(i18n.language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const timeOf = (ms: number): string => time.format(ms).replace(', ', ' ')
  const step = run.steps.find(({ id }) => id === selected) ?? run.steps[0]
  const canEdit = !readOnly && run.state !== 'cancelled'
  const { done, total } = run.progress
  const next = step ? nextOpenStep(run.steps, step.id) : null
  return (
    <>
      <PageHeader crumb={t('crumb')} title={run.title}>
        {run.confirmations > 0 ? <Chip tone="warn">{`${t('confirm')} ${run.confirmations}`}</Chip> : null}
        <Chip tone={TONES[run.state]}>{t(`runState_${run.state}`)}</Chip>
        <span className="flex items-center gap-2">
          <span className="text-ink-2">{t('progress', { done, total })}</span>
          <span className="flex w-28">
            <Meter value={total === 0 ? 0 : done / total} label={t('progressLabel', { done, total })} />
          </span>
        </span>
        {readOnly ? <Chip icon={<Lock size={12} />}>{t('readOnly')}</Chip> : null}
        {canEdit ? (
          <Menu
            align="end"
            trigger={
              <IconButton label={t('common:more')}>
                <MoreHorizontal size={16} />
              </IconButton>
            }
            entries={[{ id: 'cancel', label: t('cancelRun'), danger: true, onSelect: () => setCancelling(true) }]}
          />
        ) : null}
      </PageHeader>
      <RunBanner run={run} />
      {step ? (
        <div className="@container min-h-0 grow">
          <div
            className={
              'grid h-full grid-cols-[256px_minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] ' +
              '@min-[920px]:grid-cols-[256px_minmax(0,1fr)_272px] @min-[920px]:grid-rows-1'
            }
          >
            <div className="overflow-y-auto border-r border-line-subtle bg-app">
              <StepNav steps={run.steps} selected={step.id} nameOf={nameOf} onSelect={select} />
            </div>
            <div className="row-span-2 min-w-0 overflow-y-auto @min-[920px]:row-span-1">
              <StepPanel
                key={step.id}
                run={run}
                step={step}
                canEdit={canEdit}
                commands={commands}
                nameOf={nameOf}
                timeOf={timeOf}
                onSettled={() => setLeaving(step.id)}
                onNext={next ? () => select(next) : null}
              />
            </div>
            {/* Beside the step where there is room, else below the list. */}
            <div
              className={
                'max-h-80 overflow-y-auto border-t border-r border-line-subtle bg-app @min-[920px]:max-h-none ' +
                '@min-[920px]:border-t-0 @min-[920px]:border-r-0 @min-[920px]:border-l @min-[920px]:bg-surface'
              }
            >
              <RunSide run={run} nameOf={nameOf} timeOf={timeOf} onSelect={select} />
            </div>
          </div>
        </div>
      ) : (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      )}
      {isCancelling ? (
        <ReasonDialog
          title={t('cancelRun')}
          help={t('cancelHelp')}
          confirm={t('cancelRun')}
          danger
          onConfirm={commands.cancel}
          onClose={() => setCancelling(false)}
        />
      ) : null}
    </>
  )
}
