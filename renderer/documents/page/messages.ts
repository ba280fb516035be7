import { defineMessages } from '#renderer/i18n/define-messages.ts'

export const messages = defineMessages({
  zh: {
    title: '标题',
    titlePlaceholder: '未命名',
    body: '正文',
    bodyPlaceholder: '写下规则、做法或结论。# 加空格是标题，- 是列表，[] 是勾选项',
    outline: '目录',
    readOnly: '只读',
  },
  en: {
    title: 'Title',
    titlePlaceholder: 'Untitled',
    body: 'Text',
    bodyPlaceholder: 'Write a rule, a way of working, a result. # and a space make a heading, - a list, [] a checklist',
    outline: 'Contents',
    readOnly: 'View only',
  },
})
