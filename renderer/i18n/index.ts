export { defineMessages, type MessageKey } from './define-messages.ts'
export { createI18n, type Language, preferredLanguage } from './i18next.ts'
