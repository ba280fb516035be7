import { useMemo } from 'react'
import { type DocumentId, newId, type NodeId } from '#shared/foundation/index.ts'
import type {
  AnnotationKind,
  MapSnapshot,
  NodeImage,
  NodeLayout,
  NodePosition,
  NodeReference,
} from '#shared/documents/mindmap/index.ts'
import { useCommand, useEngine } from '#renderer/app/index.ts'
import type { PastedItem } from '#renderer/parts/index.ts'
import type { TypedText } from './typing-queue.ts'

/** What the map editor asks of the engine. Stable for one map. */
export type MapCommands = {
  readonly newNodeId: () => NodeId
  /** Writes a text as typed and answers whether it could; creates the node of a draft with its first character. */
  readonly write: (typed: TypedText) => Promise<boolean>
  readonly remove: (ids: readonly NodeId[]) => void
  readonly fold: (ids: readonly NodeId[], collapsed: boolean) => void
  readonly move: (ids: readonly NodeId[], parentId: NodeId, index: number) => void
  readonly float: (ids: readonly NodeId[], position: NodePosition) => void
  readonly layout: (id: NodeId, layout: NodeLayout | null) => void
  /** One step of undo, whatever each node had before. */
  readonly markers: (changes: ReadonlyMap<NodeId, readonly string[]>) => void
  readonly style: (ids: readonly NodeId[], style: { readonly bold?: boolean; readonly hue?: number | null }) => void
  readonly note: (id: NodeId, note: string) => void
  readonly reference: (id: NodeId, reference: NodeReference | null) => void
  /** The first picture goes into the node, each further one into a new child of it; one step of undo. */
  readonly pictures: (id: NodeId, images: readonly NodeImage[]) => void
  readonly removePicture: (id: NodeId) => void
  /** Draws something over nodes, or changes its words; answers its id. Both are one step of undo. */
  readonly annotate: (annotation: NewAnnotation) => string
  readonly removeAnnotation: (id: string) => void
  readonly paste: (parentId: NodeId, items: readonly PastedItem[]) => void
  readonly setDone: (nodeId: NodeId, done: boolean) => void
}

export type NewAnnotation = {
  /** Of the one to change; a new one is drawn without. */
  readonly id?: string
  readonly kind: AnnotationKind
  readonly nodeIds: readonly NodeId[]
  readonly text: string
}

/** The commands of one map. */
export function useMapCommands(documentId: DocumentId): MapCommands {
  const { random } = useEngine()
  const addNode = useCommand('mindmap/addNode')
  const addBranch = useCommand('mindmap/addBranch')
  const setText = useCommand('mindmap/setText')
  const deleteNodes = useCommand('mindmap/deleteNodes')
  const setCollapsed = useCommand('mindmap/setCollapsed')
  const moveNodes = useCommand('mindmap/moveNodes')
  const floatNode = useCommand('mindmap/floatNode')
  const setLayout = useCommand('mindmap/setLayout')
  const setMarkers = useCommand('mindmap/setMarkers')
  const setStyle = useCommand('mindmap/setStyle')
  const setNote = useCommand('mindmap/setNote')
  const setReference = useCommand('mindmap/setReference')
  const setImage = useCommand('mindmap/setImage')
  const setAnnotation = useCommand('mindmap/setAnnotation')
  const deleteAnnotations = useCommand('mindmap/deleteAnnotations')
  const setNodeDone = useCommand('plan/setNodeDone')
  return useMemo(() => {
    const created = new Set<NodeId>()
    return {
      newNodeId: () => newId<NodeId>(random),
      write: async ({ nodeId, text, draft, undoGroup }) => {
        if (!draft || created.has(nodeId)) return (await setText({ documentId, nodeId, text }, { undoGroup })).ok
        if (text === '') return true
        created.add(nodeId)
        return (await addNode({ documentId, nodeId, text, ...draft }, { undoGroup })).ok
      },
      remove: (nodeIds) => void deleteNodes({ documentId, nodeIds: [...nodeIds] }),
      fold: (nodeIds, collapsed) => void setCollapsed({ documentId, nodeIds: [...nodeIds], collapsed }),
      move: (nodeIds, parentId, index) => void moveNodes({ documentId, nodeIds: [...nodeIds], parentId, index }),
      float: (nodeIds, { x, y }) => {
        // Dropped together, lying below each other, taken back together.
        const undoGroup = newId(random)
        nodeIds.forEach((nodeId, index) => {
          void floatNode({ documentId, nodeId, position: { x, y: y + index * 40 } }, { undoGroup })
        })
      },
      layout: (nodeId, layout) => void setLayout({ documentId, nodeId, layout }),
      markers: (changes) => {
        const undoGroup = newId(random)
        for (const [nodeId, markers] of changes) {
          void setMarkers({ documentId, nodeIds: [nodeId], markers: [...markers] }, { undoGroup })
        }
      },
      style: (nodeIds, style) => void setStyle({ documentId, nodeIds: [...nodeIds], ...style }),
      note: (nodeId, note) => void setNote({ documentId, nodeId, note }),
      reference: (nodeId, reference) => void setReference({ documentId, nodeId, reference }),
      pictures: (nodeId, [first, ...others]) => {
        if (!first) return
        const undoGroup = newId(random)
        void setImage({ documentId, nodeId, image: first }, { undoGroup })
        for (const image of others) {
          const child = newId<NodeId>(random)
          void addNode({ documentId, nodeId: child, parentId: nodeId, text: '' }, { undoGroup })
          void setImage({ documentId, nodeId: child, image }, { undoGroup })
        }
      },
      removePicture: (nodeId) => void setImage({ documentId, nodeId, image: null }),
      annotate: ({ id = newId(random), kind, nodeIds, text }) => {
        void setAnnotation({ documentId, id, kind, nodeIds: [...nodeIds], text }, { undoGroup: `annotation ${id}` })
        return id
      },
      removeAnnotation: (id) => void deleteAnnotations({ documentId, ids: [id] }),
      paste: (parentId, items) => void addBranch({ documentId, parentId, items }),
      setDone: (nodeId, done) => void setNodeDone({ mapId: documentId, nodeId, done }),
    }
  }, [
    documentId,
    random,
    addNode,
    addBranch,
    setText,
    deleteNodes,
    setCollapsed,
    moveNodes,
    setNodeDone,
    floatNode,
    setLayout,
    setMarkers,
    setStyle,
    setNote,
    setReference,
    setImage,
    setAnnotation,
    deleteAnnotations,
  ])
}

/** Where a node is among its siblings. */
export function placeIn(map: MapSnapshot, id: NodeId): { readonly parentId: NodeId; readonly index: number } | null {
  const parentId = map.nodes[id]?.parentId
  if (!parentId || parentId === 'floating' || parentId === 'trash') return null
  return { parentId, index: (map.children[parentId] ?? []).indexOf(id) }
}
