import { defineMessages } from '#renderer/i18n/define-messages.ts'

export const messages = defineMessages({
  zh: { title: '快捷键', here: '这个页面', everywhere: '到处都能用', or: '或' },
  en: { title: 'Keyboard shortcuts', here: 'This screen', everywhere: 'Everywhere', or: 'or' },
})
