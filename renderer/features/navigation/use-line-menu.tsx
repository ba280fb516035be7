import { Pencil, Star, StarOff, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/app/index.ts'
import type { MenuEntry } from '#renderer/design/index.ts'
import type { CreatableKind, TreeDocument } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { createEntries } from './create-menu.tsx'

/** What a person can do to one document: the same menu behind ··· and behind the secondary button. */
export function useLineMenu({
  create,
  rename,
  trash,
}: {
  readonly create: (kind: CreatableKind, parentId: DocumentId) => void
  readonly rename: (id: DocumentId) => void
  readonly trash: (document: TreeDocument) => void
}): (document: TreeDocument) => readonly MenuEntry[] {
  const { t } = useTranslation(['navigation', 'common'])
  const favourites = usePreferences((preferences) => preferences.favourites)
  const set = usePreferences((preferences) => preferences.set)
  return (document) => {
    const isFavourite = favourites.includes(document.id)
    const others = favourites.filter((id) => id !== document.id)
    return [
      ...createEntries(t, (kind) => create(kind, document.id)),
      { id: 'separator', separator: true },
      {
        id: 'favourite',
        label: t(isFavourite ? 'removeFavourite' : 'addFavourite'),
        icon: isFavourite ? <StarOff size={14} /> : <Star size={14} />,
        onSelect: () => set({ favourites: isFavourite ? others : [...others, document.id] }),
      },
      {
        id: 'rename',
        label: t('common:rename'),
        icon: <Pencil size={14} />,
        shortcut: 'F2',
        onSelect: () => rename(document.id),
      },
      {
        id: 'trash',
        label: t('moveToTrash'),
        icon: <Trash2 size={14} />,
        danger: true,
        onSelect: () => trash(document),
      },
    ]
  }
}
