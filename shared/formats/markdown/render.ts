import type { Inline, Line, ListItem, Mark, RichTextBlock, TextRun } from '../../documents/rich-text/index.ts'
import { ALERTS } from './alerts.ts'
import { hrefOfMention } from './references.ts'

/** Writes a page as Markdown; underlines have no sign there and are left out. Ends with a line break. */
export function renderMarkdown(page: { readonly title: string; readonly blocks: readonly RichTextBlock[] }): string {
  const title = page.title.trim() === '' ? [] : [headingText(1, escape(page.title.trim().replaceAll(/\s+/g, ' ')))]
  return `${[...title, ...page.blocks.map(blockText)].join('\n\n')}\n`
}

function blocksText(blocks: readonly RichTextBlock[]): string {
  return blocks.map(blockText).join('\n\n')
}

function blockText(block: RichTextBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return lineText(block.text)
    case 'heading':
      return headingText(block.level, inlineText(block.text))
    case 'bullets':
      return block.items.map((item) => itemText('- ', item)).join('\n')
    case 'numbers':
      return block.items.map((item, index) => itemText(`${(block.start ?? 1) + index}. `, item)).join('\n')
    case 'tasks':
      return block.items
        .map(({ text, checked, blocks = [] }) => itemText('- ', { text, blocks }, checked ? '[x] ' : '[ ] '))
        .join('\n')
    case 'quote':
      return quoted(blocksText(block.blocks))
    case 'callout': {
      const name = ALERTS.find(([, tone]) => tone === block.tone)?.[0] ?? 'NOTE'
      return quoted(`[!${name}]\n${blocksText(block.blocks)}`)
    }
    case 'code': {
      // A fence longer than any inside.
      const longest = Math.max(2, ...(block.text.match(/`+/g) ?? []).map(({ length }) => length))
      const fence = '`'.repeat(longest + 1)
      return `${fence}${block.language ?? ''}\n${block.text}\n${fence}`
    }
    case 'rule':
      return '---'
    case 'table':
      return tableText(block)
    case 'image':
      return `![${escape(block.alt)}](branchline://blob/${block.blob})`
  }
}

/** A heading is one line, and signs at its end would close it. */
function headingText(level: number, text: string): string {
  const line = text.replaceAll(/\\?\n/g, ' ')
  return `${'#'.repeat(level)} ${line.replace(/#+$/, (signs) => signs.replaceAll('#', '\\#'))}`
}

function itemText(sign: string, item: ListItem, box = ''): string {
  const { text, blocks } = typeof item === 'string' || !('text' in item) ? { text: item, blocks: [] } : item
  const indent = ' '.repeat(sign.length)
  const below = blocks.map((block) => {
    // A list under its item needs no empty line; anything else would be part of the item's own text.
    const gap = block.kind === 'bullets' || block.kind === 'numbers' || block.kind === 'tasks' ? '\n' : '\n\n'
    return gap + blockText(block)
  })
  return sign + indented(box + lineText(text) + below.join(''), indent)
}

function indented(text: string, indent: string): string {
  return text.replaceAll(/\n(?!\n|$)/g, `\n${indent}`)
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function tableText({ header, rows }: Extract<RichTextBlock, { kind: 'table' }>): string {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const cells = (row: readonly Line[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cellText(row[index] ?? '')).join(' | ')} |`
  const rule = `|${' --- |'.repeat(width)}`
  // Markdown knows no table without names of columns.
  const [first, ...rest] = header ? rows : [[], ...rows]
  return [cells(first ?? []), rule, ...rest.map(cells)].join('\n')
}

function cellText(line: Line): string {
  return lineText(line).replaceAll('\\\n', '<br>').replaceAll('\n', ' ').replaceAll('|', '\\|')
}

const SIGNS: Readonly<Partial<Record<Mark, string>>> = { bold: '**', italic: '*', strike: '~~' }

function lineText(line: Line): string {
  return atStart(inlineText(line))
}

function inlineText(line: Line): string {
  const runs = typeof line === 'string' ? [{ text: line }] : line
  return runs.map(runText).join('')
}

function runText(run: Inline): string {
  if ('break' in run) return '\\\n'
  if ('mention' in run) {
    const { kind, label } = run.mention
    return `[${escape(kind === 'member' ? `@${label}` : label)}](${hrefOfMention(run.mention)})`
  }
  const marked = markedText(run)
  return run.link === undefined ? marked : `[${marked}](${addressText(run.link)})`
}

function markedText({ text, marks = [] }: TextRun): string {
  if (marks.includes('code')) return codeText(text)
  const signs = marks.flatMap((mark) => SIGNS[mark] ?? [])
  // Emphasis neither begins nor ends with a space in Markdown: the space stands outside.
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (signs.length === 0 || inside === '') return escape(text)
  return before + signs.join('') + escape(inside) + signs.toReversed().join('') + after
}

function codeText(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return fence + pad + text + pad + fence
}

function addressText(href: string): string {
  return /[\s()<>\\]/.test(href) ? `<${href.replaceAll(/[<>\n]/g, (sign) => encodeURIComponent(sign))}>` : href
}

/** Signs that would mean something are text with a backslash before them. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<|~]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
    .replaceAll('\n', ' ')
}

/** What would begin another kind of block at the start of a line. */
function atStart(text: string): string {
  return text.replaceAll(
    /^(\s*)(?:([#>+=-])|(\d+)([.)]))/gm,
    (_all, space: string, sign?: string, digits = '', dot = '') =>
      sign ? `${space}\\${sign}` : `${space}${digits}\\${dot}`,
  )
}
