import { Plus } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, useToaster } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'
import type { ProcedureStep } from '#shared/documents/procedure/index.ts'
import type { SopStep } from '#shared/documents/sop/index.ts'
import type { StepId } from '#shared/foundation/index.ts'
import { joinSteps } from './join-steps.ts'
import { pastedSteps } from './pasted-steps.ts'
import { type AddedStep, isBlank, type JoinedStep, shownSteps } from './shown-steps.ts'
import { type ListActions, StepRow, titleFieldId } from './step-row.tsx'
import type { SopCommands } from './use-sop-commands.ts'
import type { DropEdge } from './use-step-drag.ts'

/** The steps in order. Enter in a title adds the next one, the arrows go from title to title, ⌘/Ctrl with one moves a step, Backspace in an empty one removes it, at the start of another it joins it to the one before; a pasted list becomes steps. */
export function StepList({
  steps,
  readOnly,
  commands,
}: {
  /** Deleted ones included. */
  readonly steps: readonly SopStep[]
  readonly readOnly: boolean
  readonly commands: SopCommands
}): ReactNode {
  const { t } = useTranslation('sop')
  const [added, setAdded] = useState<readonly AddedStep[]>([])
  const [joined, setJoined] = useState<JoinedStep | null>(null)
  const shown = shownSteps(steps, added, joined)
  const { actions, announcement } = useListActions(shown, commands, setAdded, setJoined)
  return (
    <section aria-label={t('steps')}>
      <div className="flex items-baseline gap-3 pb-3">
        <h2 className="font-semibold">{t('steps')}</h2>
        {readOnly || shown.length === 0 ? null : (
          <span className="text-12 text-ink-3">{t('keys', { up: shortcutText('↑'), down: shortcutText('↓') })}</span>
        )}
      </div>
      {shown.length === 0 ? <p className="pb-2 text-ink-3">{t('noSteps')}</p> : null}
      <ol>
        {shown.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            number={index + 1}
            isLast={index === shown.length - 1}
            readOnly={readOnly}
            commands={commands}
            actions={actions}
          />
        ))}
      </ol>
      {readOnly ? null : (
        <Button variant="ghost" className="-ml-2.5" onClick={() => actions.addAfter(shown.at(-1)?.id ?? null)}>
          <Plus size={14} />
          {t('addStep')}
        </Button>
      )}
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </section>
  )
}

/** The actions of the rows, stable: they read the list as it is when they are called. */
function useListActions(
  shown: readonly ProcedureStep[],
  commands: SopCommands,
  setAdded: (change: (added: readonly AddedStep[]) => readonly AddedStep[]) => void,
  setJoined: (joined: JoinedStep | null) => void,
): {
  readonly actions: ListActions & { readonly addAfter: (id: StepId | null) => void }
  readonly announcement: string
} {
  const { t } = useTranslation(['sop', 'common'])
  const toaster = useToaster()
  const [announcement, setAnnouncement] = useState('')
  const latest = useRef(shown)
  const focusNext = useRef<{ readonly id: StepId; readonly cursor?: number } | null>(null)
  // In the same task as the key that asked for it: the next key already belongs to the new field.
  useLayoutEffect(() => {
    latest.current = shown
    const next = focusNext.current
    const field = next ? document.getElementById(titleFieldId(next.id)) : null
    if (!(field instanceof HTMLTextAreaElement)) return
    focusNext.current = null
    field.focus()
    if (next?.cursor !== undefined) field.setSelectionRange(next.cursor, next.cursor)
  })

  const actions = useMemo(() => {
    const indexOf = (id: StepId | null): number => latest.current.findIndex((step) => step.id === id)
    return {
      addAfter: (id: StepId | null): void => {
        const stepId = commands.newStepId()
        focusNext.current = { id: stepId }
        setAdded((added) => [...added, { id: stepId, after: id }])
        void commands.addStep(stepId, indexOf(id) + 1).then((isAdded) => {
          if (!isAdded) setAdded((added) => added.filter((step) => step.id !== stepId))
        })
      },
      paste: (step: ProcedureStep, text: string): boolean => {
        const pasted = pastedSteps(text)?.map((fields) => ({ stepId: commands.newStepId(), ...fields }))
        const last = pasted?.at(-1)
        if (!pasted || !last) return false
        const ids = pasted.map(({ stepId }) => stepId)
        const blank = isBlank(step) ? step.id : null
        focusNext.current = { id: last.stepId, cursor: last.title.length }
        setAdded((added) => [
          ...added,
          ...pasted.map(({ stepId, title, instruction }, at) => ({
            id: stepId,
            after: ids[at - 1] ?? step.id,
            title,
            instruction,
          })),
        ])
        void commands.addSteps(pasted, indexOf(step.id) + 1, blank).then((isAdded) => {
          if (!isAdded) setAdded((added) => added.filter(({ id }) => !ids.includes(id)))
        })
        return true
      },
      joinBefore: (step: ProcedureStep): boolean => {
        const first = latest.current[indexOf(step.id) - 1]
        const fields = first ? joinSteps(first, step) : null
        if (!first || !fields) return false
        focusNext.current = { id: first.id, cursor: first.title.length }
        setJoined({ id: first.id, fields, gone: step.id })
        void commands.joinStep(first.id, fields, step.id).finally(() => setJoined(null))
        return true
      },
      move: (id: StepId, by: -1 | 1): void => {
        const to = indexOf(id) + by
        if (to < 0 || to >= latest.current.length) return
        commands.moveStep(id, to)
        setAnnouncement(t('moved', { number: to + 1 }))
      },
      drop: (dragged: StepId, target: StepId, edge: DropEdge): void => {
        const from = indexOf(dragged)
        const at = indexOf(target) + (edge === 'after' ? 1 : 0)
        // The place is counted without the step itself.
        const to = from < at ? at - 1 : at
        if (from < 0 || to === from) return
        commands.moveStep(dragged, to)
        setAnnouncement(t('moved', { number: to + 1 }))
      },
      focusBy: (id: StepId, by: -1 | 1): boolean => {
        const neighbour = latest.current[indexOf(id) + by]
        const field = neighbour ? document.getElementById(titleFieldId(neighbour.id)) : null
        field?.focus()
        return field !== null
      },
      remove: (step: ProcedureStep): void => {
        const index = indexOf(step.id)
        const neighbour = latest.current[index - 1] ?? latest.current[index + 1]
        if (neighbour) document.getElementById(titleFieldId(neighbour.id))?.focus()
        void commands.deleteStep(step.id).then((isDeleted) => {
          // An empty step leaves nothing to bring back.
          if (!isDeleted || isBlank(step)) return
          toaster.show({
            text: t('stepDeleted', { number: index + 1 }),
            action: { label: t('common:undo'), onSelect: () => commands.restoreStep(step.id) },
          })
        })
      },
    }
  }, [commands, setAdded, setJoined, t, toaster])
  return { actions, announcement }
}
