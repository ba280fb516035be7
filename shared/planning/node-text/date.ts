import type { LocalDate } from '../../documents/kernel/index.ts'
import { daysBetween } from '../calendar/index.ts'
import { readClock } from './clock.ts'
import { readNumericDate } from './date-numbers.ts'
import { readAnchorOffset } from './date-offset.ts'
import type { DatePoint } from './date-point.ts'
import { readDateWord } from './date-words.ts'
import { endsToken, matchAt, type Source, type TokenMatch, type TokenReader } from './source.ts'
import type { DateSpan } from './types.ts'

const SEPARATOR = / ?([~～至到]|[-–—]) ?/y
// `11/8-11/5` is a slip, not a task of 362 days: a range without years longer than half a year stays text.
const LONGEST_GUESSED_DAYS = 183

/** A due date, or `start–due`, in any of the forms of a point, each with an optional time of day. */
export const readDate: TokenReader = (source, at) => {
  const first = readPoints(source, at)
  for (const start of first) {
    const range = readRange(source, start)
    if (range) return range
  }
  for (const due of first) {
    if (!due.rangeOnly && endsToken(source.text, due.end)) return dateMatch(source, null, due)
  }
  return null
}

function readRange(source: Source, start: DatePoint): TokenMatch | null {
  const separator = matchAt(SEPARATOR, source.text, start.end)
  if (!separator) return null
  const isTilde = /[~～至到]/.test(separator[0])
  for (const due of readPoints(source, start.end + separator[0].length)) {
    const isJoined = isTilde || (start.joins === 'any' && due.joins === 'any')
    if (!isJoined || start.rangeOnly !== due.rangeOnly || !endsToken(source.text, due.end)) continue
    return dateMatch(source, start, due)
  }
  return null
}

/** The point with its time of day, then without: `11/10 20:00-22:00` is a day followed by text. */
function readPoints(source: Source, at: number): readonly DatePoint[] {
  const point = readAnchorOffset(source, at) ?? readNumericDate(source, at) ?? readDateWord(source, at)
  if (!point) return []
  const clock = readClock(source.text, point.end)
  if (!clock || point.offset?.unit === 'hours') return [point]
  const occurrences = point.occurrences.map((date) => `${date}T${clock.time}`)
  return [{ ...point, end: clock.end, occurrences }, point]
}

function dateMatch(source: Source, start: DatePoint | null, due: DatePoint): TokenMatch | null {
  const spans = start ? pairUp(start, due) : due.occurrences.map((date) => ({ start: null, due: date }))
  const { today, projectStart } = source.context
  const chosen = spans.find((span) => dayOf(span.due) >= (projectStart ?? today)) ?? spans.at(-1)
  if (!chosen) return null
  const offsets = { startOffset: start?.offset ?? null, dueOffset: due.offset }
  return { end: due.end, value: { kind: 'date', ...chosen, candidates: ambiguity(spans, chosen, today), ...offsets } }
}

/** Each start with the first end that is not before it. */
function pairUp(start: DatePoint, due: DatePoint): readonly DateSpan[] {
  const isGuessed = start.occurrences.length > 1 || due.occurrences.length > 1
  return start.occurrences.flatMap((from) => {
    const to = due.occurrences.find((date) => isNotBefore(date, from))
    return to && !(isGuessed && daysBetween(from, to) > LONGEST_GUESSED_DAYS) ? [{ start: from, due: to }] : []
  })
}

/** A date without a year that passed this year may mean the last one or the next one. A range passes with its end. */
function ambiguity(spans: readonly DateSpan[], chosen: DateSpan, today: LocalDate): readonly DateSpan[] {
  const passed = spans.findLast((span) => dayOf(span.due) < today)
  const next = spans.find((span) => dayOf(span.due) >= today)
  if (!passed || !next) return []
  const isThisYear = (passed.start ?? passed.due).slice(0, 4) === today.slice(0, 4)
  return isThisYear || chosen === passed ? [passed, next] : []
}

function isNotBefore(date: LocalDate, from: LocalDate): boolean {
  return date.length === from.length ? date >= from : dayOf(date) >= dayOf(from)
}

function dayOf(date: LocalDate): LocalDate {
  return date.slice(0, 10)
}
