import { defineMessages } from '#renderer/i18n/define-messages.ts'

export const messages = defineMessages({
  zh: {
    title: '标题',
    titlePlaceholder: '未命名',
    body: '正文',
    bodyPlaceholder: '写下规则、做法或结论。# 加空格是标题，- 是列表，[] 是勾选项',
    outline: '目录',
    readOnly: '只读',
    notFound: '这份文档不在这台电脑上',
    notFoundText: '可能已被移到回收站，或者还没同步过来。',
    unreadable: '这份文档没读出来',
    unreadableText: '存着的内容原样保留着。重新打开窗口再试一次。',
  },
  en: {
    title: 'Title',
    titlePlaceholder: 'Untitled',
    body: 'Text',
    bodyPlaceholder: 'Write a rule, a way of working, a result. # and a space make a heading, - a list, [] a checklist',
    outline: 'Contents',
    readOnly: 'View only',
    notFound: 'This document is not on this computer',
    notFoundText: 'It may be in the trash, or has not arrived yet.',
    unreadable: 'This document could not be read',
    unreadableText: 'What is stored is kept as it is. Reopen the window and try again.',
  },
})
