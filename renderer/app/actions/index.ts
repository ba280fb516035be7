export { hasCommandKey, isMac, isTextField, keyCaps, type Keys, keysText, matchesKeys, shortcutText } from './keys.ts'
export {
  type Action,
  type ActionRegistry,
  type ActionScope,
  createActionRegistry,
  keysOf,
  type ListedAction,
} from './registry.ts'
export { actions, useActionKeys, useActions, useListedActions, useShortcut } from './use-actions.ts'
