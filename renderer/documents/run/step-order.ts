import type { RunStep, StepState } from '#shared/documents/run/index.ts'
import type { StepId } from '#shared/foundation/index.ts'

/** True for a state after which nothing more is expected of a step. */
export function isSettled(state: StepState): boolean {
  return state !== 'todo' && state !== 'doing'
}

/** The step to work on: the first that is open after `from`, else the first open at all, else none. */
export function nextOpenStep(steps: readonly RunStep[], from: StepId | null): StepId | null {
  const isOpen = (step: RunStep): boolean =>
    step.id !== from && !step.locked && (!isSettled(step.state) || step.needsConfirmation)
  const start = steps.findIndex((step) => step.id === from) + 1
  return (steps.slice(start).find(isOpen) ?? steps.find(isOpen))?.id ?? null
}
