export { defineMessages } from './define-messages.ts'
export { createI18n, type Language, preferredLanguage } from './i18next.ts'
