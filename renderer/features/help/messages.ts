import { defineMessages } from '#renderer/i18n/define-messages.ts'

export const messages = defineMessages({
  zh: {
    title: '帮助',
    topics: '帮助目录',
    start: '从这里开始',
    map: '脑图',
    convert: '从脑图到任务',
    plan: '计划的四种看法',
    'my-work': '我的工作',
    pages: '知识页',
    sop: 'SOP 和执行',
    safety: '数据和备份',
    trouble: '出了问题',
  },
  en: {
    title: 'Help',
    topics: 'Topics',
    start: 'Start here',
    map: 'Mind map',
    convert: 'From map to tasks',
    plan: 'Four views of a plan',
    'my-work': 'My work',
    pages: 'Pages',
    sop: 'SOPs and runs',
    safety: 'Data and backups',
    trouble: 'When something is wrong',
  },
})
