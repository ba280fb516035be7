export {
  CALLOUT_TONES,
  type CalloutTone,
  type Inline,
  type Line,
  type ListItem,
  type Mark,
  MARKS,
  type RichTextBlock,
  richTextBlock,
  type TaskListItem,
  type TextRun,
} from './blocks.ts'
export { plainest, textRun } from './line.ts'
export { readBlocks } from './read-blocks.ts'
export { type Mention, type OutlineEntry, readRichText, type RichText } from './read.ts'
export {
  documentHref,
  documentOfHref,
  entityHref,
  entityOfHref,
  type LinkedEntity,
  linkRowsOf,
  mentionRowsOf,
} from './references.ts'
export { KNOWN_ELEMENTS, KNOWN_MARKS, unknownParts } from './unknown.ts'
export { writeRichText } from './write.ts'
