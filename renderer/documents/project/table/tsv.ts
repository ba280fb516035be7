/** Cells as spreadsheets put them on the clipboard: tabs and lines, quoted where a cell has one of them inside. */
export function formatTsv(matrix: readonly (readonly string[])[]): string {
  return matrix.map((row) => row.map(quote).join('\t')).join('\n')
}

/** Reads cells from the clipboard. The line break that Excel puts at the end makes no row of its own. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  const source = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at]
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && cell === '' && closesLater(source, at)) quoted = true
    else if (letter === '\t') end()
    else if (letter === '\n') {
      end()
      rows.push([])
    } else cell += letter
  }
  end()
  return rows
}

/** A quote that opens a cell and is never closed is text: 12" 包装盒. */
function closesLater(source: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?=\t|\n|$)/.test(source.slice(at))
}

function quote(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
