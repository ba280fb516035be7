import type { Evidence, EvidenceInput } from '#shared/documents/procedure/index.ts'
import type { EvidenceKind } from './evidence-words.ts'

/** A piece of evidence as it is being filled in; all fields are text until it is saved. */
export type EvidenceForm = {
  readonly kind: EvidenceKind
  readonly label: string
  readonly required: boolean
  readonly min: string
  readonly max: string
  readonly unit: string
  readonly minLength: string
  readonly options: string
}

const EMPTY: EvidenceForm = {
  kind: 'check',
  label: '',
  required: true,
  min: '',
  max: '',
  unit: '',
  minLength: '',
  options: '',
}

const textOf = (value: number | null): string => (value === null ? '' : String(value))

/** The form of present evidence, or an empty one. */
export function formOf(evidence: Evidence | null): EvidenceForm {
  if (!evidence || evidence.kind === 'unsupported') return EMPTY
  const form = { ...EMPTY, kind: evidence.kind, label: evidence.label, required: evidence.required }
  switch (evidence.kind) {
    case 'number':
      return { ...form, min: textOf(evidence.min), max: textOf(evidence.max), unit: evidence.unit }
    case 'text':
      return { ...form, minLength: textOf(evidence.minLength) }
    case 'choice':
      return { ...form, options: evidence.options.join('\n') }
    case 'check':
    case 'link':
    case 'photo':
      return form
  }
}

const numberOf = (text: string): number | null => {
  const value = Number(text.trim())
  return text.trim() === '' || !Number.isFinite(value) ? null : value
}

const optionsOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((option) => option.trim())
      .filter((option) => option !== ''),
  ),
]

/** As many as a step may have (shared/documents/sop). */
export const EVIDENCE_MOST = 20

/** What keeps the form from being saved, as a message key. */
export function formProblem(form: EvidenceForm): 'optionsMissing' | 'limitsCrossed' | null {
  if (form.kind === 'choice' && optionsOf(form.options).length === 0) return 'optionsMissing'
  const min = numberOf(form.min)
  const max = numberOf(form.max)
  return form.kind === 'number' && min !== null && max !== null && min > max ? 'limitsCrossed' : null
}

/** The evidence a form describes; limits that are no numbers are none. */
export function evidenceOf(form: EvidenceForm): EvidenceInput {
  const common = { label: form.label.trim(), required: form.required }
  switch (form.kind) {
    case 'number':
      return { kind: 'number', ...common, min: numberOf(form.min), max: numberOf(form.max), unit: form.unit.trim() }
    case 'text': {
      const minLength = numberOf(form.minLength)
      return { kind: 'text', ...common, minLength: minLength === null ? null : Math.max(0, Math.round(minLength)) }
    }
    case 'choice':
      return { kind: 'choice', ...common, options: optionsOf(form.options) }
    case 'check':
    case 'link':
    case 'photo':
      return { kind: form.kind, ...common }
  }
}

/** Present evidence as a command takes it; `null` for evidence of a newer build, which this one must leave alone. */
export function inputOf(evidence: Evidence): EvidenceInput | null {
  switch (evidence.kind) {
    case 'unsupported':
      return null
    case 'choice':
      return { ...evidence, options: [...evidence.options] }
    case 'check':
    case 'text':
    case 'number':
    case 'link':
    case 'photo':
      return evidence
  }
}
