export { FallbackEditor } from './fallback-editor.tsx'
