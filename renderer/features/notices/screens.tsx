import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Logo } from '#renderer/design/index.ts'

/** Shown instead of the workspace while another window of this computer writes it. */
export function LockedScreen({ onTakeOver }: { readonly onTakeOver: () => Promise<void> }): ReactNode {
  const { t } = useTranslation('notices')
  const [waiting, setWaiting] = useState(false)
  const takeOver = (): void => {
    setWaiting(true)
    void onTakeOver().finally(() => setWaiting(false))
  }
  return (
    <Screen title={t('lockedTitle')} text={t('lockedText')}>
      <Button variant="primary" size="large" disabled={waiting} onClick={takeOver}>
        {t('takeOver')}
      </Button>
      <span role="status" className="text-12 text-ink-3">
        {waiting ? t('takingOver') : t('takeOverText')}
      </span>
    </Screen>
  )
}

/** Shown when the workspace could not be opened at all. */
export function BootFailedScreen({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation(['notices', 'common'])
  return (
    <Screen title={t('bootFailedTitle')} text={t('bootFailedText')}>
      <Button variant="primary" size="large" onClick={onRetry}>
        {t('common:retry')}
      </Button>
    </Screen>
  )
}

function Screen({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <main className="grid h-full place-items-center bg-surface p-8">
      <div className="flex max-w-110 flex-col items-start gap-3">
        <Logo size={32} />
        <h1 className="mt-2 text-20 font-semibold">{title}</h1>
        <p className="text-14 text-ink-2">{text}</p>
        <div className="mt-3 flex items-center gap-3">{children}</div>
      </div>
    </main>
  )
}
