import type { LocalDate } from '../../documents/kernel/index.ts'
import { addDays, addHours, type WorkCalendar } from '../calendar/index.ts'
import type { DatePoint } from './date-point.ts'
import { matchAt, type Source } from './source.ts'
import type { Anchor, AnchorOffset, OffsetUnit } from './types.ts'

const MAIN = /[TD](?=0|[+-]\d)/y
// A bare `0` belongs to T0 and D0: `双110` is not an offset from 双11.
const MAIN_DISTANCE = /0(?!\d)|([+-]\d{1,3})(w|工|h|d|天)?/y
const NAMED_DISTANCE = /([+-]\d{1,3})(w|工|h|d|天)?/y
/** In an offset `w` is working days, unlike in a duration. */
const UNITS = new Map<string, OffsetUnit>([
  ['w', 'workdays'],
  ['工', 'workdays'],
  ['h', 'hours'],
])

/** `T-7`, `D+3`, `T0`, `T-7w`, `T-4h` from the main anchor; `预售-3`, `618-3` from a named one. */
export function readAnchorOffset(source: Source, at: number): DatePoint | null {
  const main = source.mainAnchor && matchAt(MAIN, source.text, at) ? source.mainAnchor : null
  if (main) return readDistance(source, main, at + 1, MAIN_DISTANCE)
  for (const anchor of source.anchors) {
    if (!source.text.startsWith(anchor.token, at)) continue
    const point = readDistance(source, anchor, at + anchor.token.length, NAMED_DISTANCE)
    if (point) return point
  }
  return null
}

/** Where an offset falls: plain = calendar days, `workdays` on the calendar, `hours` from the anchor's time. */
export function resolveOffset(anchor: Anchor, offset: AnchorOffset, calendar: WorkCalendar): LocalDate {
  if (offset.unit === 'hours') return addHours(anchor.at, offset.amount)
  const day = anchor.at.slice(0, 10)
  return offset.unit === 'workdays' ? calendar.addWorkdays(day, offset.amount) : addDays(day, offset.amount)
}

function readDistance(source: Source, anchor: Anchor, at: number, pattern: RegExp): DatePoint | null {
  const match = matchAt(pattern, source.text, at)
  if (!match) return null
  const unit = UNITS.get(match[2] ?? '') ?? 'days'
  const offset: AnchorOffset = { anchorId: anchor.id, amount: Number(match[1] ?? 0) || 0, unit }
  return {
    end: at + match[0].length,
    occurrences: [resolveOffset(anchor, offset, source.context.calendar)],
    offset,
    joins: 'tilde',
    rangeOnly: false,
  }
}
