import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngine } from '#renderer/app/index.ts'
import { useToaster } from '#renderer/design/index.ts'
import { hasCommandKey } from '#renderer/parts/index.ts'

/**
 * ⌘/Ctrl+S writes everything to the disk now and says so: nobody needs it, many hands press it. The browser's own
 * "save page" would be of no use here.
 */
export function useSaveKey(): void {
  const { t } = useTranslation('navigation')
  const { client } = useEngine()
  const toaster = useToaster()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !hasCommandKey(event) || event.shiftKey || event.altKey) return
      event.preventDefault()
      void client
        .flush()
        .then((flushed) => toaster.show(flushed.ok ? { text: t('saved') } : { text: t('saveFailed'), tone: 'problem' }))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [client, t, toaster])
}
