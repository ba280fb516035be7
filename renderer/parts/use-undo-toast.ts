import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, useEngine } from '#renderer/app/index.ts'
import { type Toaster, useToaster } from '#renderer/design/index.ts'
import type { CommandName } from '#shared/engine/index.ts'
import { shortcutText } from './shortcuts.ts'

/** Says what a command did, with the way back. The toast leaves when its undo would take back something else. */
export function useUndoToast(): (command: CommandName, text: string) => void {
  const { t } = useTranslation('common')
  const { client } = useEngine()
  const toaster = useToaster()
  return useCallback(
    (command, text) =>
      toaster.show({
        text,
        action: {
          label: t('undo'),
          shortcut: shortcutText('Z'),
          onSelect: () => void (actions.run('edit.undo') || client.undo()),
        },
        about: `undo ${command}`,
      }),
    [client, t, toaster],
  )
}

/** Takes a toast away whose action is about another step than the one undo or redo would act on now. */
export function dismissStaleUndo(
  toaster: Toaster,
  next: { readonly undo: string | null; readonly redo: string | null },
): void {
  toaster.dismiss(({ about }) => about !== undefined && about !== `undo ${next.undo}` && about !== `redo ${next.redo}`)
}
