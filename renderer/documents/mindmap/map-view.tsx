import '@xyflow/react/dist/base.css'
import './mindmap.css'
import { type ReactFlowInstance, ReactFlowProvider } from '@xyflow/react'
import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { mapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import { useOpenTask, useSnapshot, useWorkbench } from '#renderer/app/index.ts'
import { ContextMenu } from '#renderer/design/index.ts'
import { fitOf } from './canvas-window.ts'
import { withDrafts } from './draft-node.ts'
import type { Geometry, PlacedNode } from './geometry.ts'
import { actionOf, neighbour } from './keyboard.ts'
import { MapCanvas } from './map-canvas.tsx'
import { useMapCommands } from './map-commands.ts'
import { MapToolbar } from './map-toolbar.tsx'
import { NodeInput } from './node-input.tsx'
import type { NodeActions } from './node-view.tsx'
import { parsePaste } from './paste.ts'
import { useActions } from './use-actions.ts'
import { useEditing } from './use-editing.ts'
import { useGeometry } from './use-geometry.ts'
import { useLinks } from './use-links.ts'
import { useMenus } from './use-menus.tsx'
import { usePointer } from './use-pointer.ts'
import { useSelection } from './use-selection.ts'
import { useTokens } from './use-tokens.ts'

// The sheet brings the grammar and the checks with it: loaded when the first branch is converted.
const ConvertSheet = lazy(() => import('./convert/index.ts').then((module) => ({ default: module.ConvertSheet })))

type MapViewProps = { readonly documentId: DocumentId; readonly doc: Y.Doc; readonly readOnly: boolean }

/** The open map: picture, keyboard and text. */
export function MapView(props: MapViewProps): ReactNode {
  return (
    <ReactFlowProvider>
      <OpenMap {...props} />
    </ReactFlowProvider>
  )
}

function OpenMap({ documentId, doc, readOnly }: MapViewProps): ReactNode {
  const { t } = useTranslation('mindmap')
  const map = useSnapshot(doc, mapSnapshot)
  const commands = useMapCommands(documentId)
  const isThere = useCallback((id: NodeId) => mapSnapshot(doc).nodes[id] !== undefined, [doc])
  const { links, linkOf, ownerOf } = useLinks(documentId)
  const { editing, drafts, begin, type, end } = useEditing(commands.write, isThere, useTokens(documentId, linkOf))
  const selection = useSelection(map.rootId)
  const openTask = useOpenTask()
  const [plain, setPlain] = useState(false)
  // Keys that follow at once must find the node that was just typed, also before the engine has answered.
  const shown = useMemo(() => withDrafts(map, drafts), [map, drafts])
  const { outline, geometry } = useGeometry(shown, plain ? NO_LINKS : links, ownerOf)
  const input = useRef<HTMLTextAreaElement>(null)
  const [flow, setFlow] = useState<ReactFlowInstance | null>(null)
  const [converting, setConverting] = useState<readonly NodeId[] | null>(null)

  const focus = useCallback(() => input.current?.focus({ preventScroll: true }), [])
  const convert = (): void => setConverting([...selection.all])
  const act = useActions({
    map: shown,
    selection,
    commands,
    begin,
    placedOf: (id) => geometry.byId.get(id),
    neighbourOf: (id, direction) => neighbour(geometry, id, direction),
    linkOf,
    openTask,
    visible: outline.nodes,
    convert,
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

  const { pointing, handlers } = usePointer({
    map: shown,
    geometry,
    flow,
    selected: selection.all,
    readOnly,
    onSelect: (id, extend) => {
      end()
      selection.select(id, extend)
    },
    onSelectAll: (ids) => {
      end()
      selection.selectAll(ids)
    },
    onEdit: (id) => {
      if (!readOnly) beginEdit(id)
    },
    onDrop: (ids, drop) => {
      if (drop.kind === 'float') commands.float(ids, drop.position)
      else commands.move(ids, drop.parentId, drop.index)
    },
    onEnd: focus,
  })
  const actions = useMemo(
    (): NodeActions => ({
      onToggleDone: ({ node, facts }) => commands.setDone(node.id, facts.link?.task?.status.category !== 'done'),
      onUnfold: ({ node }) => commands.fold([node.id], false),
      onReference: ({ node }) => {
        if (node.reference?.kind === 'web') window.open(node.reference.url, '_blank', 'noopener')
      },
    }),
    [commands],
  )

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
  const pane = useRef<HTMLElement>(null)
  const fit = useFit(pane, flow, geometry)
  useKeepInView(pane, flow, geometry.byId.get(selection.primary))
  const run = (kind: 'add-child' | 'add-sibling'): void => {
    focus()
    act({ kind })
  }
  const menus = useMenus({ map, geometry, selection, commands, act, beginEdit, convert, readOnly })

  const primary = geometry.byId.get(selection.primary)
  return (
    <section ref={pane} className="relative h-full bg-canvas" aria-label={t('mapOf', { title: map.title })}>
      <ContextMenu entries={menus.context}>
        <div className="size-full">
          <MapCanvas
            geometry={geometry}
            selected={selection.all}
            editingId={editing?.nodeId ?? null}
            pointing={pointing}
            handlers={handlers}
            actions={actions}
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
        </div>
      </ContextMenu>
      <MapToolbar
        readOnly={readOnly}
        plain={plain}
        layoutEntries={menus.layout}
        markerEntries={menus.markers}
        moreEntries={menus.more}
        actions={{
          addChild: () => run('add-child'),
          addSibling: () => run('add-sibling'),
          convert,
          fit,
          togglePlain: () => setPlain(!plain),
        }}
      />
      {converting ? (
        <Suspense fallback={null}>
          <ConvertSheet
            mapId={documentId}
            map={map}
            nodeIds={converting}
            onClose={() => {
              setConverting(null)
              focus()
            }}
          />
        </Suspense>
      ) : null}
    </section>
  )
}

const NO_LINKS: ReadonlyMap<NodeId, never> = new Map<NodeId, never>()

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

/** Shows the whole map; done by itself once, when the map opens. */
function useFit(
  pane: { readonly current: HTMLElement | null },
  flow: ReactFlowInstance | null,
  { bounds }: Geometry,
): () => void {
  const fit = (): void => {
    if (flow && pane.current) void flow.setViewport(fitOf(bounds, pane.current.clientWidth, pane.current.clientHeight))
  }
  useEffect(() => {
    fit()
    // Once: whoever has moved the map since is not pulled back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [flow])
  return fit
}

/** Scrolls just enough when the selected node lies outside the window. */
function useKeepInView(
  pane: { readonly current: HTMLElement | null },
  flow: ReactFlowInstance | null,
  node: PlacedNode | undefined,
): void {
  const place = node ? `${node.node.id} ${node.x} ${node.y}` : ''
  const opened = useRef(false)
  useEffect(() => {
    if (!flow || !node || !pane.current) return
    // A map opens whole: following the root now would undo that.
    if (!opened.current) {
      opened.current = true
      return
    }
    const { clientWidth, clientHeight } = pane.current
    const { x, y, zoom } = flow.getViewport()
    const margin = 48
    const left = node.x * zoom + x
    const top = node.y * zoom + y
    const right = left + node.width * zoom
    const bottom = top + node.height * zoom
    const dx = left < margin ? margin - left : right > clientWidth - margin ? clientWidth - margin - right : 0
    const dy =
      top < margin ? margin - top : bottom > clientHeight - margin - 40 ? clientHeight - margin - 40 - bottom : 0
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
