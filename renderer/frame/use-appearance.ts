import { useEffect } from 'react'
import { usePreferences } from '#renderer/app/index.ts'
import type { Language } from '#renderer/i18n/index.ts'

/** Puts theme and language on the root element, where the tokens look for them. */
export function useAppearance(language: Language): void {
  const theme = usePreferences((preferences) => preferences.theme)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const apply = (): void => {
      document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    }
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [theme])
}
