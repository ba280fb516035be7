import { useMemo } from 'react'
import { useCommand } from '#renderer/app/index.ts'
import type { EvidenceValue } from '#shared/documents/procedure/index.ts'
import type { StepState } from '#shared/documents/run/index.ts'
import type { DocumentId, StepId } from '#shared/foundation/index.ts'

/** What can be recorded in a run; stable. Each resolves to whether it was. */
export type RunCommands = {
  readonly setStep: (stepId: StepId, state: StepState, reason?: string) => Promise<boolean>
  /** What is typed into one field in one go has one `undoGroup`. */
  readonly setValue: (
    stepId: StepId,
    evidenceIndex: number,
    value: EvidenceValue | null,
    undoGroup?: string,
  ) => Promise<boolean>
  readonly cancel: (reason: string) => Promise<boolean>
}

/** The commands of one run, bound to it. */
export function useRunCommands(documentId: DocumentId): RunCommands {
  const setStep = useCommand('run/setStep')
  const setValue = useCommand('run/setValue')
  const cancel = useCommand('run/cancel')
  return useMemo(
    () => ({
      setStep: async (stepId, state, reason) =>
        (await setStep({ documentId, stepId, state, ...(reason === undefined ? {} : { reason }) })).ok,
      setValue: async (stepId, evidenceIndex, value, undoGroup) =>
        (await setValue({ documentId, stepId, evidenceIndex, value }, undoGroup === undefined ? {} : { undoGroup })).ok,
      cancel: async (reason) => (await cancel({ documentId, reason })).ok,
    }),
    [documentId, setStep, setValue, cancel],
  )
}
