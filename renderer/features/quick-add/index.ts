export { QuickAddDialog } from './quick-add-dialog.tsx'
