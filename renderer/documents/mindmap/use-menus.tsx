import { Network, PanelLeft, PanelRight, StretchHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot, NodeLayout } from '#shared/documents/mindmap/index.ts'
import { browserFiles } from '#renderer/app/index.ts'
import type { MenuEntry } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'
import { markdownOf, pageColours, svgOf } from './export-map.ts'
import type { Geometry } from './geometry.ts'
import type { MapAction } from './keyboard.ts'
import type { MapCommands } from './map-commands.ts'
import { MARKERS, MarkerGlyph, toggleMarker } from './markers.tsx'
import type { Selection } from './use-selection.ts'

const LAYOUTS: readonly (readonly [NodeLayout, ReactNode])[] = [
  ['right', <PanelRight key="right" size={14} />],
  ['left', <PanelLeft key="left" size={14} />],
  ['both', <StretchHorizontal key="both" size={14} />],
  ['down', <Network key="down" size={14} />],
]

/** The menus of a map: the same commands at the foot and at the pointer. */
export function useMenus({
  map,
  geometry,
  selection,
  commands,
  act,
  beginEdit,
  convert,
  readOnly,
}: {
  readonly map: MapSnapshot
  readonly geometry: Geometry
  readonly selection: Selection
  readonly commands: MapCommands
  readonly act: (action: Exclude<MapAction, { kind: 'edit' }>) => void
  readonly beginEdit: (id: NodeId) => void
  readonly convert: () => void
  readonly readOnly: boolean
}): Readonly<Record<'layout' | 'markers' | 'more' | 'context', readonly MenuEntry[]>> {
  const { t } = useTranslation('mindmap')
  const { primary, all } = selection
  const ids = [...all]
  const node = map.nodes[primary]
  const name = (map.title || map.nodes[map.rootId]?.text || t('map')).replaceAll(/[\\/:*?"<>|]/g, ' ')
  const isRoot = primary === map.rootId
  const present = map.nodes[map.rootId]?.layout ?? 'right'

  const layout: MenuEntry[] = [
    ...LAYOUTS.map(([id, icon]): MenuEntry => ({
      id,
      icon,
      label: t(`layout_${id}`),
      checked: present === id,
      onSelect: () => commands.layout(map.rootId, id),
    })),
    ...(isRoot || !node
      ? []
      : ([
          { id: 'separator', separator: true },
          {
            id: 'branch-down',
            label: t('branchDown'),
            checked: node.layout === 'down',
            onSelect: () => commands.layout(primary, node.layout === 'down' ? null : 'down'),
          },
        ] satisfies MenuEntry[])),
  ]
  const markers = MARKERS.map((marker): MenuEntry => ({
    id: marker,
    icon: <MarkerGlyph marker={marker} />,
    label: t(`marker_${marker}`),
    checked: node?.markers.includes(marker) ?? false,
    onSelect: () => commands.markers(ids, toggleMarker(node?.markers ?? [], marker)),
  }))
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const more: MenuEntry[] = [
    {
      id: 'markdown',
      label: t('exportMarkdown'),
      onSelect: () => void browserFiles.save(`${name}.md`, encode(markdownOf(map))),
    },
    {
      id: 'svg',
      label: t('exportSvg'),
      onSelect: () => void browserFiles.save(`${name}.svg`, encode(svgOf(geometry, pageColours()).svg)),
    },
  ]
  const context: MenuEntry[] = readOnly
    ? more
    : [
        { id: 'child', label: t('addChild'), shortcut: 'Tab', onSelect: () => act({ kind: 'add-child' }) },
        { id: 'sibling', label: t('addSibling'), shortcut: 'Enter', onSelect: () => act({ kind: 'add-sibling' }) },
        { id: 'edit', label: t('edit'), shortcut: 'F2', onSelect: () => beginEdit(primary) },
        { id: 'fold', label: t('fold'), shortcut: shortcutText('.'), onSelect: () => act({ kind: 'toggle-fold' }) },
        {
          id: 'bold',
          label: t('bold'),
          checked: node?.bold ?? false,
          onSelect: () => commands.style(ids, { bold: !node?.bold }),
        },
        { id: 'separator-1', separator: true },
        { id: 'convert', label: t('toPlan'), shortcut: shortcutText('P', true), onSelect: convert },
        { id: 'separator-2', separator: true },
        {
          id: 'delete',
          label: t('delete'),
          shortcut: 'Delete',
          danger: true,
          disabled: isRoot,
          onSelect: () => act({ kind: 'delete' }),
        },
      ]
  return { layout, markers, more, context }
}
