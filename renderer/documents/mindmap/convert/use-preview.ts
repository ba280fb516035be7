import { useCallback, useMemo, useState } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { ConversionRole } from '#shared/engine/index.ts'
import {
  changeFields,
  changeRole,
  checkConversion,
  type ConversionCheck,
  countChecks,
  DEFAULT_CHECKLIST_BELOW,
  guessConversion,
  type PreviewFields,
  type PreviewItem,
} from '#shared/planning/conversion/index.ts'
import type { NodeTextContext } from '#shared/planning/node-text/index.ts'

export type Preview = {
  readonly items: readonly PreviewItem[]
  readonly findings: ReadonlyMap<NodeId, readonly ConversionCheck[]>
  readonly counts: Readonly<Record<ConversionCheck, number>>
  readonly checklistBelow: number
  readonly setChecklistBelow: (level: number) => void
  readonly setRole: (ids: readonly NodeId[], role: ConversionRole) => void
  readonly setFields: (ids: readonly NodeId[], fields: PreviewFields) => void
}

type Choice = { readonly ids: readonly NodeId[]; readonly change: { role: ConversionRole } | { fields: PreviewFields } }

/**
 * What the branch becomes. What the person chose is kept as a list of choices and replayed over the guess, so that moving
 * the depth slider, or a colleague who goes on writing in the map, loses none of it. Nothing is written.
 */
export function usePreview(map: MapSnapshot, nodeIds: readonly NodeId[], context: NodeTextContext): Preview {
  const [checklistBelow, setChecklistBelow] = useState(DEFAULT_CHECKLIST_BELOW)
  const [choices, setChoices] = useState<readonly Choice[]>([])
  const items = useMemo(() => {
    const guessed = guessConversion(map, { nodeIds, context, checklistBelow })
    return choices.reduce(
      (present, { ids, change }) =>
        'role' in change ? changeRole(present, ids, change.role) : changeFields(present, ids, change.fields),
      guessed,
    )
  }, [map, nodeIds, context, checklistBelow, choices])
  const findings = useMemo(() => checkConversion(items, context), [items, context])
  const counts = useMemo(() => countChecks(findings), [findings])
  const choose = useCallback((choice: Choice) => setChoices((before) => [...before, choice]), [])
  return {
    items,
    findings,
    counts,
    checklistBelow,
    setChecklistBelow,
    setRole: useCallback((ids, role) => choose({ ids, change: { role } }), [choose]),
    setFields: useCallback((ids, fields) => choose({ ids, change: { fields } }), [choose]),
  }
}
