import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngine } from '#renderer/app/index.ts'
import { useToaster } from '#renderer/design/index.ts'

const SAVE = 'save'

/**
 * Writes everything to the disk now and says so: nobody needs it, many hands press ⌘/Ctrl+S. The browser's own
 * "save page" would be of no use here.
 */
export function useSave(): () => void {
  const { t } = useTranslation('navigation')
  const { client } = useEngine()
  const toaster = useToaster()
  return useCallback(() => {
    // An answer to an earlier one would pass for this one's.
    toaster.dismiss(({ about }) => about === SAVE)
    void client.flush().then((flushed) =>
      toaster.show({
        about: SAVE,
        ...(flushed.ok ? { text: t('saved') } : { text: t('saveFailed'), tone: 'problem' }),
      }),
    )
  }, [client, t, toaster])
}
