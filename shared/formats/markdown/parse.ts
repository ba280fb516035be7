import markdownIt, { type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import {
  type CalloutTone,
  type Line,
  type ListItem,
  plainest,
  type RichTextBlock,
} from '../../documents/rich-text/index.ts'
import { ALERTS } from './alerts.ts'
import { flowing, flowingBlock } from './flow.ts'
import { lineOf } from './inline.ts'

/** A Markdown file as a page: a first heading of the first level is its title. */
export type MarkdownPage = { readonly title: string | null; readonly blocks: readonly RichTextBlock[] }

// HTML stays text: it would be code from a stranger. Nesting is bounded, so that a crafted file cannot exhaust the stack.
// The plugin lets emphasis end beside Chinese punctuation: **“重点”**的.
const markdown = markdownIt({ html: false, linkify: true, maxNesting: 40 }).use(cjkFriendly)
// An address without a scheme is as often a file name (价格表.md) as a site.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false })

/** Reads Markdown. Anything is Markdown: what means nothing stays as the text it is. */
export function parseMarkdown(text: string): MarkdownPage {
  const tokens = markdown.parse(text.replace(/^\uFEFF/, ''), {})
  const blocks = blocksOf({ tokens, at: 0 }).map(flowingBlock)
  const [first, ...rest] = blocks
  if (first?.kind !== 'heading' || first.level !== 1) return { title: null, blocks }
  return { title: plainText(first.text), blocks: rest }
}

type Reading = { readonly tokens: readonly Token[]; at: number }

/** The blocks up to the end of what is open. */
function blocksOf(reading: Reading): RichTextBlock[] {
  const blocks: RichTextBlock[] = []
  for (let token = reading.tokens[reading.at]; token && token.nesting >= 0; token = reading.tokens[reading.at]) {
    reading.at += 1
    blocks.push(...blockOf(token, reading))
  }
  reading.at += 1
  return blocks
}

function blockOf(token: Token, reading: Reading): readonly RichTextBlock[] {
  switch (token.type) {
    case 'paragraph_open':
      return [paragraphOf(inlineIn(reading))]
    case 'heading_open': {
      const level = Number(token.tag.slice(1))
      return [{ kind: 'heading', level, text: flowing(lineOf(inlineIn(reading))) }]
    }
    case 'bullet_list_open':
      return [listOf(itemsIn(reading))]
    case 'ordered_list_open': {
      const start = Number(token.attrGet('start') ?? 1)
      return [{ kind: 'numbers', ...(start === 1 ? {} : { start }), items: itemsIn(reading) }]
    }
    case 'blockquote_open':
      return [quoteOf(blocksOf(reading))]
    case 'fence':
    case 'code_block': {
      const language = token.info.trim().split(/\s+/)[0] ?? ''
      return [{ kind: 'code', ...(language === '' ? {} : { language }), text: token.content.replace(/\n$/, '') }]
    }
    case 'hr':
      return [{ kind: 'rule' }]
    case 'table_open':
      return [tableOf(reading)]
    default:
      return token.content === '' ? [] : [{ kind: 'paragraph', text: token.content }]
  }
}

/** The children of the inline token that follows, past the token that closes it. */
function inlineIn(reading: Reading): readonly Token[] {
  const inline = reading.tokens[reading.at]
  reading.at += 2
  return inline?.children ?? []
}

function itemsIn(reading: Reading): ListItem[] {
  const items: ListItem[] = []
  while (reading.tokens[reading.at]?.type === 'list_item_open') {
    reading.at += 1
    const [first, ...rest] = blocksOf(reading)
    if (first?.kind === 'paragraph') items.push(rest.length === 0 ? first.text : { text: first.text, blocks: rest })
    else items.push(first ? { text: '', blocks: [first, ...rest] } : '')
  }
  reading.at += 1
  return items
}

const BOX = /^\[([ xX])\](?:\s+|$)/

/** A list in which every item begins with a box is a list of tasks. */
function listOf(items: readonly ListItem[]): RichTextBlock {
  const parts = items.map((item) => (typeof item === 'string' || !('text' in item) ? { text: item } : item))
  const boxes = parts.map(({ text }) => BOX.exec(leadOf(text)))
  if (items.length === 0 || boxes.includes(null)) return { kind: 'bullets', items }
  return {
    kind: 'tasks',
    items: parts.map((item, index) => ({
      ...item,
      text: withoutLead(item.text, boxes[index]?.[0].length ?? 0),
      checked: boxes[index]?.[1] !== ' ',
    })),
  }
}

/** A quote that begins with `[!WARNING]` is a callout. */
function quoteOf(blocks: readonly RichTextBlock[]): RichTextBlock {
  const [first, ...rest] = blocks
  const match = first?.kind === 'paragraph' ? /^\[!([A-Za-z]+)\][^\S\n]*/.exec(leadOf(first.text)) : null
  const tone = ALERTS.find(([name]) => name === match?.[1]?.toUpperCase())?.[1]
  if (!tone || !match || first?.kind !== 'paragraph') return { kind: 'quote', blocks }
  return calloutOf(tone, withoutLead(first.text, match[0].length), rest)
}

function calloutOf(tone: CalloutTone, text: Line, rest: readonly RichTextBlock[]): RichTextBlock {
  const words = withoutLead(text, /^\n?/.exec(leadOf(text))?.[0].length ?? 0)
  const isEmpty = words === '' || (typeof words !== 'string' && words.length === 0)
  const first: RichTextBlock[] = isEmpty && rest.length > 0 ? [] : [{ kind: 'paragraph', text: words }]
  return { kind: 'callout', tone, blocks: [...first, ...rest] }
}

function tableOf(reading: Reading): RichTextBlock {
  const rows: Line[][] = []
  for (
    let token = reading.tokens[reading.at];
    token && token.type !== 'table_close';
    token = reading.tokens[reading.at]
  ) {
    reading.at += 1
    if (token.type === 'tr_open') rows.push([])
    if (token.type === 'th_open' || token.type === 'td_open') rows.at(-1)?.push(flowing(lineOf(inlineIn(reading))))
  }
  reading.at += 1
  // A table that had no names for its columns is written with an empty first row (render.ts).
  const isNamed = rows[0]?.some((cell) => cell !== '') ?? false
  return { kind: 'table', header: isNamed, rows: isNamed ? rows : rows.slice(1) }
}

const BLOB = /^branchline:\/\/blob\/([0-9a-f]{64})$/

/** A paragraph, or the image it is all of. Images of the web stay links: nothing is fetched from strangers. */
function paragraphOf(tokens: readonly Token[]): RichTextBlock {
  const [only, second] = tokens
  const blob = only?.type === 'image' && !second ? BLOB.exec(String(only.attrGet('src') ?? ''))?.[1] : undefined
  return blob === undefined
    ? { kind: 'paragraph', text: lineOf(tokens) }
    : { kind: 'image', blob, alt: only?.content ?? '' }
}

/** The text a line begins with, up to where it looks different. */
function leadOf(line: Line): string {
  if (typeof line === 'string') return line
  const [first] = line
  return first && 'text' in first && !first.marks && !first.link ? first.text : ''
}

function withoutLead(line: Line, length: number): Line {
  if (typeof line === 'string') return line.slice(length)
  const [first, ...rest] = line
  if (!first || !('text' in first)) return line
  const text = first.text.slice(length)
  return plainest(text === '' ? rest : [{ ...first, text }, ...rest])
}

function plainText(line: Line): string {
  if (typeof line === 'string') return line
  return line.map((run) => ('text' in run ? run.text : 'mention' in run ? run.mention.label : ' ')).join('')
}
