import { useMemo } from 'react'
import type { DocumentId } from '#shared/foundation/index.ts'
import type { AnchorView } from '#shared/engine/index.ts'
import { mainlandCalendar } from '#shared/planning/calendar/index.ts'
import type { NodeTextContext } from '#shared/planning/node-text/index.ts'
import { useQuery, useToday } from '#renderer/app/index.ts'

/** What typed text depends on in a project: people, today, working days and the anchors that `T-7` counts from. */
export function useGrammar(projectId: DocumentId): NodeTextContext {
  return useGrammarWith(useQuery('project/anchors', { projectId }) ?? NO_ANCHORS)
}

const NO_ANCHORS: readonly AnchorView[] = []

/** The same with anchors that the caller knows. Stable until people, day or anchors change. */
export function useGrammarWith(anchors: readonly AnchorView[]): NodeTextContext {
  const members = useQuery('workspace/members', null)
  const today = useToday()
  return useMemo(
    () => ({
      today,
      calendar: mainlandCalendar,
      people: (members ?? []).map(({ id, name }) => ({ id, names: [name] })),
      anchors,
    }),
    [members, today, anchors],
  )
}
