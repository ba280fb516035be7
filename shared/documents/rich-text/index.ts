export { type Mention, type OutlineEntry, readRichText, type RichText } from './read.ts'
export { documentHref, documentOfHref, linkRowsOf, mentionRowsOf } from './references.ts'
export { type RichTextBlock, richTextBlock, writeRichText } from './write.ts'
