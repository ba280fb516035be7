import '@xyflow/react/dist/base.css'
import './mindmap.css'
import type { ReactFlowInstance } from '@xyflow/react'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { mapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import { useOpenTask, useSnapshot, useWorkbench } from '#renderer/app/index.ts'
import { withDrafts } from './draft-node.ts'
import type { PlacedNode } from './geometry.ts'
import { actionOf, neighbour } from './keyboard.ts'
import { type CanvasActions, MapCanvas } from './map-canvas.tsx'
import { useMapCommands } from './map-commands.ts'
import { MapToolbar } from './map-toolbar.tsx'
import { NodeInput } from './node-input.tsx'
import type { MapFlowNode } from './node-view.tsx'
import { visibleNodes } from './outline.ts'
import { parsePaste } from './paste.ts'
import { useActions } from './use-actions.ts'
import { useDrag } from './use-drag.ts'
import { useEditing } from './use-editing.ts'
import { useGeometry } from './use-geometry.ts'
import { useLinks } from './use-links.ts'
import { useSelection } from './use-selection.ts'
import { useTokens } from './use-tokens.ts'
import type { VeinEdgeType } from './vein-edge.tsx'

/** The open map: picture, keyboard and text. */
export function MapView({
  documentId,
  doc,
  readOnly,
}: {
  readonly documentId: DocumentId
  readonly doc: Y.Doc
  readonly readOnly: boolean
}): ReactNode {
  const { t } = useTranslation('mindmap')
  const map = useSnapshot(doc, mapSnapshot)
  const commands = useMapCommands(documentId)
  const isThere = useCallback((id: NodeId) => mapSnapshot(doc).nodes[id] !== undefined, [doc])
  const { linkOf, ownerOf } = useLinks(documentId)
  const { editing, drafts, begin, type, end } = useEditing(commands.write, isThere, useTokens(documentId, linkOf))
  const selection = useSelection(map.rootId)
  const openTask = useOpenTask()
  // Keys that follow at once must find the node that was just typed, also before the engine has answered.
  const shown = useMemo(() => withDrafts(map, drafts), [map, drafts])
  const visible = useMemo(() => visibleNodes(shown), [shown])
  const placed = useGeometry(visible, linkOf)
  const byId = useMemo(() => new Map(placed.map((node) => [node.node.id, node])), [placed])
  const drag = useDrag(map, placed, (id, parentId) =>
    commands.move([id], parentId, map.children[parentId]?.length ?? 0),
  )
  const input = useRef<HTMLTextAreaElement>(null)
  const [flow, setFlow] = useState<ReactFlowInstance<MapFlowNode, VeinEdgeType> | null>(null)
  const [converting, setConverting] = useState<readonly NodeId[] | null>(null)

  const focus = useCallback(() => input.current?.focus({ preventScroll: true }), [])
  const act = useActions({
    map: shown,
    selection,
    commands,
    begin,
    placedOf: (id) => byId.get(id),
    neighbourOf: (id, direction) => neighbour(visible, (each) => byId.get(each), id, direction),
    linkOf,
    openTask,
    visible,
    convert: () => setConverting([...selection.all]),
  })

  const beginEdit = useCallback(
    (id: NodeId) => {
      const text = shown.nodes[id]?.text ?? ''
      selection.select(id)
      begin({ nodeId: id, text, draft: null })
      const field = input.current
      if (!field) return
      field.value = text
      focus()
      field.select()
    },
    [begin, focus, shown, selection],
  )

  const actions: CanvasActions = {
    onSelect: (id, extend) => {
      end()
      selection.select(id, extend)
      focus()
    },
    onEdit: (id) => {
      if (!readOnly) beginEdit(id)
    },
    onToggleDone: ({ node }) => commands.setDone(node.id, linkOf(node.id)?.task?.status.category !== 'done'),
    onUnfold: ({ node }) => commands.fold([node.id], false),
    onDragOver: drag.over,
    onDrop: drag.drop,
    onPane: () => {
      end()
      focus()
    },
  }
  const stableActions = useStable(actions)

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (editing && event.key === 'Escape') return end()
    if (editing && event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      return end()
    }
    const action = actionOf(event.nativeEvent)
    // While text is edited only Tab keeps its meaning: write the node, go on with its child.
    if (!action || (editing && action.kind !== 'add-child' && action.kind !== 'promote')) return
    event.preventDefault()
    if (readOnly && action.kind !== 'select' && action.kind !== 'open-panel') return
    end()
    if (action.kind === 'edit') return beginEdit(selection.primary)
    // A draft begins in an empty field; the text of the node before it is written.
    if (input.current) input.current.value = ''
    act(action)
  }

  const onType = (text: string, composing: boolean): void => {
    if (readOnly) return
    // Typing on a selected node replaces its text, as in a spreadsheet cell.
    if (!editing) begin({ nodeId: selection.primary, text: '', draft: null })
    type(text, composing)
  }

  useRequestedNode(documentId, (id) => {
    selection.select(id)
    focus()
  })
  useKeepInView(flow, byId.get(selection.primary))

  const primary = byId.get(selection.primary)
  return (
    <section className="relative h-full bg-canvas" aria-label={t('mapOf', { title: map.title })}>
      <MapCanvas
        nodes={drag.nodes}
        linkOf={linkOf}
        ownerOf={ownerOf}
        selected={selection.all}
        editingId={editing?.nodeId ?? null}
        dropTarget={drag.target}
        actions={stableActions}
        onInit={setFlow}
      >
        <NodeInput
          inputRef={input}
          placed={primary}
          editing={editing?.text ?? null}
          label={labelOf(primary, t)}
          onType={onType}
          onKey={onKey}
          onLeave={end}
          onPaste={(event) => {
            const items = parsePaste(event.clipboardData.getData('text/plain'))
            if (editing || readOnly || items.length === 0) return
            event.preventDefault()
            commands.paste(selection.primary, items)
          }}
        />
      </MapCanvas>
      <MapToolbar
        documentId={documentId}
        map={map}
        flow={flow}
        readOnly={readOnly}
        converting={converting}
        onConvert={() => setConverting([...selection.all])}
        onClose={() => {
          setConverting(null)
          focus()
        }}
      />
    </section>
  )
}

