import { defineMessages } from '#renderer/i18n/define-messages.ts'

/** The headings actions stand under. A screen may have headings of its own in its words. */
export const messages = defineMessages({
  zh: {
    create: '新建',
    go: '前往',
    edit: '编辑',
    view: '外观',
    workspace: '工作区',
    help: '帮助',
  },
  en: {
    create: 'New',
    go: 'Go to',
    edit: 'Edit',
    view: 'View',
    workspace: 'Workspace',
    help: 'Help',
  },
})
