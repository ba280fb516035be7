import { readDate } from './date.ts'
import { readDuration } from './duration.ts'
import { readBudget, readCheckbox, readMilestone, readNote, readPriority, readTag } from './marks.ts'
import { readPerson } from './person.ts'
import { readPredecessor } from './predecessor.ts'
import { readRecurrence } from './recurrence.ts'
import { matchAt, type Source, startsToken, type TokenMatch, type TokenReader } from './source.ts'
import type { TextSpan, TokenValue } from './types.ts'

const READERS: readonly TokenReader[] = [
  readNote,
  readCheckbox,
  readPerson,
  readTag,
  readPriority,
  readPredecessor,
  readMilestone,
  readBudget,
  readRecurrence,
  readDate,
  readDuration,
]
// Inside these nothing is a token, whatever punctuation they contain.
const OPAQUE = /(?:[a-z][a-z\d+.-]{0,20}:\/\/|www\.)[^\s"<>，。；、！？）】」』》]+|\[\[[^[\]\n]{0,200}\]\]/iy
// Bounded, so that a text of opening quotes is not read to its end once for each of them.
const QUOTED = /"[^"]{0,500}"|“[^”]{0,500}”/y
/** Fields that hold one value: a second one is not understood, so it stays text. */
const SINGLE: ReadonlySet<TokenValue['kind']> = new Set([
  'checkbox',
  'priority',
  'budget',
  'recurrence',
  'date',
  'duration',
  'effort',
])

/** Every recognised piece of the text, left to right. Reads each position a bounded number of times. */
export function scan(source: Source): readonly TextSpan[] {
  const spans: TextSpan[] = []
  const taken = new Set<TokenValue['kind']>()
  let at = 0
  let tokenEnd = 0
  while (at < source.text.length) {
    // Directly after a token another may start, as in `@张三!高`: with the first one gone it stands at a boundary.
    const span = at === tokenEnd || startsToken(source.text, at) ? readSpan(source, at, taken) : null
    if (span?.value) {
      spans.push(span)
      tokenEnd = span.end
    }
    at = span ? Math.max(span.end, at + 1) : at + 1
  }
  return spans
}

/** A stretch of plain text to step over. */
type Step = { readonly end: number; readonly value?: never }

/** What begins here; null = an ordinary character. */
function readSpan(source: Source, at: number, taken: Set<TokenValue['kind']>): TextSpan | Step | null {
  const { text } = source
  const opaque = matchAt(OPAQUE, text, at)
  if (opaque) return { end: at + opaque[0].length }
  const quoted = matchAt(QUOTED, text, at)
  if (quoted) return { start: at, end: at + quoted[0].length, value: { kind: 'literal' } }
  if (text[at] === '\\') {
    // Only a backslash that keeps something from being a token is an escape: paths keep theirs.
    const escaped = readToken(source, at + 1)
    return escaped && { start: at, end: escaped.end, value: { kind: 'literal' } }
  }
  const token = readToken(source, at)
  if (!token) return null
  const { kind } = token.value
  if (SINGLE.has(kind) && taken.has(kind)) return { start: at, end: token.end, value: { kind: 'repeated', of: kind } }
  taken.add(kind)
  return { start: at, ...token }
}

function readToken(source: Source, at: number): TokenMatch | null {
  for (const read of READERS) {
    const match = read(source, at)
    if (match) return match
  }
  return null
}
