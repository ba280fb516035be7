export { PaletteDialog } from './palette-dialog.tsx'
