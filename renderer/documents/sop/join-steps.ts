import type { ProcedureStep } from '#shared/documents/procedure/index.ts'
import { EVIDENCE_MOST } from './evidence-form.ts'

export type JoinedFields = Omit<ProcedureStep, 'id'>

/** As much as one step may hold (shared/documents/sop). */
const MOST = { title: 500, instruction: 20_000, evidence: EVIDENCE_MOST }

/**
 * What a step says once the one behind it has been joined to it, as Backspace does with two paragraphs: nothing of
 * either is lost. Who does it is whoever did the first; the minutes are those of both. Null when both are more than one
 * step may hold, or when one has evidence of a newer build, which must be left alone.
 */
export function joinSteps(first: ProcedureStep, second: ProcedureStep): JoinedFields | null {
  const { minutes } = first
  const joined = {
    title: first.title + second.title,
    role: first.role || second.role,
    minutes: minutes === null ? second.minutes : minutes + (second.minutes ?? 0),
    instruction: [first.instruction, second.instruction].filter((text) => text !== '').join('\n'),
    evidence: [...first.evidence, ...second.evidence],
    stopGate: first.stopGate || second.stopGate,
  }
  const isTooMuch =
    joined.title.length > MOST.title ||
    joined.instruction.length > MOST.instruction ||
    joined.evidence.length > MOST.evidence
  return isTooMuch || joined.evidence.some(({ kind }) => kind === 'unsupported') ? null : joined
}
