import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { Direction } from './keyboard.ts'
import { placeIn } from './map-commands.ts'

/** Where a node would go: index counts the siblings without the node itself. */
export type Move = { readonly parentId: NodeId; readonly index: number }

/** What Ctrl+arrow does to a node: up and down among siblings, left out of its parent, right into the one above it. */
export function shiftOf(map: MapSnapshot, id: NodeId, direction: Direction): Move | null {
  const place = placeIn(map, id)
  if (!place) return null
  const siblings = map.children[place.parentId] ?? []
  switch (direction) {
    case 'up':
      return place.index > 0 ? { parentId: place.parentId, index: place.index - 1 } : null
    case 'down':
      return place.index < siblings.length - 1 ? { parentId: place.parentId, index: place.index + 1 } : null
    case 'left':
      return promotionOf(map, id)
    case 'right': {
      const above = siblings[place.index - 1]
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
