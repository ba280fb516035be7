import { CirclePause, GitFork, Lock } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Chip } from '#renderer/design/index.ts'
import type { RunSnapshot, RunStep, StepState } from '#shared/documents/run/index.ts'
import type { MemberId } from '#shared/foundation/index.ts'
import { EvidenceField } from './evidence-field.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { lockText } from './run-words.ts'
import { StepGlyph } from './step-glyph.tsx'
import { isSettled } from './step-order.ts'
import type { RunCommands } from './use-run-commands.ts'

type WithReason = 'skipped' | 'not-applicable' | 'failed'

const DIALOGS = {
  skipped: { title: 'skipTitle', help: 'skipHelp' },
  'not-applicable': { title: 'notApplicableTitle', help: 'notApplicableHelp' },
  failed: { title: 'failTitle', help: 'failHelp' },
} as const satisfies Record<WithReason, object>

/** The step being worked on: what to do, what to show for it, and what came of it. Mount it anew for each step. */
export function StepPanel({
  run,
  step,
  canEdit,
  commands,
  nameOf,
  timeOf,
  onSettled,
  onNext,
}: {
  readonly run: RunSnapshot
  readonly step: RunStep
  readonly canEdit: boolean
  readonly commands: RunCommands
  readonly nameOf: (memberId: MemberId) => string
  readonly timeOf: (ms: number) => string
  /** The step was settled here; time to go on. */
  readonly onSettled: () => void
  /** Goes to the next open step; `null` when there is none. */
  readonly onNext: (() => void) | null
}): ReactNode {
  const { t } = useTranslation('run')
  const [asking, setAsking] = useState<WithReason | null>(null)
  const number = run.steps.indexOf(step) + 1
  const place = [
    t('place', { number, total: run.steps.length }),
    step.role,
    step.minutes === null ? '' : t('minutes', { count: step.minutes }),
  ]
  const record = async (state: StepState, reason?: string): Promise<boolean> => {
    const isRecorded = await commands.setStep(step.id, state, reason)
    if (isRecorded && isSettled(state)) onSettled()
    return isRecorded
  }
  return (
    <section aria-labelledby="run-step" className="mx-auto flex max-w-160 flex-col px-8 pt-7 pb-16">
      <p className="text-12 text-ink-3">{place.filter((part) => part !== '').join(' · ')}</p>
      <div className="flex items-start gap-2 pt-0.5">
        <h2 id="run-step" className="text-20 font-semibold">
          {step.title}
        </h2>
        {step.stopGate ? (
          <span className="flex h-7 items-center" title={t('stopGateText')}>
            <Chip tone="bad" icon={<CirclePause size={12} />}>
              {t('stopGate')}
            </Chip>
          </span>
        ) : null}
      </div>
      {step.instruction === '' ? null : (
        <p className="pt-1.5 text-14 leading-6 whitespace-pre-wrap text-ink-2">{step.instruction}</p>
      )}
      {step.locked ? (
        <Note icon={<Lock size={14} className="text-ink-2" aria-hidden />}>{lockText(run, t)}</Note>
      ) : null}
      {step.needsConfirmation ? <Contradiction step={step} nameOf={nameOf} /> : null}
      <div className="flex flex-col gap-3 pt-4">
        {step.evidence.map((evidence, index) => {
          const answer = step.answers[index] ?? null
          return (
            <EvidenceField
              key={index}
              evidence={evidence}
              answer={answer}
              disabled={!canEdit || step.locked}
              author={answer ? nameOf(answer.by) : ''}
              time={answer ? timeOf(answer.atMs) : ''}
              onAnswer={(value, undoGroup) => void commands.setValue(step.id, index, value, undoGroup)}
            />
          )
        })}
      </div>
      {isSettled(step.state) && !step.needsConfirmation ? (
        <Outcome
          step={step}
          nameOf={nameOf}
          timeOf={timeOf}
          onReopen={canEdit ? () => void record('todo') : null}
          onNext={onNext}
        />
      ) : canEdit ? (
        <Actions step={step} onRecord={(state) => void record(state)} onAsk={setAsking} />
      ) : null}
      {asking === null ? null : (
        <ReasonDialog
          title={t(DIALOGS[asking].title)}
          help={t(DIALOGS[asking].help)}
          confirm={t('save')}
          onConfirm={(reason) => record(asking, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  )
}

function Note({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }): ReactNode {
  return (
    <div className="mt-4 flex items-start gap-2 rounded-8 bg-sunken px-4 py-3">
      <span className="flex h-5 items-center">{icon}</span>
      <div className="min-w-0">{children}</div>
    </div>
  )
}

function Contradiction({
  step,
  nameOf,
}: {
  readonly step: RunStep
  readonly nameOf: (memberId: MemberId) => string
}): ReactNode {
  const { t } = useTranslation('run')
  return (
    <div className="mt-4 flex items-start gap-2 rounded-8 bg-warn-soft px-4 py-3 text-warn-text" role="status">
      <span className="flex h-5 items-center">
        <GitFork size={14} aria-hidden />
      </span>
      <div>
        <p className="font-medium">{t('confirm')}</p>
        <p>{t('confirmText')}</p>
        <ul className="pt-1">
          {step.results
            .filter((result) => !result.superseded)
            .map((result) => (
              <li key={result.by}>
                {t('said', { name: nameOf(result.by), state: t(`stepState_${result.state}`) })}
                {result.reason === '' ? '' : ` · ${result.reason}`}
              </li>
            ))}
        </ul>
      </div>
    </div>
  )
}

function Actions({
  step,
  onRecord,
  onAsk,
}: {
  readonly step: RunStep
  readonly onRecord: (state: StepState) => void
  readonly onAsk: (state: WithReason) => void
}): ReactNode {
  const { t } = useTranslation('run')
  if (step.locked) return null
  const isMissing = step.missing.length > 0
  return (
    <div className="flex flex-wrap items-center gap-2 pt-5">
      <Button variant="primary" size="large" disabled={isMissing} onClick={() => onRecord('done')}>
        {t('complete')}
      </Button>
      <Button size="large" onClick={() => onAsk('not-applicable')}>
        {t('notApplicable')}
      </Button>
      <Button size="large" onClick={() => onAsk('skipped')}>
        {t('skip')}
      </Button>
      <Button size="large" variant="danger" onClick={() => onAsk('failed')}>
        {t('fail')}
      </Button>
      {step.state === 'todo' ? (
        <Button size="large" variant="ghost" className="ml-auto" onClick={() => onRecord('doing')}>
          {t('startStep')}
        </Button>
      ) : null}
      {isMissing ? (
        <p role="status" className="basis-full text-12 text-ink-3">
          {t('missing', { count: step.missing.length })}
        </p>
      ) : null}
    </div>
  )
}

function Outcome({
  step,
  nameOf,
  timeOf,
  onReopen,
  onNext,
}: {
  readonly step: RunStep
  readonly nameOf: (memberId: MemberId) => string
  readonly timeOf: (ms: number) => string
  readonly onReopen: (() => void) | null
  readonly onNext: (() => void) | null
}): ReactNode {
  const { t } = useTranslation('run')
  const words = step.results.filter((result) => !result.superseded)
  return (
    <>
      <Note icon={<StepGlyph step={step} />}>
        <p className="font-medium">{t(`stepState_${step.state}`)}</p>
        {words.map((result) => (
          <p key={result.by} className="text-ink-2">
            {nameOf(result.by)} {timeOf(result.atMs)}
            {result.reason === '' ? '' : ` · ${result.reason}`}
          </p>
        ))}
      </Note>
      <div className="flex gap-2 pt-4">
        {onNext ? (
          <Button size="large" onClick={onNext}>
            {t('next')}
          </Button>
        ) : null}
        {onReopen ? (
          <Button size="large" variant="ghost" onClick={onReopen}>
            {t('reopen')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
