import { Focus, ImagePlus, ListTree, Maximize2, Play, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Action, useActions } from '#renderer/app/index.ts'
import type { MenuEntry } from '#renderer/design/index.ts'
import { MAP_FORMATS, type MapFormat } from './save-map.ts'

/** Tells palette and shortcut sheet what can be done in a map. The map has a keyboard of its own for most of it. */
export function useKeyList(doing: {
  readonly find: () => void
  readonly focusBranch: () => void
  readonly leaveBranch: () => void
  readonly inBranch: boolean
  readonly toggleOutline: () => void
  readonly present: () => void
  readonly fit: () => void
  readonly save: (format: MapFormat) => void
  readonly choosePicture: () => void
  readonly readOnly: boolean
  /** Menus whose entries can be found by name, under a word that says what they are. */
  readonly menus: readonly { readonly name: string; readonly entries: readonly MenuEntry[] }[]
}): void {
  const { t } = useTranslation('mindmap')
  const group = t('map')
  const read = (id: string, title: string, keys: Action['keys']): Action => ({
    id: `map.${id}`,
    title,
    group,
    ...(keys === undefined ? {} : { keys }),
    listens: 'screen',
  })
  useActions([
    {
      id: 'map.find',
      title: t('find'),
      group,
      icon: <Search size={16} />,
      keys: 'Mod+F',
      reach: 'text',
      run: doing.find,
    },
    {
      id: 'map.focus',
      title: t('focusBranch'),
      group,
      icon: <Focus size={16} />,
      keys: 'Mod+]',
      reach: 'text',
      run: doing.focusBranch,
    },
    {
      id: 'map.leave',
      title: t('leaveBranch'),
      group,
      icon: <Focus size={16} />,
      keys: 'Mod+[',
      reach: 'text',
      when: () => doing.inBranch,
      run: doing.leaveBranch,
    },
    { id: 'map.outline', title: t('outline'), group, icon: <ListTree size={16} />, run: doing.toggleOutline },
    { id: 'map.present', title: t('presentation'), group, icon: <Play size={16} />, run: doing.present },
    { id: 'map.fit', title: t('fitView'), group, icon: <Maximize2 size={16} />, run: doing.fit },
    {
      id: 'map.picture',
      title: t('addPicture'),
      group,
      icon: <ImagePlus size={16} />,
      when: () => !doing.readOnly,
      run: doing.choosePicture,
    },
    ...doing.menus.flatMap(({ name, entries }) =>
      entries.flatMap((entry): Action[] =>
        'separator' in entry
          ? []
          : [
              {
                id: `map.${entry.id}`,
                title: `${name} · ${entry.label}`,
                group,
                icon: entry.icon,
                when: () => !doing.readOnly,
                run: entry.onSelect,
              },
            ],
      ),
    ),
    ...MAP_FORMATS.map((format): Action => ({
      id: `map.export-${format}`,
      title: t(`export_${format}`),
      group,
      run: () => doing.save(format),
    })),
    read('child', t('addChild'), 'Tab'),
    read('sibling', t('addSibling'), 'Enter'),
    read('floating', t('addFloating'), 'Mod+Shift+Enter'),
    read('boundary', t('add_boundary'), 'Mod+Shift+B'),
    read('summary', t('add_summary'), 'Mod+Shift+G'),
    read('relation', t('add_relation'), 'Mod+Shift+L'),
    read('edit', t('edit'), 'F2'),
    read('note', t('noteEntry'), 'F4'),
    read('promote', t('promote'), 'Shift+Tab'),
    read('move', t('moveNode'), ['Mod+ArrowUp', 'Mod+ArrowDown', 'Mod+ArrowLeft', 'Mod+ArrowRight']),
    read('extend', t('extendSelection'), ['Shift+ArrowUp', 'Shift+ArrowDown']),
    read('fold', t('fold'), 'Mod+.'),
    read('done', t('done'), 'Mod+Enter'),
    read('panel', t('openPanel'), 'Space'),
    read('convert', t('toPlan'), 'Mod+Shift+P'),
    read('delete', t('delete'), 'Delete'),
  ])
}
