import { useMemo } from 'react'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { mainlandCalendar } from '#shared/planning/calendar/index.ts'
import type { NodeTextContext } from '#shared/planning/node-text/index.ts'
import { useQuery, useToday } from '#renderer/app/index.ts'

/** What the grammar needs to know here: who is in the workspace, today, working days, and what `^` can point at. */
export function usePlanningContext(map: MapSnapshot): NodeTextContext {
  const members = useQuery('workspace/members', null)
  const today = useToday()
  return useMemo(
    () => ({
      today,
      calendar: mainlandCalendar,
      people: (members ?? []).map(({ id, name }) => ({ id, names: [name] })),
      anchors: [],
      titles: Object.values(map.nodes)
        .filter(({ deleted }) => !deleted)
        .map(({ id, text }) => ({ id, title: text })),
    }),
    [members, today, map],
  )
}
