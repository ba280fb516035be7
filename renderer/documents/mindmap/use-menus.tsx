import { Network, PanelLeft, PanelRight, StretchHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeId } from '#shared/foundation/index.ts'
import { type AnnotationKind, BRANCH_HUES, type MapSnapshot, type NodeLayout } from '#shared/documents/mindmap/index.ts'
import { keysText } from '#renderer/app/index.ts'
import type { MenuEntry } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'
import { hueOf } from './hue.ts'
import type { MapAction } from './keyboard.ts'
import type { Position } from './layout/tree-layout.ts'
import type { MapCommands } from './map-commands.ts'
import { ICON_MARKERS, type Marker, MarkerGlyph, MARKERS, withMarker } from './markers.tsx'
import { MAP_FORMATS, type MapFormat } from './save-map.ts'
import type { Annotating } from './use-annotations.ts'
import type { Pictures } from './use-pictures.ts'
import type { Selection } from './use-selection.ts'

const LAYOUTS: readonly (readonly [NodeLayout, ReactNode])[] = [
  ['right', <PanelRight key="right" size={14} />],
  ['left', <PanelLeft key="left" size={14} />],
  ['both', <StretchHorizontal key="both" size={14} />],
  ['down', <Network key="down" size={14} />],
]

const SEPARATOR = (id: string): MenuEntry => ({ id: `separator-${id}`, separator: true })

