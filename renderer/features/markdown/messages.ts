import { defineMessages } from '#renderer/i18n/define-messages.ts'

export const messages = defineMessages({
  zh: {
    import: '导入 Markdown…',
    words: 'markdown md 导入 文件',
    notText: '“{{name}}”不是文字文件，没有导入',
    tooLarge: '“{{name}}”太长，没有导入。拆成几份再试',
  },
  en: {
    import: 'Import Markdown…',
    words: 'markdown md import file',
    notText: '“{{name}}” is not a text file; nothing was imported',
    tooLarge: '“{{name}}” is too long; nothing was imported. Try it in parts',
  },
})
