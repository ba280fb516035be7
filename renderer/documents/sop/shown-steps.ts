import type { ProcedureStep } from '#shared/documents/procedure/index.ts'
import type { SopStep } from '#shared/documents/sop/index.ts'
import type { StepId } from '#shared/foundation/index.ts'
import type { JoinedFields } from './join-steps.ts'

/** A step that was just added here and may not have come back from the engine yet. */
export type AddedStep = {
  readonly id: StepId
  readonly after: StepId | null
  /** What a pasted one begins with. */
  readonly title?: string
  readonly instruction?: string
}

/** A step that was just joined with the one behind it, which is gone. */
export type JoinedStep = { readonly id: StepId; readonly fields: JoinedFields; readonly gone: StepId }

/**
 * The living steps in order, those just added among them: the field of a new step must be there before the next key,
 * or what is typed meanwhile would land in the step before.
 */
export function shownSteps(
  steps: readonly SopStep[],
  added: readonly AddedStep[],
  joined: JoinedStep | null = null,
): readonly ProcedureStep[] {
  const known = new Set(steps.map((step) => step.id))
  const shown: ProcedureStep[] = steps.filter((step) => step.deletedAt === null)
  for (const { id, after, title = '', instruction = '' } of added) {
    if (known.has(id)) continue
    // `null` is the start; a step that has gone meanwhile leaves the end.
    const before = shown.findIndex((step) => step.id === after)
    const index = after === null ? 0 : before < 0 ? shown.length : before + 1
    shown.splice(index, 0, { ...emptyStep(id), title, instruction })
  }
  if (!joined) return shown
  return shown
    .filter(({ id }) => id !== joined.gone)
    .map((step) => (step.id === joined.id ? { ...step, ...joined.fields } : step))
}

function emptyStep(id: StepId): ProcedureStep {
  return { id, title: '', role: '', minutes: null, instruction: '', evidence: [], stopGate: false }
}

/** True for a step with nothing in it but its place. */
export function isBlank(step: ProcedureStep): boolean {
  return step.title === '' && step.instruction === '' && step.evidence.length === 0
}
