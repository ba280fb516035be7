import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { TypedText } from './typing-queue.ts'

/** The map with the node that is being typed in its place, until the document has it itself. */
export function withDraft(map: MapSnapshot, typed: TypedText | null): MapSnapshot {
  const draft = typed?.draft
  if (!typed || !draft || map.nodes[typed.nodeId]) return map
  const siblings = map.children[draft.parentId] ?? []
  const index = Math.min(draft.index, siblings.length)
  const children: readonly NodeId[] = [...siblings.slice(0, index), typed.nodeId, ...siblings.slice(index)]
  const node = {
    id: typed.nodeId,
    parentId: draft.parentId,
    order: '',
    text: typed.text,
    collapsed: false,
    link: null,
    markers: [],
    note: '',
    born: 0,
    deleted: false,
  }
  return {
    ...map,
    nodes: { ...map.nodes, [typed.nodeId]: node },
    children: { ...map.children, [draft.parentId]: children },
  }
}
