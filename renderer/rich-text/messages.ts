import { defineMessages } from '#renderer/i18n/define-messages.ts'

export const messages = defineMessages({
  zh: {
    format: '格式',
    bold: '加粗',
    italic: '强调',
    strike: '删除线',
    code: '代码',
    heading1: '大标题',
    heading2: '小标题',
    bulletList: '项目符号',
    orderedList: '编号',
    taskList: '勾选清单',
    quote: '引用',
  },
  en: {
    format: 'Format',
    bold: 'Bold',
    italic: 'Emphasis',
    strike: 'Strikethrough',
    code: 'Code',
    heading1: 'Heading',
    heading2: 'Subheading',
    bulletList: 'Bullets',
    orderedList: 'Numbers',
    taskList: 'Checklist',
    quote: 'Quote',
  },
})
