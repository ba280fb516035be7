export { RunEditor } from './run-editor.tsx'
