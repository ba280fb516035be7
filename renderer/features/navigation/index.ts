export { SaveState } from './save-state.tsx'
export { Sidebar } from './sidebar.tsx'
export { TrashDialog } from './trash-dialog.tsx'
export { useTreeActions } from './use-tree-actions.ts'
