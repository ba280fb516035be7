import { parsePastedList, type PastedItem } from '#renderer/parts/index.ts'

export type PastedStep = { readonly title: string; readonly instruction: string }

const TITLE_MAX = 500
// A box before a step says that it can be ticked, which every step can.
const BOX = /^\[[ xX]?\]\s*/

/**
 * Reads a pasted list as steps: each line one, what is indented below it its instruction. Null when it is one line, which
 * belongs into the title as it is.
 */
export function pastedSteps(text: string): readonly PastedStep[] | null {
  const items = parsePastedList(text)
  const [first] = items
  if (!first || (items.length === 1 && first.children.length === 0)) return null
  return items.map(({ text: line, children }) => {
    const title = line.replace(BOX, '')
    // What does not fit into a title is not lost.
    const rest = title.length > TITLE_MAX ? [title.slice(TITLE_MAX)] : []
    return { title: title.slice(0, TITLE_MAX), instruction: [...rest, ...linesOf(children, '')].join('\n') }
  })
}

function linesOf(items: readonly PastedItem[], indent: string): readonly string[] {
  return items.flatMap(({ text, children }) => [`${indent}${text}`, ...linesOf(children, `${indent}  `)])
}
