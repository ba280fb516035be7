export { useUndo } from './use-undo.ts'
export { useUndoKeys } from './use-undo-keys.ts'
