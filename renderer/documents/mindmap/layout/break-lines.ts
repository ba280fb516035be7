import { MAX_TEXT_WIDTH } from './measure.ts'

const WIDE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFF60'
const WIDE_CHARACTER = new RegExp(`[${WIDE}]`, 'u')
/** A wide character, a word as far as the next of them, or space. */
const PIECES = new RegExp(`[${WIDE}]|[^\\s${WIDE}]+|\\s+`, 'gu')
// What the page keeps off the start of a line.
const CLOSING = /^[\p{Pe}\p{Pf}、，。：；！？,.:;!?%]/u

/** About as wide as a character is, in ems. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (WIDE_CHARACTER.test(character) ? 1 : 0.55), 0)

/**
 * Breaks a text as the page would, about: words stay whole and no line begins with a closing sign. For drawings, where
 * nothing breaks by itself; a text that was measured as one line stays one.
 */
export function breakLines(text: string, lines: number, fontSize: number): readonly string[] {
  const typed = text.split('\n')
  return typed.length >= lines ? typed : typed.flatMap((part) => breakPart(part, MAX_TEXT_WIDTH / fontSize))
}

function breakPart(part: string, room: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(part)) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  return [...lines, line]
}

/** Words and single characters, each with the closing signs and the space behind it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const piece of text.match(PIECES) ?? []) {
    const last = pieces.length - 1
    if (last >= 0 && (CLOSING.test(piece) || piece.trim() === '')) pieces[last] = `${pieces[last]}${piece}`
    else pieces.push(piece)
  }
  return pieces
}
