import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { messagesByFeature, type FeatureMessages } from './registry.ts'

export type Language = 'zh-CN' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    keySeparator: false
    resources: { readonly [Feature in keyof FeatureMessages]: FeatureMessages[Feature]['zh'] }
  }
}

/** Creates the app's dictionary, ready at once: both languages are in the bundle, so that switching needs no disk. */
export function createI18n(language: Language): i18n {
  const instance = createInstance()
  const pick = (key: 'zh' | 'en'): Record<string, Record<string, string>> =>
    Object.fromEntries(Object.entries(messagesByFeature).map(([feature, messages]) => [feature, { ...messages[key] }]))
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    keySeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
    resources: { 'zh-CN': pick('zh'), en: pick('en') },
  })
  return instance
}

/** The language of this computer, as far as we speak it. */
export function preferredLanguage(languages: readonly string[]): Language {
  const first = languages.find((language) => /^(zh|en)\b/i.test(language)) ?? 'zh-CN'
  return /^en\b/i.test(first) ? 'en' : 'zh-CN'
}
