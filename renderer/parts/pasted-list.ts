/** A pasted line with what was indented under it; the shape `mindmap/addBranch` takes. */
export type PastedItem = { readonly text: string; readonly children: readonly PastedItem[] }

// Bullets and numbers of Markdown and of notes apps, and Markdown headings. Check boxes stay: `[ ]` is a token.
const MARKER = /^(?:[-*+•·–]|\d{1,3}[.)、]|[（(]\d{1,3}[)）]|#{1,6})\s+/u

// More lines than anyone pastes on purpose; a whole spreadsheet by mistake must not become 100,000 nodes.
const LINE_LIMIT = 2000

/** Reads an indented or Markdown list, or a column of a spreadsheet, as branches: for maps and for steps. Empty when there is no text. */
export function parsePastedList(text: string): readonly PastedItem[] {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINE_LIMIT)
    .map(readLine)
  return nest(lines)
}

type Line = { readonly indent: number; readonly text: string }

function readLine(line: string): Line {
  const [blank = ''] = /^[\s\u3000]*/u.exec(line) ?? []
  const content = line.slice(blank.length).trimEnd()
  const heading = /^(#{1,6})\s/.exec(content)?.[1]?.length
  const text = content.replace(MARKER, '').replaceAll('\t', ' ').trim()
  return { indent: heading ? heading - 7 : widthOf(blank), text: text || content }
}

// A tab and an ideographic space are wider than one blank; what counts is only that deeper is larger.
function widthOf(blank: string): number {
  return blank.replaceAll('\t', '    ').replaceAll('\u3000', '  ').length
}

function nest(lines: readonly Line[]): readonly PastedItem[] {
  type Open = { readonly indent: number; readonly children: PastedItem[] }
  const top: Open = { indent: Number.NEGATIVE_INFINITY, children: [] }
  const stack: Open[] = [top]
  for (const { indent, text } of lines) {
    while (stack.length > 1 && (stack.at(-1)?.indent ?? 0) >= indent) stack.pop()
    const children: PastedItem[] = []
    stack.at(-1)?.children.push({ text, children })
    stack.push({ indent, children })
  }
  return top.children
}
