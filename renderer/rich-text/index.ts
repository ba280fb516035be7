export { focusStart } from './focus.ts'
export { FormatBar } from './format-bar.tsx'
export { Outline } from './outline.tsx'
export { RichText, useRichText } from './rich-text.tsx'
