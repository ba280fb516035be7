export { useImportMarkdown } from './use-import-markdown.tsx'
