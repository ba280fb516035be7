import { useEffect } from 'react'
import { usePreferences } from '#renderer/app/index.ts'
import type { Language } from '#renderer/i18n/index.ts'

/** Puts how the app looks on the root element, where the stylesheets look for it. */
export function useAppearance(language: Language): void {
  const theme = usePreferences((preferences) => preferences.theme)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const textSize = usePreferences((preferences) => preferences.textSize)
  const autospace = usePreferences((preferences) => preferences.autospace)
  const reducedMotion = usePreferences((preferences) => preferences.reducedMotion)
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['text'] = textSize
    dataset['autospace'] = autospace ? 'on' : 'off'
    dataset['motion'] = reducedMotion ? 'reduced' : 'system'
  }, [autospace, reducedMotion, textSize])
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
