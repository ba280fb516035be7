import type { NodeId } from '#shared/foundation/index.ts'
import { EMPTY_NODE, type MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { TypedText } from './typing-queue.ts'

/** The map with what was typed in its place, until the document has it itself. */
export function withTyped(map: MapSnapshot, typed: readonly TypedText[]): MapSnapshot {
  return typed.reduce(withOne, map)
}

function withOne(map: MapSnapshot, { nodeId, text, draft }: TypedText): MapSnapshot {
  const known = map.nodes[nodeId]
  if (known) return known.text === text ? map : { ...map, nodes: { ...map.nodes, [nodeId]: { ...known, text } } }
  if (!draft) return map
  const siblings = map.children[draft.parentId] ?? []
  const index = Math.min(draft.index, siblings.length)
  const children: readonly NodeId[] = [...siblings.slice(0, index), nodeId, ...siblings.slice(index)]
  const place = { parentId: draft.parentId, order: '', deleted: false }
  const node = { ...EMPTY_NODE, id: nodeId, ...place, text, position: draft.position ?? null }
  return {
    ...map,
    nodes: { ...map.nodes, [nodeId]: node },
    children: { ...map.children, [draft.parentId]: children },
  }
}
