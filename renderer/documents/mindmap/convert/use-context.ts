import { useMemo } from 'react'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { AnchorView } from '#shared/engine/index.ts'
import type { NodeTextContext } from '#shared/planning/node-text/index.ts'
import { useGrammarWith } from '#renderer/parts/index.ts'

/** What the grammar needs to know here: people, today, working days, the project's anchors, and what `^` can point at. */
export function usePlanningContext(map: MapSnapshot, anchors: readonly AnchorView[]): NodeTextContext {
  const grammar = useGrammarWith(anchors)
  return useMemo(() => {
    const titles = Object.values(map.nodes)
      .filter(({ deleted }) => !deleted)
      .map(({ id, text }) => ({ id, title: text }))
    return { ...grammar, titles }
  }, [grammar, map])
}
