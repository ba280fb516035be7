import clsx from 'clsx'
import { ArrowDown, ArrowUp, CirclePause, MoreHorizontal, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip, IconButton, Menu } from '#renderer/design/index.ts'
import { DraftField, hasCommandKey } from '#renderer/parts/index.ts'
import type { ProcedureStep } from '#shared/documents/procedure/index.ts'
import type { StepId } from '#shared/foundation/index.ts'
import { EvidenceList } from './evidence-list.tsx'
import { isBlank } from './shown-steps.ts'
import type { SopCommands } from './use-sop-commands.ts'
import { type DropEdge, useStepDrag } from './use-step-drag.ts'

/** What a row can do to the list around it; stable. */
export type ListActions = {
  readonly addAfter: (id: StepId) => void
  readonly move: (id: StepId, by: -1 | 1) => void
  readonly drop: (dragged: StepId, target: StepId, edge: DropEdge) => void
  /** Into the title of a neighbour; false at an end. */
  readonly focusBy: (id: StepId, by: -1 | 1) => boolean
  readonly remove: (step: ProcedureStep) => void
  /** Adds the lines of a pasted list behind the step; false when it is one line. */
  readonly paste: (step: ProcedureStep, text: string) => boolean
  /** Joins the step, as it stands in its field, to the one before; false when that cannot be. */
  readonly joinBefore: (step: ProcedureStep) => boolean
}

type RowProps = {
  readonly step: ProcedureStep
  readonly number: number
  readonly isLast: boolean
  readonly readOnly: boolean
  readonly commands: SopCommands
  readonly actions: ListActions
}

/** The id of the field a step's title is typed into. */
export const titleFieldId = (id: StepId): string => `step-title-${id}`

/** One step: number, title, who and how long, instruction, evidence. Re-renders only when the step itself changes. */
export const StepRow: (props: RowProps) => ReactNode = memo(StepRowView, isSameRow)

// Steps are read anew at every change of the document, also of its body; what they say is what counts.
function isSameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.number === b.number &&
    a.isLast === b.isLast &&
    a.readOnly === b.readOnly &&
    a.commands === b.commands &&
    a.actions === b.actions &&
    JSON.stringify(a.step) === JSON.stringify(b.step)
  )
}

function StepRowView({ step, number, isLast, readOnly, commands, actions }: RowProps): ReactNode {
  const { t } = useTranslation('sop')
  const set: SetStep = (fields, undoGroup) => commands.setStep(step.id, fields, undoGroup)

  const onRowKey = (event: KeyboardEvent): void => {
    if (!hasCommandKey(event) || readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    actions.move(step.id, event.key === 'ArrowUp' ? -1 : 1)
  }
  const onTitleKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      actions.addAfter(step.id)
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      if (hasCommandKey(event) || !isAtEdge(event.currentTarget, event.key)) return
      if (actions.focusBy(step.id, event.key === 'ArrowUp' ? -1 : 1)) event.preventDefault()
    } else if (event.key === 'Backspace' && event.currentTarget.value === '' && isBlank(step)) {
      event.preventDefault()
      actions.remove(step)
    } else if (event.key === 'Backspace' && isAtStart(event.currentTarget)) {
      if (actions.joinBefore({ ...step, title: event.currentTarget.value })) event.preventDefault()
    }
  }
  const row = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLDivElement>(null)
  const edge = useStepDrag({ row, handle }, step.id, readOnly, actions.drop)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside it
    <li ref={row} className="group relative flex gap-3" onKeyDown={onRowKey}>
      {edge ? (
        <span
          aria-hidden
          className={clsx('absolute inset-x-0 h-0.5 rounded-full bg-accent', edge === 'before' ? '-top-1' : 'bottom-1')}
        />
      ) : null}
      <div ref={handle} className={clsx('flex flex-col items-center', !readOnly && 'cursor-grab')} aria-hidden>
        <span
          className={clsx(
            'grid size-6 shrink-0 place-items-center rounded-full border-[1.5px] text-12 font-medium',
            step.stopGate ? 'border-bad-solid text-bad-text' : 'border-line-control text-ink-2',
          )}
        >
          {number}
        </span>
        {isLast ? null : <span className="w-[1.5px] grow bg-line" />}
      </div>
      <div className="min-w-0 grow pb-4">
        <div className="flex flex-wrap items-start gap-x-2 @min-[560px]/sop:flex-nowrap">
          <div className="min-w-0 grow basis-full @min-[560px]/sop:basis-0">
            <DraftField
              kind="line"
              id={titleFieldId(step.id)}
              value={step.title}
              label={t('stepTitle', { number })}
              placeholder={t('stepTitlePlaceholder')}
              readOnly={readOnly}
              className="text-14 font-medium"
              onCommit={(title, undoGroup) => set({ title }, undoGroup)}
              onKey={onTitleKey}
              onPaste={(event) => {
                const text = event.clipboardData.getData('text/plain')
                const shown = { ...step, title: event.currentTarget.value }
                if (!readOnly && actions.paste(shown, text)) event.preventDefault()
              }}
            />
          </div>
          {step.stopGate ? (
            <span className="flex h-6 items-center">
              <Chip tone="bad" icon={<CirclePause size={12} />}>
                {t('stopGate')}
              </Chip>
            </span>
          ) : null}
          <StepFacts step={step} number={number} readOnly={readOnly} set={set} />
          {readOnly ? null : <StepMenu step={step} number={number} isLast={isLast} set={set} actions={actions} />}
        </div>
        {readOnly && step.instruction === '' ? null : (
          <DraftField
            kind="text"
            value={step.instruction}
            label={t('instruction', { number })}
            placeholder={t('instructionPlaceholder')}
            readOnly={readOnly}
            className="text-ink-2"
            onCommit={(instruction, undoGroup) => set({ instruction }, undoGroup)}
          />
        )}
        <EvidenceList evidence={step.evidence} readOnly={readOnly} onChange={(evidence) => set({ evidence })} />
      </div>
    </li>
  )
}

