export { MindmapEditor } from './mindmap-editor.tsx'
