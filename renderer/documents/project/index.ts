export { ProjectEditor } from './project-editor.tsx'