type SetStep = (fields: Parameters<SopCommands['setStep']>[1], undoGroup?: string) => void

function StepFacts({
  step,
  number,
  readOnly,
  set,
}: {
  readonly step: ProcedureStep
  readonly number: number
  readonly readOnly: boolean
  readonly set: SetStep
}): ReactNode {
  const { t } = useTranslation('sop')
  const setMinutes = (text: string, undoGroup: string): void => {
    const minutes = Number(text)
    if (text === '') set({ minutes: null }, undoGroup)
    else if (Number.isFinite(minutes) && minutes >= 0 && minutes <= 100_000) set({ minutes }, undoGroup)
  }
  return (
    <div className="flex shrink-0 items-start gap-3 pt-px text-ink-2">
      <div className="w-20">
        <DraftField
          kind="line"
          value={step.role}
          label={t('role', { number })}
          placeholder={t('rolePlaceholder')}
          readOnly={readOnly}
          className="text-right"
          onCommit={(role, undoGroup) => set({ role: role.slice(0, 100) }, undoGroup)}
        />
      </div>
      <div className="flex items-start gap-1.5">
        <div className="w-8">
          <DraftField
            kind="line"
            value={step.minutes === null ? '' : String(step.minutes)}
            label={t('stepMinutes', { number })}
            placeholder="–"
            readOnly={readOnly}
            className="text-right"
            onCommit={setMinutes}
          />
        </div>
        <span aria-hidden className="py-px text-12 leading-5 text-ink-3">
          {t('minutesUnit')}
        </span>
      </div>
    </div>
  )
}

function StepMenu({
  step,
  number,
  isLast,
  set,
  actions,
}: {
  readonly step: ProcedureStep
  readonly number: number
  readonly isLast: boolean
  readonly set: SetStep
  readonly actions: ListActions
}): ReactNode {
  const { t } = useTranslation(['sop', 'common'])
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          small
          label={t('stepMenu', { number })}
          className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 data-popup-open:opacity-100"
        >
          <MoreHorizontal size={16} />
        </IconButton>
      }
      entries={[
        {
          id: 'gate',
          label: t(step.stopGate ? 'stopGateOff' : 'stopGateOn'),
          icon: <CirclePause size={14} />,
          onSelect: () => set({ stopGate: !step.stopGate }),
        },
        { id: 'line', separator: true },
        {
          id: 'up',
          label: t('moveUp'),
          icon: <ArrowUp size={14} />,
          disabled: number === 1,
          onSelect: () => actions.move(step.id, -1),
        },
        {
          id: 'down',
          label: t('moveDown'),
          icon: <ArrowDown size={14} />,
          disabled: isLast,
          onSelect: () => actions.move(step.id, 1),
        },
        { id: 'line2', separator: true },
        {
          id: 'delete',
          label: t('common:delete'),
          icon: <Trash2 size={14} />,
          danger: true,
          onSelect: () => actions.remove(step),
        },
      ]}
    />
  )
}

function isAtStart({ selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  return selectionStart === 0 && selectionEnd === 0
}

/** The cursor cannot go further up or down inside the field itself. */
function isAtEdge({ selectionStart, selectionEnd, value }: HTMLTextAreaElement, key: 'ArrowUp' | 'ArrowDown'): boolean {
  if (selectionStart !== selectionEnd) return false
  return key === 'ArrowUp' ? selectionStart === 0 || !value.includes('\n') : selectionEnd === value.length
}
