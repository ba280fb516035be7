import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar, Checkbox, Input, Segmented, TextArea } from '#renderer/design/index.ts'
import { useDraft } from '#renderer/parts/index.ts'
import type { Evidence, EvidenceValue } from '#shared/documents/procedure/index.ts'
import type { RunAnswer } from '#shared/documents/run/index.ts'
import { PhotoAnswer } from './photo-answer.tsx'
import { problemText, ruleText } from './run-words.ts'

type FieldProps = {
  readonly evidence: Evidence
  readonly answer: RunAnswer | null
  readonly disabled: boolean
  /** The author of the answer, once there is one. */
  readonly author: string
  readonly time: string
  readonly onAnswer: (value: EvidenceValue | null, undoGroup?: string) => void
}

/** One piece of evidence: what is asked, the answer, and why it does not do yet. */
export function EvidenceField(props: FieldProps): ReactNode {
  const { evidence, answer, author, time } = props
  const { t } = useTranslation('run')
  const name = evidence.label === '' ? t(evidence.kind === 'unsupported' ? 'link' : evidence.kind) : evidence.label
  const rule = [ruleText(evidence, t), t(evidence.required ? 'required' : 'optional')].filter((text) => text !== '')
  return (
    <div className="rounded-8 border border-line-subtle px-4 py-3">
      <div className="flex min-h-6 items-center gap-2">
        {evidence.kind === 'check' ? (
          <Checkbox
            checked={answer?.value === true}
            disabled={props.disabled}
            onChange={(checked) => props.onAnswer(checked)}
          >
            <span className="font-medium">{name}</span>
          </Checkbox>
        ) : (
          <span className="font-medium">{name}</span>
        )}
        {evidence.kind === 'unsupported' ? null : <span className="text-12 text-ink-3">{rule.join(' · ')}</span>}
        {answer ? (
          <span className="ml-auto flex shrink-0 items-center gap-1.5 text-12 text-ink-3">
            <Avatar id={answer.by} name={author} size={16} />
            {time}
          </span>
        ) : null}
      </div>
      <Answer {...props} name={name} />
    </div>
  )
}

function Answer({ evidence, answer, disabled, name, onAnswer }: FieldProps & { readonly name: string }): ReactNode {
  const { t } = useTranslation('run')
  switch (evidence.kind) {
    case 'check':
      return null
    case 'choice':
      return (
        <div className="pt-2">
          {disabled ? (
            <span className="text-ink-2">{typeof answer?.value === 'string' ? answer.value : '–'}</span>
          ) : evidence.options.length <= 4 ? (
            <Segmented
              label={name}
              options={evidence.options.map((option) => ({ id: option, label: option }))}
              value={typeof answer?.value === 'string' ? answer.value : ''}
              onChange={onAnswer}
            />
          ) : (
            <ChoiceList label={name} options={evidence.options} value={answer?.value} onAnswer={onAnswer} />
          )}
        </div>
      )
    case 'number':
      return <NumberAnswer evidence={evidence} answer={answer} disabled={disabled} name={name} onAnswer={onAnswer} />
    case 'text':
    case 'link':
      return <TextAnswer evidence={evidence} answer={answer} disabled={disabled} name={name} onAnswer={onAnswer} />
    case 'photo':
      return <PhotoAnswer answer={answer} disabled={disabled} name={name} onAnswer={onAnswer} />
    case 'unsupported':
      return <p className="pt-1 text-ink-3">{t('unsupported')}</p>
  }
}

type AnswerProps<Kind extends Evidence['kind']> = {
  readonly evidence: Extract<Evidence, { readonly kind: Kind }>
  readonly answer: RunAnswer | null
  readonly disabled: boolean
  readonly name: string
  readonly onAnswer: (value: EvidenceValue | null, undoGroup?: string) => void
}

function NumberAnswer({ evidence, answer, disabled, name, onAnswer }: AnswerProps<'number'>): ReactNode {
  const { t } = useTranslation('run')
  const { text, ...draft } = useDraft(
    typeof answer?.value === 'number' ? String(answer.value) : '',
    (next, undoGroup) => {
      const value = numberOf(next)
      // What is no number stays in the field, with the reason beside it, and is not recorded.
      if (!Number.isNaN(value) && value !== (answer?.value ?? null)) onAnswer(value, undoGroup)
    },
  )
  const value = numberOf(text)
  const problem = Number.isNaN(value) ? t('notNumber') : problemText(evidence, value, t)
  return (
    <div className="flex flex-wrap items-center gap-2.5 pt-2">
      <Input
        className="w-36"
        aria-label={name}
        inputMode="decimal"
        value={text}
        disabled={disabled}
        invalid={problem !== ''}
        end={evidence.unit === '' ? null : <span className="text-ink-3">{evidence.unit}</span>}
        {...draft}
      />
      <Problem text={problem} />
    </div>
  )
}

function TextAnswer({ evidence, answer, disabled, name, onAnswer }: AnswerProps<'text' | 'link'>): ReactNode {
  const { t } = useTranslation('run')
  const { text, ...draft } = useDraft(typeof answer?.value === 'string' ? answer.value : '', (next, undoGroup) => {
    if (next !== (answer?.value ?? '')) onAnswer(next === '' ? null : next, undoGroup)
  })
  return (
    <div className="flex flex-col gap-1.5 pt-2">
      {evidence.kind === 'text' ? (
        <TextArea
          aria-label={name}
          value={text}
          disabled={disabled}
          placeholder={t('textPlaceholder')}
          maxLength={evidence.maxLength ?? 20_000}
          {...draft}
        />
      ) : (
        <Input
          aria-label={name}
          value={text}
          disabled={disabled}
          placeholder={t('linkPlaceholder')}
          inputMode="url"
          {...draft}
        />
      )}
      <Problem text={problemText(evidence, text, t)} />
    </div>
  )
}

/** More options than fit side by side. */
function ChoiceList({
  label,
  options,
  value,
  onAnswer,
}: {
  readonly label: string
  readonly options: readonly string[]
  readonly value: EvidenceValue | undefined
  readonly onAnswer: (value: string) => void
}): ReactNode {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option} className="flex items-center gap-2 py-0.5">
          <input
            type="radio"
            className="size-4 accent-accent"
            checked={option === value}
            onChange={() => onAnswer(option)}
          />
          {option}
        </label>
      ))}
    </fieldset>
  )
}

function Problem({ text }: { readonly text: string }): ReactNode {
  return text === '' ? null : (
    <span className="flex items-center gap-1.5 text-12 text-bad-text">
      <CircleAlert size={14} aria-hidden />
      {text}
    </span>
  )
}

function numberOf(text: string): number | null {
  // Full-width digits and signs are what a Chinese input method leaves when it is on.
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '')
  return plain === '' ? null : Number(plain)
}
