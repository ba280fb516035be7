import { Plus } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, useToaster } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'
import type { ProcedureStep } from '#shared/documents/procedure/index.ts'
import type { SopStep } from '#shared/documents/sop/index.ts'
import type { StepId } from '#shared/foundation/index.ts'
import { type AddedStep, isBlank, shownSteps } from './shown-steps.ts'
import { type ListActions, StepRow, titleFieldId } from './step-row.tsx'
import type { SopCommands } from './use-sop-commands.ts'
import type { DropEdge } from './use-step-drag.ts'

/** The steps in order. Enter in a title adds the next one, the arrows go from title to title, ⌘/Ctrl with one moves a step, Backspace in an empty one removes it. */
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
  const shown = shownSteps(steps, added)
  const { actions, announcement } = useListActions(shown, commands, setAdded)
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
): {
  readonly actions: ListActions & { readonly addAfter: (id: StepId | null) => void }
  readonly announcement: string
} {
  const { t } = useTranslation(['sop', 'common'])
  const toaster = useToaster()
  const [announcement, setAnnouncement] = useState('')
  const latest = useRef(shown)
  const focusNext = useRef<StepId | null>(null)
  // In the same task as the key that asked for it: the next key already belongs to the new field.
  useLayoutEffect(() => {
    latest.current = shown
    const field = focusNext.current ? document.getElementById(titleFieldId(focusNext.current)) : null
    if (!field) return
    focusNext.current = null
    field.focus()
  })

  const actions = useMemo(() => {
    const indexOf = (id: StepId | null): number => latest.current.findIndex((step) => step.id === id)
    return {
      addAfter: (id: StepId | null): void => {
        const stepId = commands.newStepId()
        focusNext.current = stepId
        setAdded((added) => [...added, { id: stepId, after: id }])
        void commands.addStep(stepId, indexOf(id) + 1).then((isAdded) => {
          if (!isAdded) setAdded((added) => added.filter((step) => step.id !== stepId))
        })
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
  }, [commands, setAdded, t, toaster])
  return { actions, announcement }
}
