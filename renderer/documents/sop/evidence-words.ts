import type { TFunction } from 'i18next'
import type { Evidence } from '#shared/documents/procedure/index.ts'

export const EVIDENCE_KINDS = ['check', 'text', 'number', 'photo', 'choice', 'link'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** The message key of a kind; `number` is taken by the SOP's number. */
export function kindKey(kind: Evidence['kind']) {
  return kind === 'number' ? 'numeric' : kind
}

/** What is asked, in a chip: 差异款数 = 0, 夜班人数 ≥ 6 人. */
export function evidenceText(evidence: Evidence, t: TFunction<'sop'>): string {
  const name = evidence.label === '' ? t(kindKey(evidence.kind)) : evidence.label
  const limits = evidence.kind === 'number' ? limitText(evidence) : ''
  return limits === '' ? name : `${name} ${limits}`
}

function limitText({ min, max, unit }: Extract<Evidence, { kind: 'number' }>): string {
  const end = unit === '' ? '' : ` ${unit}`
  if (min !== null && min === max) return `= ${min}${end}`
  if (min !== null && max !== null) return `${min}–${max}${end}`
  if (min !== null) return `≥ ${min}${end}`
  return max === null ? '' : `≤ ${max}${end}`
}
