import type { TextSpan } from './types.ts'

const CLOSING = new Map([
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['【', '】'],
])
// Not `[`: closing up could make a checkbox.
const OPENERS = new Set('(（【')
const SEPARATORS = new Set('，、,;；')
const CLOSERS = new Set('，、,;；。！？!?)）]】')

/**
 * The text without its tokens. White space closes up where a token was, and so do the brackets or the separator
 * that held nothing else. Quotes stay; the backslash of an escape goes.
 */
export function titleWithout(text: string, spans: readonly TextSpan[]): string {
  const pieces: string[] = []
  let piece = ''
  let from = 0
  for (const { start, end, value } of spans) {
    piece += text.slice(from, start)
    from = end
    if (value.kind === 'literal') piece += text.slice(text[start] === '\\' ? start + 1 : start, end)
    else if (value.kind === 'repeated') piece += text.slice(start, end)
    else {
      pieces.push(piece)
      piece = ''
    }
  }
  pieces.push(piece + text.slice(from))
  const [first = '', ...rest] = pieces
  return rest.reduce(closeUp, first).trim()
}

function closeUp(before: string, after: string): string {
  let left = before.trimEnd()
  let right = after.trimStart()
  const closing = CLOSING.get(left.at(-1) ?? '')
  if (closing !== undefined && right.startsWith(closing)) {
    left = left.slice(0, -1).trimEnd()
    right = right.slice(1).trimStart()
  }
  if (SEPARATORS.has(left.at(-1) ?? '') && (right === '' || SEPARATORS.has(right[0] ?? ''))) left = left.slice(0, -1)
  if (left === '' && SEPARATORS.has(right[0] ?? '')) right = right.slice(1).trimStart()
  const isTight = left === '' || right === '' || OPENERS.has(left.at(-1) ?? '') || isClosed(left, right)
  return isTight ? left + right : `${left} ${right}`
}

/** Punctuation closes up to a word only: `@` and `?` must not become `@?`. */
function isClosed(left: string, right: string): boolean {
  return CLOSERS.has(right[0] ?? '') && /[\p{L}\p{N}]$/u.test(left)
}
