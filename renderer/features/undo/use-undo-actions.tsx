import { Redo2, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions, useQuery } from '#renderer/app/index.ts'
import { useToaster } from '#renderer/design/index.ts'
import { dismissStaleUndo } from '#renderer/parts/index.ts'
import { useUndo } from './use-undo.ts'

/** ⌘/Ctrl+Z and ⌘/Ctrl+⇧+Z (or Ctrl+Y) for the whole window. Inside a text field they stay with the field. */
export function useUndoActions(): void {
  const { t } = useTranslation(['common', 'actions'])
  const { undo, redo } = useUndo()
  useStaleToasts()
  const group = t('actions:edit')
  useActions(
    [
      {
        id: 'edit.undo',
        title: t('undo'),
        group,
        icon: <Undo2 size={14} />,
        keys: 'Mod+Z',
        reach: 'dialogs',
        run: () => void undo(),
      },
      {
        id: 'edit.redo',
        title: t('redo'),
        group,
        icon: <Redo2 size={14} />,
        keys: ['Mod+Shift+Z', 'Mod+Y'],
        reach: 'dialogs',
        run: () => void redo(),
      },
    ],
    'window',
  )
}

/** A toast that offers undo or redo leaves as soon as its button would do something else than it says. */
function useStaleToasts(): void {
  const toaster = useToaster()
  const next = useQuery('engine/undo', null)
  useEffect(() => {
    if (next) dismissStaleUndo(toaster, next)
  }, [next, toaster])
}
