import type { LocalDate } from '../../documents/kernel/index.ts'
import { addDays, addHours, type WorkCalendar } from '../calendar/index.ts'
import type { DatePoint } from './date-point.ts'
import { matchAt, type Source } from './source.ts'
import type { Anchor, AnchorOffset, OffsetUnit } from './types.ts'

const MAIN = /[TD](?=0|[+-]\d)|D-?day(?=[前后])/iy
// A bare `0` belongs to T0 and D0: `双110` is not an offset from 双11.
const MAIN_DISTANCE = /0(?!\d)|([+-]\d{1,3})(w|工|h|d|天)?/y
const NAMED_DISTANCE = /([+-]\d{1,3})(w|工|h|d|天)?/y
/** In words: `D-day前3天`, `双11前2个工作日`, `预售后4小时`. Without a unit it would be any sentence. */
const WORDED_DISTANCE = /([前后])(\d{1,3})(天|个?工作日|小时)/y
/** In an offset `w` is working days, unlike in a duration. */
const UNITS = new Map<string, OffsetUnit>([
  ['w', 'workdays'],
  ['工', 'workdays'],
  ['h', 'hours'],
  ['工作日', 'workdays'],
  ['个工作日', 'workdays'],
  ['小时', 'hours'],
])

/** `T-7`, `D+3`, `T0`, `T-7w`, `T-4h` from the main anchor; `预售-3`, `618-3` from a named one. */
export function readAnchorOffset(source: Source, at: number): DatePoint | null {
  const main = source.mainAnchor
  const mark = matchAt(MAIN, source.text, at)
  if (main && mark) return readDistance(source, main, at + mark[0].length, MAIN_DISTANCE)
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
  const signed = matchAt(pattern, source.text, at)
  const worded = signed ? null : matchAt(WORDED_DISTANCE, source.text, at)
  const match = signed ?? worded
  if (!match) return null
  const amount = worded ? Number(worded[2]) * (worded[1] === '前' ? -1 : 1) : Number(signed?.[1] ?? 0) || 0
  const unit = UNITS.get((worded ? worded[3] : signed?.[2]) ?? '') ?? 'days'
  const offset: AnchorOffset = { anchorId: anchor.id, amount, unit }
  return {
    end: at + match[0].length,
    occurrences: [resolveOffset(anchor, offset, source.context.calendar)],
    offset,
    joins: 'tilde',
    rangeOnly: false,
  }
}
