import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { type Boot, EngineProvider, type Session, usePreferences } from '#renderer/app/index.ts'
import { DesignProvider } from '#renderer/design/index.ts'
import { FirstRun } from '#renderer/features/first-run/index.ts'
import { BootFailedScreen, LockedScreen } from '#renderer/features/notices/index.ts'
import { createI18n, preferredLanguage } from '#renderer/i18n/index.ts'
import { useAppearance } from './use-appearance.ts'
import { Workspace } from './workspace.tsx'

/** The whole window. `boot` says how far the start has come; the frame shows one screen for each state of it. */
export function App({ boot }: { readonly boot: Boot }): ReactNode {
  const chosen = usePreferences((preferences) => preferences.language)
  const language = chosen ?? preferredLanguage(navigator.languages)
  // Made once: the language is switched on the living instance, so that nothing is mounted again.
  const [i18n] = useState(() => createI18n(language))
  useEffect(() => void i18n.changeLanguage(language), [i18n, language])
  useAppearance(language)
  return (
    <I18nextProvider i18n={i18n}>
      <Router hook={useHashLocation}>
        <Design>
          <Screen boot={boot} />
        </Design>
      </Router>
    </I18nextProvider>
  )
}

function Design({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('common')
  return (
    <DesignProvider closeLabel={t('close')} toastsLabel={t('messages')}>
      {children}
    </DesignProvider>
  )
}

function Screen({ boot }: { readonly boot: Boot }): ReactNode {
  const [created, setCreated] = useState<Session | null>(null)
  switch (boot.state) {
    case 'opening':
      return <Opening />
    case 'first-run':
      return created ? <Open session={created} /> : <FirstRun {...boot} onReady={setCreated} />
    case 'locked':
      return <LockedScreen onTakeOver={boot.takeOver} />
    case 'failed':
      return <BootFailedScreen onRetry={boot.retry} />
    case 'ready':
      return <Open session={boot.session} />
  }
}

function Open({ session }: { readonly session: Session }): ReactNode {
  return (
    <EngineProvider client={session.client} clock={session.clock} random={session.random}>
      <Workspace session={session} />
    </EngineProvider>
  )
}

// Opening takes a few hundred milliseconds: an empty frame in the right colours, and words only when it takes longer.
function Opening(): ReactNode {
  const { t } = useTranslation('common')
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1500)
    return () => clearTimeout(timer)
  }, [])
  const text = useMemo(() => (slow ? t('loading') : ''), [slow, t])
  return (
    <div role="status" className="grid h-full place-items-center bg-surface text-ink-3">
      {text}
    </div>
  )
}
