import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { TypedText } from './typing-queue.ts'

/** The map with new nodes in their places, until the document has them itself. */
export function withDrafts(map: MapSnapshot, typed: readonly TypedText[]): MapSnapshot {
  return typed.reduce(withDraft, map)
}

/** The map with texts as they were typed, until the document has them itself. */
export function withTexts(map: MapSnapshot, typed: readonly TypedText[]): MapSnapshot {
  return typed.reduce((shown, { nodeId, text }) => {
    const node = shown.nodes[nodeId]
    if (!node || node.text === text) return shown
    return { ...shown, nodes: { ...shown.nodes, [nodeId]: { ...node, text } } }
  }, map)
}

function withDraft(map: MapSnapshot, { nodeId, text, draft }: TypedText): MapSnapshot {
  if (!draft || map.nodes[nodeId]) return map
  const siblings = map.children[draft.parentId] ?? []
  const index = Math.min(draft.index, siblings.length)
  const children: readonly NodeId[] = [...siblings.slice(0, index), nodeId, ...siblings.slice(index)]
  const node = {
    id: nodeId,
    parentId: draft.parentId,
    order: '',
    text,
    collapsed: false,
    link: null,
    markers: [],
    note: '',
    born: 0,
    deleted: false,
    layout: null,
    hue: null,
    bold: false,
    reference: null,
    image: null,
    position: draft.position ?? null,
  }
  return {
    ...map,
    nodes: { ...map.nodes, [nodeId]: node },
    children: { ...map.children, [draft.parentId]: children },
  }
}
