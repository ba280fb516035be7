import { defineMessages } from '#renderer/i18n/define-messages.ts'

export const messages = defineMessages({
  zh: {
    title: '搜索',
    placeholder: '搜任务、节点、文档',
    results: '结果',
    none: '没有找到“{{text}}”，换个词试试',
    hint: '输入几个字就能找，多个词用空格隔开',
    total_other: '共 {{count}} 条',
    select: '选择',
    open: '打开',
  },
  en: {
    title: 'Search',
    placeholder: 'Search tasks, nodes, documents',
    results: 'Results',
    none: 'No match for “{{text}}”, try another word',
    hint: 'Type a few letters; separate words with spaces',
    total_one: '{{count}} result',
    total_other: '{{count}} results',
    select: 'Select',
    open: 'Open',
  },
})