/** The menus of a map: the same commands at the foot and at the pointer, for everything that is selected. */
export function useMenus({
  map,
  selection,
  commands,
  annotating,
  act,
  beginEdit,
  details,
  pictures,
  openPicture,
  focusOn,
  convert,
  save,
  readOnly,
  ground,
  fit,
  present,
}: {
  readonly map: MapSnapshot
  readonly selection: Selection
  readonly commands: MapCommands
  readonly annotating: Annotating
  readonly act: (action: Exclude<MapAction, { kind: 'edit' }>) => void
  readonly beginEdit: (id: NodeId) => void
  readonly details: (first: 'note' | 'link') => void
  readonly pictures: Pictures
  readonly openPicture: () => void
  readonly focusOn: (id: NodeId) => void
  readonly convert: () => void
  readonly save: (format: MapFormat) => void
  readonly readOnly: boolean
  /** Where on open ground the menu was asked for; null when it was on a node. */
  readonly ground: Position | null
  readonly fit: () => void
  readonly present: () => void
}): Readonly<Record<'layout' | 'markers' | 'style' | 'more' | 'context', readonly MenuEntry[]>> {
  const { t } = useTranslation('mindmap')
  const { primary, all } = selection
  const ids = [...all]
  const node = map.nodes[primary]
  const isRoot = primary === map.rootId
  const layoutNow = map.nodes[map.rootId]?.layout ?? 'right'

  const layout: MenuEntry[] = [
    ...LAYOUTS.map(([id, icon]): MenuEntry => ({
      id,
      icon,
      label: t(`layout_${id}`),
      checked: layoutNow === id,
      onSelect: () => commands.layout(map.rootId, id),
    })),
    ...(isRoot || !node
      ? []
      : ([
          SEPARATOR('branch'),
          {
            id: 'branch-down',
            label: t('branchDown'),
            checked: node.layout === 'down',
            onSelect: () => commands.layout(primary, node.layout === 'down' ? null : 'down'),
          },
        ] satisfies MenuEntry[])),
  ]

  const markerEntry = (marker: Marker): MenuEntry => ({
    id: marker,
    icon: <MarkerGlyph marker={marker} />,
    label: t(`marker_${marker}`),
    checked: node?.markers.includes(marker) ?? false,
    onSelect: () => {
      // What the first has decides for all; each keeps its other markers.
      const on = !(node?.markers.includes(marker) ?? false)
      commands.markers(new Map(ids.map((id) => [id, withMarker(map.nodes[id]?.markers ?? [], marker, on)])))
    },
  })
  const markers = [...MARKERS.map(markerEntry), SEPARATOR('icons'), ...ICON_MARKERS.map(markerEntry)]

  const style: MenuEntry[] = [
    {
      id: 'bold',
      label: t('bold'),
      checked: node?.bold ?? false,
      onSelect: () => commands.style(ids, { bold: !node?.bold }),
    },
    SEPARATOR('hues'),
    ...Array.from({ length: BRANCH_HUES }, (_, index): MenuEntry => {
      const hue = index + 1
      return {
        id: `hue-${hue}`,
        icon: <span aria-hidden className="size-3 rounded-2" style={{ backgroundColor: hueOf(hue) }} />,
        label: t(`hue_${hue as 1 | 2 | 3 | 4 | 5 | 6 | 7}`),
        checked: node?.hue === hue,
        onSelect: () => commands.style(ids, { hue }),
      }
    }),
    {
      id: 'hue-branch',
      label: t('hueBranch'),
      checked: node?.hue === null,
      onSelect: () => commands.style(ids, { hue: null }),
    },
  ]

  const draw = (kind: AnnotationKind, key: string): MenuEntry => ({
    id: kind,
    label: t(`add_${kind}`),
    shortcut: shortcutText(key, true),
    disabled: kind === 'relation' && ids.length !== 2,
    onSelect: () => act({ kind: 'annotate', annotation: kind }),
  })
  const over = map.annotations
    .filter(({ nodeIds }) => nodeIds.includes(primary))
    .flatMap(({ id, kind }): MenuEntry[] => [
      { id: `words-${id}`, label: t(`words_${kind}`), onSelect: () => annotating.edit(id) },
      { id: `remove-${id}`, label: t(`remove_${kind}`), onSelect: () => annotating.remove(id) },
    ])

  const more = MAP_FORMATS.map((format): MenuEntry => ({
    id: format,
    label: t(`export_${format}`),
    onSelect: () => save(format),
  }))
  const focusEntry: MenuEntry = {
    id: 'focus',
    label: t('focusBranch'),
    shortcut: shortcutText(']'),
    disabled: isRoot,
    onSelect: () => focusOn(primary),
  }
  const onGround: MenuEntry[] = [
    ...(readOnly || !ground
      ? []
      : [
          {
            id: 'floating-here',
            label: t('addFloatingHere'),
            onSelect: () => act({ kind: 'add-floating', position: ground }),
          },
          {
            id: 'all',
            label: t('selectAll'),
            shortcut: keysText('Mod+A'),
            onSelect: () => act({ kind: 'select-all' }),
          },
          SEPARATOR('look'),
        ]),
    { id: 'fit', label: t('fitView'), onSelect: fit },
    { id: 'present', label: t('presentation'), onSelect: present },
    SEPARATOR('export'),
    ...more,
  ]
  const onNode: MenuEntry[] = readOnly
    ? [focusEntry, SEPARATOR('export'), ...more]
    : [
        { id: 'child', label: t('addChild'), shortcut: 'Tab', onSelect: () => act({ kind: 'add-child' }) },
        { id: 'sibling', label: t('addSibling'), shortcut: 'Enter', onSelect: () => act({ kind: 'add-sibling' }) },
        {
          id: 'floating',
          label: t('addFloating'),
          shortcut: keysText('Mod+Shift+Enter'),
          onSelect: () => act({ kind: 'add-floating' }),
        },
        SEPARATOR('words'),
        { id: 'edit', label: t('edit'), shortcut: 'F2', onSelect: () => beginEdit(primary) },
        { id: 'note', label: t('noteEntry'), shortcut: 'F4', onSelect: () => details('note') },
        { id: 'link', label: t('linkEntry'), onSelect: () => details('link') },
        {
          id: 'picture',
          label: t(node?.image ? 'changePicture' : 'addPicture'),
          onSelect: () => pictures.choose(primary),
        },
        ...(node?.image
          ? [
              { id: 'open-picture', label: t('openPicture'), onSelect: openPicture },
              { id: 'remove-picture', label: t('removePicture'), onSelect: () => commands.removePicture(primary) },
            ]
          : []),
        SEPARATOR('look'),
        focusEntry,
        { id: 'fold', label: t('fold'), shortcut: shortcutText('.'), onSelect: () => act({ kind: 'toggle-fold' }) },
        SEPARATOR('draw'),
        draw('boundary', 'B'),
        draw('summary', 'G'),
        draw('relation', 'L'),
        ...over,
        SEPARATOR('plan'),
        { id: 'convert', label: t('toPlan'), shortcut: shortcutText('P', true), onSelect: convert },
        SEPARATOR('delete'),
        {
          id: 'delete',
          label: t('delete'),
          shortcut: 'Delete',
          danger: true,
          disabled: isRoot,
          onSelect: () => act({ kind: 'delete' }),
        },
      ]
  return { layout, markers, style, more, context: ground ? onGround : onNode }
}
