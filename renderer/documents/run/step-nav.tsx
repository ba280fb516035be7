import clsx from 'clsx'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#renderer/design/index.ts'
import type { RunStep } from '#shared/documents/run/index.ts'
import type { MemberId, StepId } from '#shared/foundation/index.ts'
import { StepGlyph } from './step-glyph.tsx'
import { isSettled } from './step-order.ts'

/** All steps with their states; ↑ ↓ go through them. */
export function StepNav({
  steps,
  selected,
  nameOf,
  onSelect,
}: {
  readonly steps: readonly RunStep[]
  readonly selected: StepId | null
  readonly nameOf: (memberId: MemberId) => string
  readonly onSelect: (stepId: StepId) => void
}): ReactNode {
  const { t } = useTranslation('run')
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const index = buttons.findIndex((button) => button === document.activeElement)
    buttons[index + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
  return (
    <nav aria-label={t('steps')} className="p-2">
      <p className="px-2 pt-1 pb-2 text-12 text-ink-3">{t('steps')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys only, the buttons act */}
      <ol onKeyDown={onKeyDown}>
        {steps.map((step, index) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={step.id === selected ? 'step' : undefined}
              className={clsx(
                'flex min-h-9 w-full items-center gap-2.5 rounded-6 px-2 py-1.5 text-left hover:bg-hover',
                'aria-[current=step]:bg-selected',
                step.locked && step.state === 'todo' ? 'text-ink-2' : 'text-ink',
              )}
              onClick={() => onSelect(step.id)}
            >
              <StepGlyph step={step} />
              <span className="min-w-0 grow">
                <span className="line-clamp-2">
                  {index + 1}. {step.title}
                </span>
                <StepNote step={step} />
              </span>
              <Author step={step} nameOf={nameOf} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The state in words where the glyph alone would leave a question. */
function StepNote({ step }: { readonly step: RunStep }): ReactNode {
  const { t } = useTranslation('run')
  if (step.needsConfirmation) return <span className="block text-12 text-warn-text">{t('confirm')}</span>
  if (step.locked && step.state === 'todo') return <span className="sr-only">{t('locked')}</span>
  if (step.state === 'todo' || step.state === 'done')
    return <span className="sr-only">{t(`stepState_${step.state}`)}</span>
  return (
    <span className={clsx('block text-12', step.state === 'failed' ? 'text-bad-text' : 'text-ink-3')}>
      {t(`stepState_${step.state}`)}
    </span>
  )
}

function Author({
  step,
  nameOf,
}: {
  readonly step: RunStep
  readonly nameOf: (memberId: MemberId) => string
}): ReactNode {
  const last = step.results.filter((result) => !result.superseded).toSorted((a, b) => b.atMs - a.atMs)[0]
  return last && isSettled(step.state) ? <Avatar id={last.by} name={nameOf(last.by)} size={16} /> : null
}
