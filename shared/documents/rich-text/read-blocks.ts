import * as Y from 'yjs'
import { recordOf, textOr } from '../kernel/index.ts'
import { CALLOUT_TONES, type Inline, type Line, type ListItem, MARKS, type RichTextBlock } from './blocks.ts'
import { plainest, textRun } from './line.ts'

// Deeper than any editor nests; a hostile body must not exhaust the stack.
const MAX_DEPTH = 50

/**
 * A body as plain blocks, the other way round of `writeRichText`. What has no block of its own is read for the text
 * inside it: merged cells of a table, elements of a newer build. Never throws.
 */
export function readBlocks(fragment: Y.XmlFragment): readonly RichTextBlock[] {
  return blocksIn(fragment, 0)
}

function blocksIn(parent: Y.XmlFragment, depth: number): RichTextBlock[] {
  if (depth > MAX_DEPTH) return []
  return parent.toArray().flatMap((child): RichTextBlock[] => {
    if (child instanceof Y.XmlText) return [{ kind: 'paragraph', text: plainest(textRuns(child)) }]
    return child instanceof Y.XmlElement ? blockOf(child, depth) : []
  })
}

function blockOf(element: Y.XmlElement, depth: number): RichTextBlock[] {
  const attributes = recordOf(element.getAttributes())
  const inside = (): RichTextBlock[] => blocksIn(element, depth + 1)
  switch (element.nodeName) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: lineOf(element) }]
    case 'heading':
      return [{ kind: 'heading', level: within(attributes['level'], 1, 6), text: lineOf(element) }]
    case 'bulletList':
      return [{ kind: 'bullets', items: elementsIn(element).map((item) => itemOf(item, depth + 1)) }]
    case 'orderedList': {
      const start = within(attributes['start'], 0, 1_000_000)
      const items = elementsIn(element).map((item) => itemOf(item, depth + 1))
      return [{ kind: 'numbers', ...(start === 1 ? {} : { start }), items }]
    }
    case 'taskList':
      return [
        {
          kind: 'tasks',
          items: elementsIn(element).map((item) => {
            const read = itemOf(item, depth + 1)
            const parts = typeof read === 'string' || !('text' in read) ? { text: read } : read
            return { ...parts, checked: recordOf(item.getAttributes())['checked'] === true }
          }),
        },
      ]
    case 'blockquote':
      return [{ kind: 'quote', blocks: inside() }]
    case 'callout': {
      const tone = CALLOUT_TONES.find((known) => known === attributes['tone']) ?? 'info'
      return [{ kind: 'callout', tone, blocks: inside() }]
    }
    case 'codeBlock': {
      const language = textOr(attributes['language'], '')
      return [{ kind: 'code', ...(language === '' ? {} : { language }), text: textIn(element) }]
    }
    case 'horizontalRule':
      return [{ kind: 'rule' }]
    case 'table':
      return [tableOf(element)]
    case 'image':
      return [
        {
          kind: 'image',
          blob: textOr(attributes['blob'], ''),
          alt: textOr(attributes['alt'], ''),
          ...sideOf('width', attributes['width']),
          ...sideOf('height', attributes['height']),
        },
      ]
    default:
      return inside()
  }
}

/** An item is its first line and what follows it. */
function itemOf(item: Y.XmlElement, depth: number): ListItem {
  const [first, ...rest] = blocksIn(item, depth)
  if (first?.kind !== 'paragraph') return first ? { text: '', blocks: [first, ...rest] } : ''
  return rest.length === 0 ? first.text : { text: first.text, blocks: rest }
}

function tableOf(table: Y.XmlElement): RichTextBlock {
  const rows = elementsIn(table).map(elementsIn)
  const header = rows[0] !== undefined && rows[0].length > 0 && rows[0].every((cell) => cell.nodeName === 'tableHeader')
  return {
    kind: 'table',
    header,
    rows: rows.map((row) =>
      row.map((cell) => {
        const lines = elementsIn(cell).map((block) => runsOf(block))
        return plainest(lines.flatMap((runs, index) => (index === 0 ? runs : [{ break: true as const }, ...runs])))
      }),
    ),
  }
}

function lineOf(element: Y.XmlElement): Line {
  return plainest(runsOf(element))
}

function runsOf(element: Y.XmlElement): Inline[] {
  return element.toArray().flatMap((child): Inline[] => {
    if (child instanceof Y.XmlText) return textRuns(child)
    if (!(child instanceof Y.XmlElement)) return []
    if (child.nodeName === 'hardBreak') return [{ break: true }]
    if (child.nodeName !== 'mention') return textIn(child) === '' ? [] : [{ text: textIn(child) }]
    const { kind, id, label } = recordOf(child.getAttributes())
    return [
      {
        mention: {
          kind: kind === 'document' ? 'document' : 'member',
          id: textOr(id, ''),
          label: textOr(label, ''),
        },
      },
    ]
  })
}

function textRuns(text: Y.XmlText): Inline[] {
  return (text.toDelta() as unknown[]).flatMap((part): Inline[] => {
    const { insert, attributes } = recordOf(part)
    if (typeof insert !== 'string' || insert === '') return []
    const names = Object.entries(recordOf(attributes)).filter(([, value]) => value !== null && value !== false)
    // Overlapping marks of one kind are stored as `link--<hash>`.
    const kindOf = (name: string): string => name.split('--')[0] ?? name
    const marks = MARKS.filter((mark) => names.some(([name]) => kindOf(name) === mark))
    const href = recordOf(names.find(([name]) => kindOf(name) === 'link')?.[1])['href']
    return [textRun(insert, typeof href === 'string' && href !== '' ? href : null, marks)]
  })
}

function textIn(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? textRuns(child)
            .map((run) => ('text' in run ? run.text : ''))
            .join('')
        : '',
    )
    .join('')
}

function sideOf(name: 'width' | 'height', value: unknown): { width?: number; height?: number } {
  return Number.isInteger(value) && Number(value) > 0 ? { [name]: Number(value) } : {}
}

function elementsIn(parent: Y.XmlElement): Y.XmlElement[] {
  return parent.toArray().filter((child) => child instanceof Y.XmlElement)
}

function within(value: unknown, least: number, most: number): number {
  // Not of an object: one that refuses to become a number would throw.
  const number = typeof value === 'object' ? Number.NaN : Number(value)
  return Number.isInteger(number) && number >= least && number <= most ? number : Math.max(1, least)
}
