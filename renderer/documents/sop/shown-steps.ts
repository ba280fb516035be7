import type { ProcedureStep } from '#shared/documents/procedure/index.ts'
import type { SopStep } from '#shared/documents/sop/index.ts'
import type { StepId } from '#shared/foundation/index.ts'

/** A step that was just added here and may not have come back from the engine yet. */
export type AddedStep = { readonly id: StepId; readonly after: StepId | null }

/**
 * The living steps in order, those just added among them: the field of a new step must be there before the next key,
 * or what is typed meanwhile would land in the step before.
 */
export function shownSteps(steps: readonly SopStep[], added: readonly AddedStep[]): readonly ProcedureStep[] {
  const known = new Set(steps.map((step) => step.id))
  const shown: ProcedureStep[] = steps.filter((step) => step.deletedAt === null)
  for (const { id, after } of added) {
    if (known.has(id)) continue
    // `null` is the start; a step that has gone meanwhile leaves the end.
    const before = shown.findIndex((step) => step.id === after)
    const index = after === null ? 0 : before < 0 ? shown.length : before + 1
    shown.splice(index, 0, emptyStep(id))
  }
  return shown
}

function emptyStep(id: StepId): ProcedureStep {
  return { id, title: '', role: '', minutes: null, instruction: '', evidence: [], stopGate: false }
}

/** True for a step with nothing in it but its place. */
export function isBlank(step: ProcedureStep): boolean {
  return step.title === '' && step.instruction === '' && step.evidence.length === 0
}
