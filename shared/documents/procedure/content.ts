import type { StepId } from '../../foundation/index.ts'
import { numberOrNull, recordOf, textOr } from '../kernel/index.ts'
import { type Evidence, readEvidence } from './evidence.ts'

/** What a procedure says about itself. Texts may be empty. */
export type ProcedureHeader = {
  /** The team's own number, for example SOP-运营-012. */
  readonly number: string
  readonly purpose: string
  readonly scope: string
  /** A role or a person, as the team writes it. */
  readonly owner: string
  readonly reviewEvery: ReviewInterval
}

export const REVIEW_INTERVALS = ['', '30d', '90d', '180d', '365d', 'before-campaign'] as const
export type ReviewInterval = (typeof REVIEW_INTERVALS)[number]

/** One step, complete. */
export type ProcedureStep = {
  /** Stable across versions: what a comparison of versions and the upgrade of a run go by. */
  readonly id: StepId
  readonly title: string
  /** A role, not a person. */
  readonly role: string
  /** Expected minutes, or null. */
  readonly minutes: number | null
  readonly instruction: string
  readonly evidence: readonly Evidence[]
  /** Later steps stay locked until this one is done. */
  readonly stopGate: boolean
}

/** All that a version consists of; its hash is over exactly this (hash.ts). The body's text is kept beside it. */
export type ProcedureContent = {
  readonly title: string
  readonly header: ProcedureHeader
  readonly steps: readonly ProcedureStep[]
  readonly bodyHash: string
}

/** Reads a stored header of any shape. */
export function readHeader(value: unknown): ProcedureHeader {
  const stored = recordOf(value)
  return {
    number: textOr(stored['number'], ''),
    purpose: textOr(stored['purpose'], ''),
    scope: textOr(stored['scope'], ''),
    owner: textOr(stored['owner'], ''),
    reviewEvery: REVIEW_INTERVALS.find((interval) => interval === stored['reviewEvery']) ?? '',
  }
}

/** Reads a stored step of any shape; null when it has no id. */
export function readStep(value: unknown): ProcedureStep | null {
  const stored = recordOf(value)
  const id = textOr(stored['id'], '')
  if (id === '') return null
  const evidence = Array.isArray(stored['evidence']) ? (stored['evidence'] as unknown[]) : []
  return {
    id: id as StepId, // ids are opaque: any text is one
    title: textOr(stored['title'], ''),
    role: textOr(stored['role'], ''),
    minutes: numberOrNull(stored['minutes']),
    instruction: textOr(stored['instruction'], ''),
    evidence: evidence.map(readEvidence),
    stopGate: stored['stopGate'] === true,
  }
}

/** Reads stored content of any shape; a step that repeats an id is dropped. */
export function readContent(value: unknown): ProcedureContent {
  const stored = recordOf(value)
  const steps = new Map<StepId, ProcedureStep>()
  for (const item of Array.isArray(stored['steps']) ? (stored['steps'] as unknown[]) : []) {
    const step = readStep(item)
    if (step && !steps.has(step.id)) steps.set(step.id, step)
  }
  return {
    title: textOr(stored['title'], ''),
    header: readHeader(stored['header']),
    steps: [...steps.values()],
    bodyHash: textOr(stored['bodyHash'], ''),
  }
}
