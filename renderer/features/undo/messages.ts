import { defineMessages } from '#renderer/i18n/define-messages.ts'
import * as commandNames from './command-names.ts'

/** What undo took back. The key of a command is its name; a command without a name here says `step`. */
export const messages = defineMessages({
  zh: {
    undone: '已撤销：{{what}}',
    redone: '已重做：{{what}}',
    undoneKept_other: '已撤销：{{what}}。{{count}} 处同事后来改过，保留了',
    redoneKept_other: '已重做：{{what}}。{{count}} 处同事后来改过，保留了',
    nothingToUndo: '没有可撤销的了',
    nothingToRedo: '没有可重做的了',
    step: '上一步',
    ...commandNames.zh,
  },
  en: {
    undone: 'Undone: {{what}}',
    redone: 'Redone: {{what}}',
    undoneKept_one: 'Undone: {{what}}. {{count}} thing changed by others since was kept',
    undoneKept_other: 'Undone: {{what}}. {{count}} things changed by others since were kept',
    redoneKept_one: 'Redone: {{what}}. {{count}} thing changed by others since was kept',
    redoneKept_other: 'Redone: {{what}}. {{count}} things changed by others since were kept',
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    step: 'the last step',
    ...commandNames.en,
  },
})
