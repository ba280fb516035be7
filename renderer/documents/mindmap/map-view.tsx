import '@xyflow/react/dist/base.css'
import './mindmap.css'
import { type ReactFlowInstance, ReactFlowProvider } from '@xyflow/react'
import clsx from 'clsx'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { mapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import { useOpenDocument, useOpenNode, useOpenTask, useSnapshot } from '#renderer/app/index.ts'
import { ContextMenu, useToaster } from '#renderer/design/index.ts'
import { parsePastedList } from '#renderer/parts/index.ts'
import { extentOf } from './annotations.ts'
import { FindBar } from './find-bar.tsx'
import { FocusTrail } from './focus-trail.tsx'
import type { PlacedNode } from './geometry.ts'
import { neighbour } from './keyboard.ts'
import type { Position } from './layout/tree-layout.ts'
import { MapCanvas } from './map-canvas.tsx'
import { useMapCommands } from './map-commands.ts'
import { MapDialogs, type MapDialog } from './map-dialogs.tsx'
import { MapHeader } from './map-header.tsx'
import { MapToolbar } from './map-toolbar.tsx'
import { Minimap } from './minimap.tsx'
import { NodeInput } from './node-input.tsx'
import type { NodeActions } from './node-view.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import { Presentation } from './presentation.tsx'
import { hiddenOf } from './structure.ts'
import { withTyped } from './typed-nodes.ts'
import { useActions } from './use-actions.ts'
import { useAnnotations } from './use-annotations.ts'
import { useEditing } from './use-editing.ts'
import { useGeometry } from './use-geometry.ts'
import { useKeyList } from './use-key-list.tsx'
import { useKeys } from './use-keys.ts'
import { useLinks } from './use-links.ts'
import { useMenus } from './use-menus.tsx'
import { usePictures } from './use-pictures.ts'
import { usePointer } from './use-pointer.ts'
import { useRequestedNode } from './use-requested-node.ts'
import { useSaveMap } from './use-save-map.ts'
import { useSelection } from './use-selection.ts'
import { useSpaceHand } from './use-space-hand.ts'
import { useTokens } from './use-tokens.ts'
import { useView } from './use-view.ts'
import { useFit, useKeepInView } from './use-viewport.ts'

type MapViewProps = { readonly documentId: DocumentId; readonly doc: Y.Doc; readonly readOnly: boolean }

/** The open map: picture, keyboard and text. */
export function MapView(props: MapViewProps): ReactNode {
  return (
    <ReactFlowProvider>
      <OpenMap {...props} />
    </ReactFlowProvider>
  )
}

function OpenMap({ documentId, doc, readOnly: lasting }: MapViewProps): ReactNode {
  const { t } = useTranslation(['mindmap', 'common'])
  const map = useSnapshot(doc, mapSnapshot)
  const view = useView(map)
  const presenting = view.slide !== null
  // Before a room, a key must not change the map.
  const readOnly = lasting || presenting
  const commands = useMapCommands(documentId)
  const { links, linkOf, ownerOf } = useLinks(documentId)
  const { editing, typed, begin, type, end } = useEditing(commands.write, useTokens(documentId, linkOf))
  const selection = useSelection(map.rootId)
  const openTask = useOpenTask()
  const toaster = useToaster()
  const openDocument = useOpenDocument()
  const openNode = useOpenNode()
  // Keys that follow at once must find the node that was just typed, also before the engine has answered.
  const shown = useMemo(() => withTyped(map, typed), [map, typed])
  const { outline, geometry } = useGeometry(shown, view.plain ? NO_LINKS : links, ownerOf, {
    top: view.top,
    reveal: hiddenOf(shown, selection.primary),
  })
  const pictures = usePictures(commands)
  const input = useRef<HTMLTextAreaElement>(null)
  const pane = useRef<HTMLElement>(null)
  const [flow, setFlow] = useState<ReactFlowInstance | null>(null)
  const hand = useSpaceHand(flow)
  const [ground, setGround] = useState<Position | null>(null)
  const [dialog, setDialog] = useState<MapDialog | null>(null)

  const focus = useCallback(() => input.current?.focus({ preventScroll: true }), [])
  const annotating = useAnnotations(shown, geometry, commands, focus)
  const extent = extentOf(geometry, annotating.placed)
  const fit = useFit(pane, flow, extent, geometry.nodes[0], { top: view.top, presenting })
  const primary = geometry.byId.get(selection.primary)
  useKeepInView(pane, flow, presenting ? undefined : primary)

  const select = useCallback(
    (id: NodeId, extend = false): void => {
      annotating.goTo(null)
      setGround(null)
      selection.select(id, extend)
    },
    [annotating, selection],
  )
  const focusOn = (top: NodeId | null): void => {
    view.focusOn(top === map.rootId ? null : top)
    if (top) select(top)
    focus()
  }
  const convert = (): void => setDialog({ kind: 'convert', nodeIds: [...selection.all] })
  const details = (first: 'note' | 'link'): void => setDialog({ kind: 'details', nodeId: selection.primary, first })
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
    note: () => details('note'),
    annotate: (kind) => {
      if (kind === 'relation' && selection.all.size !== 2) return toaster.show({ text: t('relationOfTwo') })
      // From the node that was there first to the one the keyboard is at.
      const ids = [...selection.all].filter((id) => id !== selection.primary)
      annotating.add(kind, [...ids, selection.primary])
    },
    openGround: () => ({ x: extent.left, y: extent.bottom + OPEN_GROUND }),
  })
  const beginEdit = useCallback(
    (id: NodeId) => {
      const text = shown.nodes[id]?.text ?? ''
      select(id)
      begin({ nodeId: id, text, draft: null })
      const field = input.current
      if (!field) return
      field.value = text
      focus()
      field.select()
    },
    [begin, focus, shown, select],
  )

  const { pointing, handlers } = usePointer({
    map: shown,
    geometry,
    flow,
    selected: selection.all,
    readOnly,
    onSelect: (id, extend) => {
      end()
      select(id, extend)
    },
    onSelectAll: (ids) => {
      end()
      annotating.goTo(null)
      selection.selectAll(ids)
    },
    onEdit: (id) => {
      if (!readOnly) beginEdit(id)
    },
    onCreate: (position) => {
      // Beside a branch that is shown alone a floating topic could not be seen.
      if (readOnly || view.top) return
      end()
      if (input.current) input.current.value = ''
      act({ kind: 'add-floating', position })
    },
    onDrop: (ids, drop) => {
      if (drop.kind === 'float') commands.float(ids, drop.position)
      else commands.move(ids, drop.parentId, drop.index)
    },
    hand,
    onGround: setGround,
    onFiles: pictures.add,
    onEnd: focus,
  })
  const actions = useMemo(
    (): NodeActions => ({
      onToggleDone: ({ node, facts }) => commands.setDone(node.id, facts.link?.task?.status.category !== 'done'),
      onUnfold: ({ node }) => commands.fold([node.id], false),
      onReference: ({ node: { reference } }) => {
        if (reference?.kind === 'web') window.open(reference.url, '_blank', 'noopener')
        if (reference?.kind === 'document') openDocument(reference.documentId)
        if (reference?.kind === 'task') openTask(reference.taskId)
        if (reference?.kind === 'node') openNode(reference.documentId, reference.nodeId)
      },
    }),
    [commands, openDocument, openTask, openNode],
  )
  const onKey = useKeys({
    editing: editing !== null,
    readOnly,
    primary: selection.primary,
    top: view.top,
    annotating,
    end,
    beginEdit,
    act,
    hand,
    leaveBranch: () => focusOn(null),
    clearField: () => {
      if (input.current) input.current.value = ''
    },
  })
  const save = useSaveMap(map, geometry, annotating.placed)
  useRequestedNode(documentId, (id) => {
    view.focusOn(null)
    select(id)
    focus()
  })
  const run = (kind: 'add-child' | 'add-sibling'): void => {
    focus()
    act({ kind })
  }
  const menus = useMenus({
    map,
    selection,
    commands,
    annotating,
    act,
    beginEdit,
    details,
    pictures,
    openPicture: () => setDialog({ kind: 'picture', nodeId: selection.primary }),
    focusOn,
    convert,
    save,
    readOnly,
    ground,
    fit,
    present: () => view.present(0),
  })
  useKeyList({
    find: () => view.find(true),
    focusBranch: () => focusOn(selection.primary),
    leaveBranch: () => focusOn(null),
    inBranch: view.top !== null,
    toggleOutline: view.toggleOutline,
    present: () => view.present(0),
    fit,
    save,
    choosePicture: () => pictures.choose(selection.primary),
    readOnly,
    menus: [
      { name: t('markers'), entries: menus.markers },
      { name: t('style'), entries: menus.style },
      { name: t('layout'), entries: menus.layout },
    ],
  })

  return (
    <>
      <MapHeader
        documentId={documentId}
        title={map.title}
        outlineOpen={view.outlineOpen}
        onFind={() => view.find(true)}
        onOutline={view.toggleOutline}
        onPresent={() => view.present(0)}
      />
      <div className="flex min-h-0 grow">
        {view.outlineOpen ? (
          <OutlinePanel
            outline={outline}
            current={selection.primary}
            onSelect={select}
            onFold={(id, collapsed) => commands.fold([id], collapsed)}
            onEdit={(id) => (readOnly ? focus() : beginEdit(id))}
          />
        ) : null}
        <section
          ref={pane}
          className={clsx('h-full min-w-0 grow bg-canvas', presenting ? 'fixed inset-0 z-(--z-dialog)' : 'relative')}
          aria-label={t('mapOf', { title: map.title })}
        >
          <ContextMenu entries={menus.context} finalFocus={input}>
            <div className="size-full">
              <MapCanvas
                geometry={geometry}
                annotations={annotating.placed}
                selected={presenting ? NOTHING : selection.all}
                editingId={editing?.nodeId ?? null}
                annotationAt={annotating.at}
                pointing={pointing}
                handlers={handlers}
                hand={hand.held}
                actions={actions}
                onAnnotationAt={readOnly ? ignore : annotating.goTo}
                onAnnotationWrite={annotating.write}
                onInit={setFlow}
              >
                <NodeInput
                  inputRef={input}
                  placed={primary}
                  editing={editing?.text ?? null}
                  label={labelOf(primary, t)}
                  onType={(text, composing) => {
                    // Nothing was typed: a key that was pressed elsewhere has let go here.
                    if (readOnly || (!editing && text === '')) return
                    // Typing on a selected node replaces its text, as in a spreadsheet cell.
                    if (!editing) begin({ nodeId: selection.primary, text: '', draft: null })
                    type(text, composing)
                  }}
                  onKey={onKey}
                  onLeave={end}
                  onPaste={(event) => {
                    if (!readOnly && pictures.take(selection.primary, event.clipboardData)) {
                      return event.preventDefault()
                    }
                    const items = parsePastedList(event.clipboardData.getData('text/plain'))
                    if (editing || readOnly || items.length === 0) return
                    event.preventDefault()
                    commands.paste(selection.primary, items)
                  }}
                />
              </MapCanvas>
            </div>
          </ContextMenu>
          {presenting ? (
            <Presentation
              map={map}
              slide={view.slide ?? 0}
              onSlide={view.present}
              onEnd={() => {
                view.present(null)
                focus()
              }}
            />
          ) : (
            <>
              {view.top ? <FocusTrail map={shown} top={view.top} onFocus={focusOn} /> : null}
              {view.finding ? (
                <FindBar
                  map={map}
                  current={selection.primary}
                  onGo={select}
                  onClose={() => {
                    view.find(false)
                    focus()
                  }}
                />
              ) : null}
              {flow ? <Minimap geometry={geometry} flow={flow} /> : null}
              <MapToolbar
                readOnly={readOnly}
                field={input}
                plain={view.plain}
                menus={menus}
                actions={{
                  addChild: () => run('add-child'),
                  addSibling: () => run('add-sibling'),
                  convert,
                  fit,
                  togglePlain: view.togglePlain,
                }}
              />
            </>
          )}
        </section>
      </div>
      <MapDialogs
        dialog={dialog}
        mapId={documentId}
        map={map}
        commands={commands}
        onClose={() => {
          setDialog(null)
          focus()
        }}
      />
    </>
  )
}

const NO_LINKS: ReadonlyMap<NodeId, never> = new Map<NodeId, never>()
const NOTHING: ReadonlySet<NodeId> = new Set<NodeId>()
const ignore = (): void => {}
// A topic made by key stands apart from the map, and near enough to be seen beside it.
const OPEN_GROUND = 40

function labelOf(placed: PlacedNode | undefined, t: ReturnType<typeof useTranslation<'mindmap'>>['t']): string {
  if (!placed) return t('map')
  return t('selected', {
    text: placed.node.text || t('emptyNode'),
    depth: placed.depth + 1,
    children: placed.children.length + placed.hidden,
  })
}
