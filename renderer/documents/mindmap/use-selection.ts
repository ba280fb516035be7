import { useCallback, useMemo, useState } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'

export type Selection = {
  /** The node the keyboard acts from. */
  readonly primary: NodeId
  readonly all: ReadonlySet<NodeId>
  readonly select: (id: NodeId, extend?: boolean) => void
  readonly selectAll: (ids: readonly NodeId[]) => void
}

/** The selected nodes: one is primary; extending adds or takes away. */
export function useSelection(initial: NodeId): Selection {
  const [state, setState] = useState(() => ({ primary: initial, all: new Set([initial]) as ReadonlySet<NodeId> }))
  const select = useCallback((id: NodeId, extend = false) => {
    setState((before) => {
      if (!extend) return { primary: id, all: new Set([id]) }
      const all = new Set(before.all)
      if (all.has(id) && all.size > 1) all.delete(id)
      else all.add(id)
      return { primary: all.has(id) ? id : ([...all][0] ?? id), all }
    })
  }, [])
  const selectAll = useCallback((ids: readonly NodeId[]) => {
    setState((before) => ({ primary: before.primary, all: new Set(ids) }))
  }, [])
  return useMemo(() => ({ ...state, select, selectAll }), [state, select, selectAll])
}
