export { type MarkdownPage, parseMarkdown } from './parse.ts'
export { renderMarkdown } from './render.ts'