/** Keeps one object whose functions are always the newest: nodes get it as a prop and must not be drawn again for it. */
function useStable(actions: CanvasActions): CanvasActions {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  return useMemo(
    () => ({
      onSelect: (...args) => latest.current.onSelect(...args),
      onEdit: (...args) => latest.current.onEdit(...args),
      onToggleDone: (...args) => latest.current.onToggleDone(...args),
      onUnfold: (...args) => latest.current.onUnfold(...args),
      onDragOver: (...args) => latest.current.onDragOver(...args),
      onDrop: (...args) => latest.current.onDrop(...args),
      onPane: () => latest.current.onPane(),
    }),
    [],
  )
}

/** Selects the node another screen asked for, once. */
function useRequestedNode(documentId: DocumentId, onRequest: (id: NodeId) => void): void {
  const requested = useWorkbench((workbench) => workbench.node)
  const openNode = useWorkbench((workbench) => workbench.openNode)
  useEffect(() => {
    if (requested?.mapId !== documentId) return
    onRequest(requested.nodeId)
    openNode(null)
  })
}

/** Scrolls just enough when the selected node lies outside the window. */
function useKeepInView(flow: ReactFlowInstance<MapFlowNode, VeinEdgeType> | null, node: PlacedNode | undefined): void {
  const place = node ? `${node.node.id} ${node.x} ${node.y}` : ''
  const opened = useRef(false)
  useEffect(() => {
    if (!flow || !node) return
    // A map opens whole: React Flow is about to fit it, and following the root now would undo that.
    if (!opened.current) {
      opened.current = true
      return
    }
    const pane = document.querySelector('.map-canvas')?.getBoundingClientRect()
    if (!pane) return
    const { x, y, zoom } = flow.getViewport()
    const margin = 48
    const left = node.x * zoom + x
    const top = node.y * zoom + y
    const right = left + node.width * zoom
    const bottom = top + node.height * zoom
    const dx = left < margin ? margin - left : right > pane.width - margin ? pane.width - margin - right : 0
    const dy = top < margin ? margin - top : bottom > pane.height - margin - 40 ? pane.height - margin - 40 - bottom : 0
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom })
    // Only when the node or its place changes: a person who pans away is not pulled back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [flow, place])
}

function labelOf(placed: PlacedNode | undefined, t: ReturnType<typeof useTranslation<'mindmap'>>['t']): string {
  if (!placed) return t('map')
  return t('selected', {
    text: placed.node.text || t('emptyNode'),
    depth: placed.depth + 1,
    children: placed.children.length + placed.hidden,
  })
}
