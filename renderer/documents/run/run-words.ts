import type { TFunction } from 'i18next'
import { type Evidence, type EvidenceValue, isSatisfied } from '#shared/documents/procedure/index.ts'
import type { RunSnapshot, RunStep } from '#shared/documents/run/index.ts'
import { isSettled } from './step-order.ts'

type Words = TFunction<'run'>

/** What a piece of evidence demands beyond being there: 要求 ≥ 6 人. Empty when nothing. */
export function ruleText(evidence: Evidence, t: Words): string {
  if (evidence.kind === 'text' && (evidence.minLength ?? 0) > 1)
    return t('ruleLength', { count: evidence.minLength ?? 0 })
  if (evidence.kind !== 'number') return ''
  const { min, max, unit } = evidence
  const withUnit = (value: number): string => (unit === '' ? String(value) : `${value} ${unit}`)
  if (min !== null && min === max) return t('ruleEqual', { value: withUnit(min) })
  if (min !== null && max !== null) return t('ruleBetween', { min, max: withUnit(max) })
  if (min !== null) return t('ruleMin', { value: withUnit(min) })
  return max === null ? '' : t('ruleMax', { value: withUnit(max) })
}

/** Why an answer does not do, once there is one. Empty while it is missing or right. */
export function problemText(evidence: Evidence, value: EvidenceValue | null, t: Words): string {
  if (value === null || isSatisfied(evidence, value)) return ''
  if (evidence.kind === 'number') return t(Number(value) < (evidence.min ?? -Infinity) ? 'tooLow' : 'tooHigh')
  if (evidence.kind !== 'text' || value === '') return ''
  const count = (evidence.minLength ?? 0) - Array.from(String(value).trim()).length
  return count > 0 ? t('tooShort', { count }) : ''
}

/** Why steps are locked: the gate that is shut, in words. Steps are locked from the one after it on. */
export function lockText(run: RunSnapshot, t: Words): string {
  const gate = run.steps.findIndex((step) => step.locked) - 1
  return t('lockedText', { number: gate + 1, title: run.steps[gate]?.title ?? '' })
}

/** What a deviation consists of: the reasons given, or what is wrong without one. */
export function deviationText(step: RunStep, t: Words): string {
  const reasons = step.results.filter((result) => !result.superseded && result.reason !== '')
  if (reasons.length > 0) return reasons.map((result) => result.reason).join(' · ')
  if (step.state === 'done' && step.missing.length > 0) return t('noEvidence')
  return step.locked && isSettled(step.state) ? t('ahead') : t('noReason')
}
