import type { NodeId } from '#shared/foundation/index.ts'
import { FLOATING, type MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { Direction } from './keyboard.ts'
import { placeIn } from './map-commands.ts'

/** Where a node would go: index counts the siblings without the node itself. */
export type Move = { readonly parentId: NodeId; readonly index: number }

/**
 * What Ctrl+arrow does to nodes side by side: up and down among their siblings, left out of their parent, right into the
 * one above them. Nodes of different parents have no common way.
 */
export function shiftOf(map: MapSnapshot, ids: readonly NodeId[], direction: Direction): Move | null {
  const places = ids.map((id) => placeIn(map, id))
  const [place] = places
  if (!place || places.some((other) => other?.parentId !== place.parentId)) return null
  const moved = new Set(ids)
  const siblings = map.children[place.parentId] ?? []
  const at = siblings.map((id, index) => (moved.has(id) ? index : -1)).filter((index) => index >= 0)
  const [first = 0, last = 0] = [at[0], at.at(-1)]
  // How many stay before the first of them: what `index` counts.
  const before = siblings.slice(0, first).length
  switch (direction) {
    case 'up':
      return first > 0 ? { parentId: place.parentId, index: before - 1 } : null
    case 'down': {
      const stay = siblings.slice(0, last + 1).filter((id) => !moved.has(id)).length
      return last < siblings.length - 1 ? { parentId: place.parentId, index: stay + 1 } : null
    }
    case 'left':
      return promotionOf(map, siblings[first] ?? map.rootId)
    case 'right': {
      const above = siblings[first - 1]
      return above ? { parentId: above, index: map.children[above]?.length ?? 0 } : null
    }
  }
}

/** One level up, right behind its present parent. */
export function promotionOf(map: MapSnapshot, id: NodeId): Move | null {
  const parentId = placeIn(map, id)?.parentId
  const parent = parentId && placeIn(map, parentId)
  return parent ? { parentId: parent.parentId, index: parent.index + 1 } : null
}

/** True when `id` hangs under `ancestor`, at any depth, or is it. */
export function isWithin(map: MapSnapshot, id: NodeId, ancestor: NodeId): boolean {
  for (let at: NodeId | undefined = id; at; at = placeIn(map, at)?.parentId) if (at === ancestor) return true
  return false
}

/** What to select when nodes go away: the next sibling, else the one before, else the parent. */
export function selectionAfterRemoving(map: MapSnapshot, removed: ReadonlySet<NodeId>, id: NodeId): NodeId {
  const place = placeIn(map, id)
  if (!place) return map.rootId
  const siblings = map.children[place.parentId] ?? []
  const kept = (ids: readonly NodeId[]): NodeId | undefined => ids.find((each) => !removed.has(each))
  const next = kept(siblings.slice(place.index + 1)) ?? kept(siblings.slice(0, place.index).reverse())
  return next ?? (removed.has(place.parentId) ? selectionAfterRemoving(map, removed, place.parentId) : place.parentId)
}

/** The movable ones of a selection without those that come along under another, in the order of the map. */
export function topsOf(map: MapSnapshot, ids: ReadonlySet<NodeId>): readonly NodeId[] {
  return [...ids].filter((id) => {
    const parent = map.nodes[id]?.parentId
    if (!parent || parent === 'trash') return false
    return parent === 'floating' || ![...ids].some((other) => other !== id && isWithin(map, id, other))
  })
}

/** True for a topic that hangs nowhere. */
export function isFloating(map: MapSnapshot, id: NodeId): boolean {
  return map.nodes[id]?.parentId === FLOATING
}

/** The node itself when it is hidden in a folded branch, null while it can be seen anyway. */
export function hiddenOf(map: MapSnapshot, id: NodeId): NodeId | null {
  for (let at = placeIn(map, id)?.parentId; at; at = placeIn(map, at)?.parentId) if (map.nodes[at]?.collapsed) return id
  return null
}
