import { useTranslation } from 'react-i18next'
import { useActions } from '#renderer/app/index.ts'

/** Lists the keys of the tree in the shortcut sheet; the tree itself listens to them. */
export function useTreeKeyList(): void {
  const { t } = useTranslation('navigation')
  const group = t('treeKeys')
  useActions(
    [
      { id: 'tree.walk', title: t('keyWalk'), group, keys: ['ArrowUp', 'ArrowDown'] },
      { id: 'tree.fold', title: t('keyFold'), group, keys: ['ArrowLeft', 'ArrowRight'] },
      { id: 'tree.open', title: t('keyOpen'), group, keys: 'Enter' },
      { id: 'tree.rename', title: t('keyRename'), group, keys: 'F2' },
      { id: 'tree.order', title: t('keyOrder'), group, keys: ['Mod+ArrowUp', 'Mod+ArrowDown'] },
      { id: 'tree.nest', title: t('keyNest'), group, keys: ['Mod+ArrowRight', 'Mod+ArrowLeft'] },
      { id: 'tree.trash', title: t('moveToTrash'), group, keys: 'Delete' },
    ],
    'window',
  )
}
