import * as Y from 'yjs'
import { recordOf, textOr } from '../kernel/index.ts'

/** What a body written by the editor says, as plain data. */
export type RichText = {
  /** One line per block. */
  readonly text: string
  readonly outline: readonly OutlineEntry[]
  /** In order of appearance, with repetitions. */
  readonly mentions: readonly Mention[]
  /** Targets of links, in order of appearance, with repetitions. */
  readonly links: readonly string[]
}

export type OutlineEntry = { readonly level: number; readonly text: string }

/** A mention node: a person or a document named inside the text. */
export type Mention = { readonly kind: string; readonly id: string; readonly label: string }

// Elements that hold a line of text; everything else is a container of blocks, or inline.
const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock'])
// Deeper than any editor nests; a hostile body must not exhaust the stack.
const MAX_DEPTH = 100

/**
 * Reads a fragment as Tiptap's collaboration writes it: elements named after ProseMirror nodes, marks as formatting of
 * text, mentions as elements. Unknown elements are read for the text inside them. Never throws.
 */
export function readRichText(fragment: Y.XmlFragment): RichText {
  const reading: Reading = { lines: [], line: '', outline: [], mentions: [], links: [] }
  readChildren(fragment, reading, 0)
  endLine(reading)
  const { lines, outline, mentions, links } = reading
  return { text: lines.join('\n'), outline, mentions, links }
}

type Reading = {
  readonly lines: string[]
  line: string
  readonly outline: OutlineEntry[]
  readonly mentions: Mention[]
  readonly links: string[]
}

function readChildren(parent: Y.XmlFragment, reading: Reading, depth: number): void {
  if (depth > MAX_DEPTH) return
  for (const child of parent.toArray()) {
    // XmlText first: Yjs types it apart from XmlElement, and XmlHook, which no editor of ours writes, is passed over.
    if (child instanceof Y.XmlText) readText(child, reading)
    else if (child instanceof Y.XmlElement) readElement(child, reading, depth)
  }
}

function readElement(element: Y.XmlElement, reading: Reading, depth: number): void {
  const attributes = recordOf(element.getAttributes())
  if (element.nodeName === 'mention') {
    const label = textOr(attributes['label'], '')
    reading.mentions.push({ kind: textOr(attributes['kind'], ''), id: textOr(attributes['id'], ''), label })
    reading.line += label
  } else if (element.nodeName === 'image') {
    endLine(reading)
    reading.line = textOr(attributes['alt'], '')
    endLine(reading)
  } else if (element.nodeName === 'hardBreak') {
    endLine(reading)
  } else if (TEXT_BLOCKS.has(element.nodeName)) {
    endLine(reading)
    const firstLine = reading.lines.length
    readChildren(element, reading, depth + 1)
    endLine(reading, { keepEmpty: reading.lines.length === firstLine })
    if (element.nodeName === 'heading') {
      const text = reading.lines.slice(firstLine).join(' ')
      reading.outline.push({ level: headingLevel(attributes['level']), text })
    }
  } else {
    readChildren(element, reading, depth + 1)
  }
}

function readText(text: Y.XmlText, reading: Reading): void {
  for (const part of text.toDelta() as unknown[]) {
    const { insert, attributes } = recordOf(part)
    if (typeof insert === 'string') reading.line += insert
    for (const [mark, value] of Object.entries(recordOf(attributes))) {
      // Overlapping marks of one kind are stored as `link--<hash>`.
      const href = mark === 'link' || mark.startsWith('link--') ? recordOf(value)['href'] : undefined
      if (typeof href === 'string' && href !== '') reading.links.push(href)
    }
  }
}

/** Ends the line being read. An empty block is an empty line; text outside any block is a line of its own. */
function endLine(reading: Reading, { keepEmpty = false } = {}): void {
  if (reading.line !== '' || keepEmpty) reading.lines.push(reading.line)
  reading.line = ''
}

function headingLevel(value: unknown): number {
  // Not of an object: one that refuses to become a number would throw.
  const level = typeof value === 'object' ? 1 : Number(value)
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 1
}
