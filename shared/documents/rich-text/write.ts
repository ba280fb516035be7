import * as Y from 'yjs'
import type { Line, ListItem, RichTextBlock } from './blocks.ts'

/** Replaces everything in a fragment, in the shape the editor reads. */
export function writeRichText(fragment: Y.XmlFragment, blocks: readonly RichTextBlock[]): void {
  fragment.delete(0, fragment.length)
  fragment.insert(0, blocks.map(blockElement))
}

function blockElement(block: RichTextBlock): Y.XmlElement {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text)
    case 'heading':
      return element('heading', { level: block.level }, inlineContent(block.text))
    case 'bullets':
      return element('bulletList', {}, block.items.map(listItem))
    case 'numbers':
      return element('orderedList', { start: block.start ?? 1 }, block.items.map(listItem))
    case 'tasks':
      return element(
        'taskList',
        {},
        block.items.map(({ text, checked, blocks = [] }) =>
          element('taskItem', { checked }, [paragraph(text), ...blocks.map(blockElement)]),
        ),
      )
    case 'quote':
      return element('blockquote', {}, container(block.blocks))
    case 'callout':
      return element('callout', { tone: block.tone }, container(block.blocks))
    case 'code':
      return element(
        'codeBlock',
        block.language === undefined ? {} : { language: block.language },
        block.text === '' ? [] : [new Y.XmlText(block.text)],
      )
    case 'rule':
      return element('horizontalRule', {}, [])
    case 'table':
      return element(
        'table',
        {},
        block.rows.map((row, index) =>
          element(
            'tableRow',
            {},
            row.map((cell) =>
              element(block.header && index === 0 ? 'tableHeader' : 'tableCell', { colspan: 1, rowspan: 1 }, [
                paragraph(cell),
              ]),
            ),
          ),
        ),
      )
    case 'image':
      return element(
        'image',
        {
          blob: block.blob,
          alt: block.alt,
          ...(block.width === undefined ? {} : { width: block.width }),
          ...(block.height === undefined ? {} : { height: block.height }),
        },
        [],
      )
  }
}

/** The editor wants a block in everything that holds blocks. */
function container(blocks: readonly RichTextBlock[]): Y.XmlElement[] {
  return blocks.length === 0 ? [paragraph('')] : blocks.map(blockElement)
}

function listItem(item: ListItem): Y.XmlElement {
  if (typeof item === 'string' || !('text' in item)) return element('listItem', {}, [paragraph(item)])
  return element('listItem', {}, [paragraph(item.text), ...item.blocks.map(blockElement)])
}

function paragraph(text: Line): Y.XmlElement {
  return element('paragraph', {}, inlineContent(text))
}

function inlineContent(text: Line): (Y.XmlElement | Y.XmlText)[] {
  if (typeof text === 'string') return text === '' ? [] : [new Y.XmlText(text)]
  const content: (Y.XmlElement | Y.XmlText)[] = []
  let run: { readonly text: Y.XmlText; length: number } | null = null
  for (const part of text) {
    if ('text' in part) {
      if (part.text === '') continue
      // One text for what stands side by side, as the editor has it: words are then edited as one.
      run ??= { text: append(content, new Y.XmlText()), length: 0 }
      const link = part.link === undefined ? {} : { link: { href: part.link } }
      run.text.insert(run.length, part.text, {
        ...NO_MARKS,
        ...Object.fromEntries((part.marks ?? []).map(on)),
        ...link,
      })
      // Counted here: a text that is in no document yet does not know its length.
      run.length += part.text.length
    } else {
      run = null
      content.push('mention' in part ? element('mention', part.mention, []) : element('hardBreak', {}, []))
    }
  }
  return content
}

// Yjs gives inserted text the marks of what stands before it; these say that it has none.
const NO_MARKS = { bold: null, italic: null, strike: null, underline: null, code: null, link: null }
const on = (mark: string): [string, object] => [mark, {}]

function append<T>(list: (T | Y.XmlElement)[], item: T): T {
  list.push(item)
  return item
}

type Attributes = Readonly<Record<string, string | number | boolean>>

function element(name: string, attributes: Attributes, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, string | number | boolean>>(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.insert(0, children)
  return made as Y.XmlElement // attributes of ProseMirror are values, which Yjs stores but types as text
}
