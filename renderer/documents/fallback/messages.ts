import { defineMessages } from '#renderer/i18n/define-messages.ts'

export const messages = defineMessages({
  zh: {
    missing: '这份文档不在这台电脑上',
    missingText: '可能已被移到回收站，或者还没同步过来。',
    unknown: '这份文档要用新版本打开',
    unknownText: '它是用更新的版本写的，原样保存着，更新软件后就能看。',
    openMyWork: '回到我的工作',
  },
  en: {
    missing: 'This document is not on this computer',
    missingText: 'It may be in the trash, or has not arrived yet.',
    unknown: 'This document needs a newer version',
    unknownText: 'It was made with a newer version and is kept as it is. Update the app to see it.',
    openMyWork: 'Go to my work',
  },
})
