import { Background, BackgroundVariant, ReactFlow, type ReactFlowInstance, ViewportPortal } from '@xyflow/react'
import { type ReactNode, useMemo } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import { useToday } from '#renderer/app/index.ts'
import { type CanvasWindow, isInside, MAX_ZOOM, MIN_ZOOM, useCanvasWindow } from './canvas-window.ts'
import { DropHint } from './drop-hint.tsx'
import { type AnnotationAt, AnnotationLayer } from './annotation-layer.tsx'
import type { PlacedAnnotation } from './annotations.ts'
import type { Geometry } from './geometry.ts'
import { MapNodeView, type NodeActions } from './node-view.tsx'
import { Overview } from './overview.tsx'
import type { Bounds } from './layout/tree-layout.ts'
import type { PointerHandlers, Pointing } from './pointing.ts'
import { Veins } from './veins.tsx'

const PRO_OPTIONS = { hideAttribution: true }
const NO_NODES: never[] = []
const MIDDLE_BUTTON = [1]

/** What is drawn. */
type Picture = {
  readonly geometry: Geometry
  readonly annotations: readonly PlacedAnnotation[]
  readonly selected: ReadonlySet<NodeId>
  readonly editingId: NodeId | null
  readonly annotationAt: AnnotationAt | null
  readonly pointing: Pointing
  readonly actions: NodeActions
  readonly onAnnotationAt: (at: AnnotationAt) => void
  readonly onAnnotationWrite: (placed: PlacedAnnotation, text: string | null) => void
}

/** The picture of a map: React Flow moves and zooms, our own layers draw only what is in reach. */
export function MapCanvas({
  handlers,
  hand,
  onInit,
  children,
  ...picture
}: Picture & {
  readonly handlers: PointerHandlers
  /** The pointer is a hand that moves the map. */
  readonly hand: boolean
  readonly onInit: (flow: ReactFlowInstance) => void
  readonly children?: ReactNode
}): ReactNode {
  return (
    <div className="map-hand-area size-full" data-hand={hand || undefined} role="presentation" {...handlers}>
      <ReactFlow
        className="map-canvas"
        nodes={NO_NODES}
        edges={NO_NODES}
        proOptions={PRO_OPTIONS}
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
        panOnDrag={MIDDLE_BUTTON}
        zoomOnDoubleClick={false}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        onInit={onInit}
      >
        <Background
          variant={BackgroundVariant.Dots}
          gap={20}
          size={1.2}
          color="var(--grid-dot)"
          bgColor="var(--bg-canvas)"
        />
        <ViewportPortal>
          <Layers {...picture} />
        </ViewportPortal>
        {children}
      </ReactFlow>
    </div>
  )
}

function Layers(props: Picture): ReactNode {
  const { geometry, selected, pointing } = props
  const reach = useCanvasWindow()
  const today = useToday()
  return (
    <>
      {reach.detail === 'overview' ? (
        <Overview geometry={geometry} window={reach} selected={selected} today={today} />
      ) : (
        <>
          <Veins geometry={geometry} rect={reach.rect} />
          <Nodes {...props} reach={reach} />
        </>
      )}
      <AnnotationLayer
        annotations={props.annotations}
        at={props.annotationAt}
        onAt={props.onAnnotationAt}
        onWrite={props.onAnnotationWrite}
      />
      {pointing.drop ? <DropHint drop={pointing.drop} /> : null}
      {pointing.ghost ? (
        <div className="map-ghost" style={{ left: pointing.ghost.x + 8, top: pointing.ghost.y + 8 }}>
          {pointing.ghost.text}
          {pointing.ghost.count > 1 ? <span className="text-ink-3"> ×{pointing.ghost.count}</span> : null}
        </div>
      ) : null}
      {pointing.marquee ? <Marquee {...pointing.marquee} /> : null}
    </>
  )
}

function Nodes({
  geometry,
  selected,
  editingId,
  pointing,
  actions,
  reach,
}: Picture & { readonly reach: CanvasWindow }): ReactNode {
  const inReach = useMemo(() => geometry.nodes.filter((placed) => isInside(placed, reach.rect)), [geometry, reach.rect])
  const target = pointing.drop?.kind === 'child' ? pointing.drop.parentId : null
  return inReach.map((placed) => (
    <MapNodeView
      key={placed.node.id}
      placed={placed}
      selected={selected.has(placed.node.id)}
      editing={editingId === placed.node.id}
      dimmed={pointing.dragged.has(placed.node.id)}
      dropTarget={target === placed.node.id}
      bare={reach.detail !== 'full'}
      actions={actions}
    />
  ))
}

function Marquee({ left, top, right, bottom }: Bounds): ReactNode {
  return <div className="map-marquee" style={{ left, top, width: right - left, height: bottom - top }} />
}
