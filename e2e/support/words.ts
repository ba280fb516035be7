import { messages as run } from '../../renderer/documents/run/messages.ts'
import { messages as page } from '../../renderer/documents/page/messages.ts'
import { messages as sop } from '../../renderer/documents/sop/messages.ts'
import { messages as convert } from '../../renderer/documents/mindmap/convert/messages.ts'
import { messages as mindmap } from '../../renderer/documents/mindmap/messages.ts'
import { messages as calendar } from '../../renderer/documents/project/calendar/messages.ts'
import { messages as overview } from '../../renderer/documents/project/overview/messages.ts'
import { messages as projectTable } from '../../renderer/documents/project/table/messages.ts'
import { messages as project } from '../../renderer/documents/project/messages.ts'
import { messages as help } from '../../renderer/features/help/messages.ts'
import { messages as tour } from '../../renderer/features/tour/messages.ts'
import { messages as firstRun } from '../../renderer/features/first-run/messages.ts'
import { messages as myWork } from '../../renderer/features/my-work/messages.ts'
import { messages as navigation } from '../../renderer/features/navigation/messages.ts'
import { messages as notices } from '../../renderer/features/notices/messages.ts'
import { messages as templates } from '../../renderer/features/templates/messages.ts'
import { messages as quickAdd } from '../../renderer/features/quick-add/messages.ts'
import { messages as settings } from '../../renderer/features/settings/messages.ts'
import { messages as shortcuts } from '../../renderer/features/shortcuts/messages.ts'
import { messages as taskPanel } from '../../renderer/features/task-panel/messages.ts'
import { messages as common } from '../../renderer/i18n/common.ts'
import { messages as richText } from '../../renderer/rich-text/messages.ts'

const all = {
  calendar,
  common,
  convert,
  firstRun,
  help,
  tour,
  mindmap,
  myWork,
  navigation,
  notices,
  page,
  overview,
  project,
  projectTable,
  quickAdd,
  richText,
  run,
  templates,
  settings,
  shortcuts,
  sop,
  taskPanel,
}

export type Language = 'zh' | 'en'

/** The app's own words in one language, so that a journey looks for what a person reads. */
export function wordsOf(language: Language) {
  return {
    calendar: all.calendar[language],
    common: all.common[language],
    convert: all.convert[language],
    firstRun: all.firstRun[language],
    help: all.help[language],
    tour: all.tour[language],
    mindmap: all.mindmap[language],
    myWork: all.myWork[language],
    navigation: all.navigation[language],
    notices: all.notices[language],
    page: all.page[language],
    overview: all.overview[language],
    project: all.project[language],
    projectTable: all.projectTable[language],
    quickAdd: all.quickAdd[language],
    richText: all.richText[language],
    run: all.run[language],
    templates: all.templates[language],
    settings: all.settings[language],
    shortcuts: all.shortcuts[language],
    sop: all.sop[language],
    taskPanel: all.taskPanel[language],
  }
}

/** Fills `{{name}}` as the app does. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''))
}
