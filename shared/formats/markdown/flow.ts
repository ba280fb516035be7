import type { Line, ListItem, RichTextBlock } from '../../documents/rich-text/index.ts'

/** Lines are joined last: the first line of a quote says whether it is a callout. */
export function flowingBlock(block: RichTextBlock): RichTextBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: flowing(block.text) }
    case 'bullets':
    case 'numbers':
      return { ...block, items: block.items.map(flowingItem) }
    case 'tasks':
      return {
        ...block,
        items: block.items.map(({ text, checked, blocks }) => ({
          text: flowing(text),
          checked,
          ...(blocks ? { blocks: blocks.map(flowingBlock) } : {}),
        })),
      }
    case 'quote':
    case 'callout':
      return { ...block, blocks: block.blocks.map(flowingBlock) }
    default:
      return block
  }
}

function flowingItem(item: ListItem): ListItem {
  if (typeof item === 'string' || !('text' in item)) return flowing(item)
  return { text: flowing(item.text), blocks: item.blocks.map(flowingBlock) }
}

/** A line of the file that goes on in the next is one line: with a space, but for Chinese, which has none. */
export function flowing(line: Line): Line {
  const flow = (text: string): string => text.replace(BETWEEN_CJK, '').replaceAll('\n', ' ')
  return typeof line === 'string'
    ? flow(line)
    : line.map((run) => ('text' in run ? { ...run, text: flow(run.text) } : run))
}

const CJK = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`
const BETWEEN_CJK = new RegExp(`(?<=${CJK})\\n(?=${CJK})`, 'gu')
