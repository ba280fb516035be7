import {
  civilDateOf,
  dayNumberOf,
  formatLocalDate,
  monthLength,
  splitLocalDate,
  type Weekday,
  weekdayOf,
} from '../calendar/index.ts'
import type { DatePoint } from './date-point.ts'
import { matchAt, type Source } from './source.ts'

const NEAR = /今天|明天|大?后天|today|tomorrow/iy
const NEAR_DAYS = new Map([
  ['今天', 0],
  ['明天', 1],
  ['后天', 2],
  ['大后天', 3],
  ['today', 0],
  ['tomorrow', 1],
])
const WEEK = /(?:(本|这)|(下))?个?(?=周|星期|礼拜)|(this )|(next )/iy
const MONTH_END = /(?:本|这个?|(下个?))?月底|end of (?:(next )|this )?month/iy
const CHINESE_WEEKDAY = /(?:周|星期|礼拜)([一二三四五六日天])/y
// `sun`, `sat` and `mon` alone are too often something else (sun cream); the full words are accepted.
const ENGLISH_WEEKDAY = /(mon|tues|wednes|thurs|fri|satur|sun)day|(tue|wed|thu|fri)(?![a-z])/iy
const CHINESE_DAYS = '一二三四五六日'
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** `今天 明天 后天 大后天 周五 下周三 月底 下月底` and `today tomorrow Friday next Wed end of month`. */
export function readDateWord(source: Source, at: number): DatePoint | null {
  const found = readNearDay(source, at) ?? readWeekday(source, at) ?? readMonthEnd(source, at)
  if (!found) return null
  return {
    end: found.end,
    occurrences: [formatLocalDate(found.day)],
    offset: null,
    joins: 'any',
    rangeOnly: false,
  }
}

/** A weekday's name alone: `周三`, `星期日`, `Friday`, `wed`. */
export function readWeekdayName(text: string, at: number): { readonly end: number; readonly weekday: Weekday } | null {
  const chinese = matchAt(CHINESE_WEEKDAY, text, at)
  if (chinese?.[1]) {
    const index = chinese[1] === '天' ? 6 : CHINESE_DAYS.indexOf(chinese[1])
    return { end: at + chinese[0].length, weekday: (index + 1) as Weekday } // the pattern admits these seven only
  }
  const english = matchAt(ENGLISH_WEEKDAY, text, at)
  if (!english) return null
  const index = ENGLISH_DAYS.indexOf(english[0].slice(0, 3).toLowerCase())
  return { end: at + english[0].length, weekday: (index + 1) as Weekday }
}

type FoundDay = { readonly end: number; readonly day: number }

function readNearDay({ text, context }: Source, at: number): FoundDay | null {
  const match = matchAt(NEAR, text, at)
  if (!match) return null
  const days = NEAR_DAYS.get(match[0].toLowerCase()) ?? 0
  return { end: at + match[0].length, day: splitLocalDate(context.today).day + days }
}

/** Plain = today or the next one; 本周/this = of this calendar week; 下周/next = of the next (weeks start on Monday). */
function readWeekday({ text, context }: Source, at: number): FoundDay | null {
  const week = matchAt(WEEK, text, at)
  const name = readWeekdayName(text, at + (week?.[0].length ?? 0))
  if (!name) return null
  const today = splitLocalDate(context.today).day
  const monday = today - weekdayOf(today) + 1
  const ofThisWeek = monday + name.weekday - 1
  if (week?.[2] ?? week?.[4]) return { end: name.end, day: ofThisWeek + 7 }
  if (week?.[1] ?? week?.[3]) return { end: name.end, day: ofThisWeek }
  return { end: name.end, day: ofThisWeek < today ? ofThisWeek + 7 : ofThisWeek }
}

function readMonthEnd({ text, context }: Source, at: number): FoundDay | null {
  const match = matchAt(MONTH_END, text, at)
  if (!match) return null
  const { year, month } = civilDateOf(splitLocalDate(context.today).day)
  const isNext = (match[1] ?? match[2]) !== undefined
  const [endYear, endMonth] = !isNext ? [year, month] : month === 12 ? [year + 1, 1] : [year, month + 1]
  const day = dayNumberOf({ year: endYear, month: endMonth, day: monthLength(endYear, endMonth) })
  return { end: at + match[0].length, day }
}
