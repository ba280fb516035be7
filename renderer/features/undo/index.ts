export { useUndo } from './use-undo.ts'
export { useUndoActions } from './use-undo-actions.tsx'
