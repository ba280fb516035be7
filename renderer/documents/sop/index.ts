export { SopEditor } from './sop-editor.tsx'
