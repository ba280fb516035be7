import { messages as fallback } from '../documents/fallback/messages.ts'
import { messages as page } from '../documents/page/messages.ts'
import { messages as convert } from '../documents/mindmap/convert/messages.ts'
import { messages as mindmap } from '../documents/mindmap/messages.ts'
import { messages as board } from '../documents/project/board/messages.ts'
import { messages as taskFilter } from '../documents/project/filter/messages.ts'
import { messages as project } from '../documents/project/messages.ts'
import { messages as calendar } from '../documents/project/calendar/messages.ts'
import { messages as overview } from '../documents/project/overview/messages.ts'
import { messages as projectTable } from '../documents/project/table/messages.ts'
import { messages as run } from '../documents/run/messages.ts'
import { messages as sop } from '../documents/sop/messages.ts'
import { messages as firstRun } from '../features/first-run/messages.ts'
import { messages as help } from '../features/help/messages.ts'
import { messages as tour } from '../features/tour/messages.ts'
import { messages as markdown } from '../features/markdown/messages.ts'
import { messages as myWork } from '../features/my-work/messages.ts'
import { messages as navigation } from '../features/navigation/messages.ts'
import { messages as notices } from '../features/notices/messages.ts'
import { messages as palette } from '../features/palette/messages.ts'
import { messages as quickAdd } from '../features/quick-add/messages.ts'
import { messages as settings } from '../features/settings/messages.ts'
import { messages as shortcuts } from '../features/shortcuts/messages.ts'
import { messages as taskPanel } from '../features/task-panel/messages.ts'
import { messages as templates } from '../features/templates/messages.ts'
import { messages as undo } from '../features/undo/messages.ts'
import { messages as richText } from '../rich-text/messages.ts'
import { messages as actions } from '../app/actions/messages.ts'
import { messages as frame } from '../frame/messages.ts'
import { messages as common } from './common.ts'

/**
 * The words of every feature, one line each; the name is the i18next namespace: `useTranslation('myWork')`.
 * `messages.ts` is the second door of a feature's folder: entering through `index.ts` would load the feature with it.
 */
export const messagesByFeature = {
  actions,
  board,
  calendar,
  common,
  convert,
  fallback,
  help,
  tour,
  markdown,
  firstRun,
  frame,
  mindmap,
  myWork,
  navigation,
  notices,
  page,
  palette,
  overview,
  project,
  projectTable,
  quickAdd,
  richText,
  run,
  settings,
  shortcuts,
  sop,
  taskFilter,
  taskPanel,
  templates,
  undo,
} as const

export type FeatureMessages = typeof messagesByFeature
