export {
  type Action,
  actions,
  type ActionScope,
  hasCommandKey,
  isMac,
  isTextField,
  keyCaps,
  type Keys,
  keysOf,
  keysText,
  type ListedAction,
  shortcutText,
  useActionKeys,
  useActions,
  useListedActions,
  useShortcut,
} from './actions/index.ts'
export {
  EngineProvider,
  skip,
  useCommand,
  useCommandFailures,
  useEngine,
  useImageRefusals,
  useMe,
  useQuery,
} from './engine-context.tsx'
export type { BlobState } from './blob-cache.ts'
export { ErrorBoundary } from './error-boundary.tsx'
export { useHistory } from './history.ts'
export { browserFiles } from './files.ts'
export { latePart, type LatePart, usePreload } from './late-part.tsx'
export { places, useOpenDocument, useOpenNode, useOpenTask, useOpenTaskPage } from './places.ts'
export {
  PANEL_WIDTH,
  type Preferences,
  rememberDocument,
  SIDEBAR_WIDTH,
  type TextSize,
  type Theme,
  usePreferences,
} from './preferences.ts'
export type { Boot, Files, FirstRunInput, KeptBackup, Session } from './session.ts'
export type { NumberedNotice } from './signals.ts'
export { chooseImageFiles, imageFilesIn, type KeptImage, useBlob, useKeepImage } from './use-blob.ts'
export { type Mirror, useMirror } from './use-mirror.ts'
export { useSnapshot } from './use-snapshot.ts'
export { useNotices, useSaveStatus, useToday } from './use-signals.ts'
export { useWorkbench, type Workbench } from './workbench.ts'
