import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngine } from '#renderer/app/index.ts'
import { useToaster } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'
import type { UndoReport } from '#shared/engine/index.ts'

/** Undo and redo for the whole window, each with a toast that names what was done and the way back. */
export function useUndo(): { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> } {
  const { client } = useEngine()
  const { t } = useTranslation(['undo', 'common'])
  const toaster = useToaster()

  const nameOf = useCallback(
    // A command of a type that came later has no words yet: it is called the last step.
    (report: UndoReport): string => t([report.command, 'step'] as unknown as 'step'),
    [t],
  )
  const redo = useCallback(async (): Promise<void> => {
    const result = await client.redo()
    if (!result.ok) return toaster.show({ text: t('nothingToRedo'), tone: 'info' })
    const count = result.value.kept.length
    const what = nameOf(result.value)
    toaster.show({ text: count > 0 ? t('redoneKept', { what, count }) : t('redone', { what }) })
  }, [client, nameOf, t, toaster])
  const undo = useCallback(async (): Promise<void> => {
    const result = await client.undo()
    if (!result.ok) return toaster.show({ text: t('nothingToUndo'), tone: 'info' })
    const count = result.value.kept.length
    const what = nameOf(result.value)
    toaster.show({
      text: count > 0 ? t('undoneKept', { what, count }) : t('undone', { what }),
      action: { label: t('common:redo'), shortcut: shortcutText('Z', true), onSelect: () => void redo() },
      about: `redo ${result.value.command}`,
    })
  }, [client, nameOf, redo, t, toaster])
  return { undo, redo }
}
