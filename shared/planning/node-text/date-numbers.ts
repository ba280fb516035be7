import { civilDateOf, dayNumberOf, formatLocalDate, isCivilDate, splitLocalDate } from '../calendar/index.ts'
import type { DatePoint } from './date-point.ts'
import { matchAt, type Source } from './source.ts'

type Form = { readonly pattern: RegExp } & Pick<DatePoint, 'joins' | 'rangeOnly'>

const FORMS: readonly Form[] = [
  { pattern: /(?:([12]\d{3})\/)?(\d{1,2})\/(\d{1,2})(?!\d)/y, joins: 'any', rangeOnly: false },
  { pattern: /(?:([12]\d{3})年)?(\d{1,2})月(\d{1,2})[日号]/y, joins: 'any', rangeOnly: false },
  { pattern: /([12]\d{3})-(\d{1,2})-(\d{1,2})(?!\d)/y, joins: 'tilde', rangeOnly: false },
  // Two digits each, so that `1-3 人` stays a quantity.
  { pattern: /()(\d{2})-(\d{2})(?!\d)/y, joins: 'tilde', rangeOnly: false },
  { pattern: /(?:([12]\d{3})\.)?(\d{1,2})\.(\d{1,2})(?!\d)/y, joins: 'tilde', rangeOnly: true },
]
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ENGLISH =
  /(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) (\d{1,2})(?!\d)/iy

/** `11/5`, `2026/11/5`, `11-05`, `2026-11-05`, `11月5日`, `Nov 5`, and `11.1` inside a range. */
export function readNumericDate(source: Source, at: number): DatePoint | null {
  for (const { pattern, joins, rangeOnly } of FORMS) {
    const match = matchAt(pattern, source.text, at)
    if (!match) continue
    const year = match[1] ? Number(match[1]) : null
    const occurrences = occurrencesOf(source, year, Number(match[2]), Number(match[3]))
    if (occurrences.length > 0) return { end: at + match[0].length, occurrences, offset: null, joins, rangeOnly }
  }
  return readEnglishDate(source, at)
}

function readEnglishDate(source: Source, at: number): DatePoint | null {
  const match = matchAt(ENGLISH, source.text, at)
  if (!match?.[1]) return null
  const month = MONTHS.indexOf(match[1].slice(0, 3).toLowerCase()) + 1
  const occurrences = occurrencesOf(source, null, month, Number(match[2]))
  if (occurrences.length === 0) return null
  return { end: at + match[0].length, occurrences, offset: null, joins: 'any', rangeOnly: false }
}

/** From the year before the earlier of today and project start (a range may cross New Year) to beyond a leap day. */
function occurrencesOf({ context }: Source, year: number | null, month: number, day: number): readonly string[] {
  const base = context.projectStart && context.projectStart < context.today ? context.projectStart : context.today
  const baseYear = civilDateOf(splitLocalDate(base).day).year
  const years = year === null ? Array.from({ length: 12 }, (_, index) => baseYear - 1 + index) : [year]
  return years
    .map((candidate) => ({ year: candidate, month, day }))
    .filter(isCivilDate)
    .map((civil) => formatLocalDate(dayNumberOf(civil)))
}
