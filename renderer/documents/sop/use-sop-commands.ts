import { useMemo } from 'react'
import { useCommand, useEngine } from '#renderer/app/index.ts'
import type { CommandInputOf } from '#shared/engine/index.ts'
import { type DocumentId, newId, type StepId } from '#shared/foundation/index.ts'
import { inputOf } from './evidence-form.ts'
import type { JoinedFields } from './join-steps.ts'
import type { PastedStep } from './pasted-steps.ts'

type HeaderFields = Omit<CommandInputOf<'sop/setHeader'>, 'documentId'>
type StepFields = Omit<CommandInputOf<'sop/updateStep'>, 'documentId' | 'stepId'>

/** Everything the editor can do to its SOP; stable. Commands run in the order in which they are called. */
export type SopCommands = {
  readonly setTitle: (title: string, undoGroup: string) => void
  /** What is typed into one field in one go has one `undoGroup`. */
  readonly setHeader: (fields: HeaderFields, undoGroup?: string) => void
  readonly newStepId: () => StepId
  /** Resolves to false when the step could not be added. */
  readonly addStep: (stepId: StepId, index: number) => Promise<boolean>
  /** Adds pasted steps from `index` on, in place of a blank one; one step of undo. False when one could not be added. */
  readonly addSteps: (
    added: readonly ({ readonly stepId: StepId } & PastedStep)[],
    index: number,
    blank: StepId | null,
  ) => Promise<boolean>
  /** Writes what two steps say together into the first and removes the second; one step of undo. */
  readonly joinStep: (stepId: StepId, fields: JoinedFields, gone: StepId) => Promise<void>
  readonly setStep: (stepId: StepId, fields: StepFields, undoGroup?: string) => void
  readonly moveStep: (stepId: StepId, index: number) => void
  readonly deleteStep: (stepId: StepId) => Promise<boolean>
  readonly restoreStep: (stepId: StepId) => void
}

/** The commands of one SOP, bound to it. */
export function useSopCommands(documentId: DocumentId): SopCommands {
  const { random } = useEngine()
  const rename = useCommand('workspace/renameDocument')
  const setHeader = useCommand('sop/setHeader')
  const addStep = useCommand('sop/addStep')
  const updateStep = useCommand('sop/updateStep')
  const moveStep = useCommand('sop/moveStep')
  const deleteStep = useCommand('sop/deleteStep')
  const restoreStep = useCommand('sop/restoreStep')
  return useMemo(
    () => ({
      setTitle: (title, undoGroup) => void rename({ documentId, title }, { undoGroup }),
      setHeader: (fields, undoGroup) => void setHeader({ documentId, ...fields }, grouped(undoGroup)),
      newStepId: () => newId<StepId>(random),
      addStep: async (stepId, index) => (await addStep({ documentId, stepId, index, title: '' })).ok,
      addSteps: async (added, index, blank) => {
        const undoGroup = newId<string>(random)
        const done = added.map((step, at) => addStep({ documentId, ...step, index: index + at }, { undoGroup }))
        if (blank) void deleteStep({ documentId, stepId: blank }, { undoGroup })
        return (await Promise.all(done)).every(({ ok }) => ok)
      },
      joinStep: async (stepId, { evidence, ...fields }, gone) => {
        const undoGroup = newId<string>(random)
        const joined = updateStep(
          { documentId, stepId, ...fields, evidence: evidence.flatMap((item) => inputOf(item) ?? []) },
          { undoGroup },
        )
        await Promise.all([joined, deleteStep({ documentId, stepId: gone }, { undoGroup })])
      },
      setStep: (stepId, fields, undoGroup) => void updateStep({ documentId, stepId, ...fields }, grouped(undoGroup)),
      moveStep: (stepId, index) => void moveStep({ documentId, stepId, index }),
      deleteStep: async (stepId) => (await deleteStep({ documentId, stepId })).ok,
      restoreStep: (stepId) => void restoreStep({ documentId, stepId }),
    }),
    [documentId, random, rename, setHeader, addStep, updateStep, moveStep, deleteStep, restoreStep],
  )
}

function grouped(undoGroup: string | undefined): { readonly undoGroup?: string } {
  return undoGroup === undefined ? {} : { undoGroup }
}
