import { readClock } from './clock.ts'
import { readWeekdayName } from './date-words.ts'
import { endsToken, matchAt, type TokenReader } from './source.ts'
import type { Recurrence } from './types.ts'

const MONTHLY = /每月(\d{1,2})[日号]/y
const WEEKLY = /每(?=周|星期|礼拜)|every +/iy

/** `每周一`, `每月1日`, `every Monday`, each with an optional time. */
export const readRecurrence: TokenReader = ({ text }, at) => {
  const rule = readMonthly(text, at) ?? readWeekly(text, at)
  if (!rule) return null
  const clock = readClock(text, rule.end)
  const end = clock && endsToken(text, clock.end) ? clock.end : rule.end
  if (!endsToken(text, end)) return null
  const time = clock && end === clock.end ? clock.time : null
  return { end, value: { kind: 'recurrence', recurrence: { ...rule.recurrence, time } } }
}

type Rule = { readonly end: number; readonly recurrence: Recurrence }

function readMonthly(text: string, at: number): Rule | null {
  const match = matchAt(MONTHLY, text, at)
  const day = Number(match?.[1])
  if (!match || !(day >= 1 && day <= 31)) return null
  return { end: at + match[0].length, recurrence: { every: 'month', day, time: null } }
}

function readWeekly(text: string, at: number): Rule | null {
  const head = matchAt(WEEKLY, text, at)
  const name = head && readWeekdayName(text, at + head[0].length)
  return name ? { end: name.end, recurrence: { every: 'week', weekday: name.weekday, time: null } } : null
}
