import { Background, BackgroundVariant, ReactFlow, type ReactFlowInstance } from '@xyflow/react'
import { type ReactNode, useMemo } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { NodeLinkView } from '#shared/engine/index.ts'
import type { Person } from '#renderer/parts/index.ts'
import { FIT } from './fit.ts'
import type { PlacedNode } from './geometry.ts'
import { branchHue, type MapFlowNode, MapNodeView } from './node-view.tsx'
import { VeinEdge, type VeinEdgeType } from './vein-edge.tsx'

const NODE_TYPES = { map: MapNodeView }
const EDGE_TYPES = { vein: VeinEdge }
const PRO_OPTIONS = { hideAttribution: true }

/** What a person can do to the picture with the pointer. */
export type CanvasActions = {
  readonly onSelect: (id: NodeId, extend: boolean) => void
  readonly onEdit: (id: NodeId) => void
  readonly onToggleDone: (placed: PlacedNode) => void
  readonly onUnfold: (placed: PlacedNode) => void
  /** A node is held over another, or over none. */
  readonly onDragOver: (dragged: NodeId, position: { readonly x: number; readonly y: number }) => void
  readonly onDrop: (dragged: NodeId) => void
  readonly onPane: () => void
}

/** The picture of a map on React Flow: sizes are given, only what is visible is mounted. */
export function MapCanvas({
  nodes,
  linkOf,
  ownerOf,
  selected,
  editingId,
  dropTarget,
  actions,
  onInit,
  children,
}: {
  readonly nodes: readonly PlacedNode[]
  readonly linkOf: (id: NodeId) => NodeLinkView | undefined
  readonly ownerOf: (link: NodeLinkView | undefined) => Person | null
  readonly selected: ReadonlySet<NodeId>
  readonly editingId: NodeId | null
  readonly dropTarget: NodeId | null
  readonly actions: CanvasActions
  readonly onInit: (flow: ReactFlowInstance<MapFlowNode, VeinEdgeType>) => void
  readonly children?: ReactNode
}): ReactNode {
  const flowNodes = useMemo(
    () =>
      nodes.map((placed): MapFlowNode => {
        const link = linkOf(placed.node.id)
        return {
          id: placed.node.id,
          type: 'map',
          position: { x: placed.x, y: placed.y },
          width: placed.width,
          height: placed.height,
          // Known before it is drawn: nodes out of sight are never measured, and fitting the view waits for every node.
          measured: { width: placed.width, height: placed.height },
          draggable: placed.depth > 0,
          handles: handlesOf(placed),
          data: {
            placed,
            link,
            owner: ownerOf(link),
            selected: selected.has(placed.node.id),
            editing: editingId === placed.node.id,
            dropTarget: dropTarget === placed.node.id,
            onToggleDone: actions.onToggleDone,
            onUnfold: actions.onUnfold,
          },
        }
      }),
    [nodes, linkOf, ownerOf, selected, editingId, dropTarget, actions],
  )
  const edges = useMemo(
    () =>
      nodes.flatMap((placed): VeinEdgeType[] =>
        placed.parentId === null
          ? []
          : [
              {
                id: `${placed.parentId}-${placed.node.id}`,
                source: placed.parentId,
                target: placed.node.id,
                type: 'vein',
                data: {
                  hue: branchHue(placed.branch),
                  depth: placed.depth,
                  idea:
                    placed.depth > 1 && linkOf(placed.node.id) === undefined && linkOf(placed.parentId) !== undefined,
                },
              },
            ],
      ),
    [nodes, linkOf],
  )
  return (
    <ReactFlow<MapFlowNode, VeinEdgeType>
      className="map-canvas"
      nodes={flowNodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      proOptions={PRO_OPTIONS}
      onlyRenderVisibleElements
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      panOnScroll
      zoomOnDoubleClick={false}
      nodeDragThreshold={4}
      minZoom={0.1}
      maxZoom={2}
      onInit={onInit}
      fitView
      fitViewOptions={FIT}
      onNodeClick={(event, node) =>
        actions.onSelect(node.data.placed.node.id, event.shiftKey || event.metaKey || event.ctrlKey)
      }
      onNodeDoubleClick={(_event, node) => actions.onEdit(node.data.placed.node.id)}
      onNodeDrag={(_event, node) => actions.onDragOver(node.data.placed.node.id, node.position)}
      onNodeDragStop={(_event, node) => actions.onDrop(node.data.placed.node.id)}
      onPaneClick={actions.onPane}
    >
      <Background
        variant={BackgroundVariant.Dots}
        gap={20}
        size={1.2}
        color="var(--grid-dot)"
        bgColor="var(--bg-canvas)"
      />
      {children}
    </ReactFlow>
  )
}

// Given, not measured: measuring 5,000 nodes takes five times as long as drawing them.
function handlesOf({ width, height }: PlacedNode): NonNullable<MapFlowNode['handles']> {
  const y = height / 2
  return [
    { type: 'target', position: 'left' as never, x: 0, y, width: 0, height: 0 },
    { type: 'source', position: 'right' as never, x: width, y, width: 0, height: 0 },
  ]
}
